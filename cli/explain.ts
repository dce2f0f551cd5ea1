// `tifa explain TERM`: what every stage did to it, and why it was kept or dropped.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../extractor/explain/explain.ts';
import { readExtraction } from '../extractor/read/extraction.ts';
import { TifaError } from '../graph/model/index.ts';
import { EXIT } from './failure.ts';
import { ledgerOf } from './load.ts';
import { print } from './output.ts';
import { settings } from './settings.ts';

export async function explainCommand(
  term: string,
  { json, from, ...flags }: Record<string, unknown> & { json?: boolean; from?: string },
): Promise<number> {
  const folder = from ?? ledgerOf(settings(flags).home);
  if (!existsSync(join(folder, 'method.json'))) {
    throw new TifaError(
      'input',
      `There is no extraction in ${folder}. Run “tifa build PATH” first, or name one with --from.`,
    );
  }
  const story = explain(readExtraction(folder), term);
  print(json ? JSON.stringify(story) : story.lines.join('\n'));
  return story.status === 'unknown' ? EXIT.failed : EXIT.done;
}
