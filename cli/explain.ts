// `tifa explain TERM`: what every stage did to it, and why it was kept or dropped.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../extractor/explain/explain.ts';
import { readExtraction } from '../extractor/read/extraction.ts';
import { readLexicon } from '../extractor/read/lexicon.ts';
import { type Config, TifaError } from '../graph/model/index.ts';
import { EXIT } from './failure.ts';
import { ledgerOf } from './load.ts';
import { print } from './output.ts';
import { SHIPPED_LEXICON } from './package-root.ts';
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
  const story = explain(readExtraction(folder), term, notesOf(settings(flags)));
  print(json ? JSON.stringify(story) : story.lines.join('\n'));
  return story.status === 'unknown' ? EXIT.failed : EXIT.done;
}

/** What the lexicon says beside an entry: what else its characters can mean, where to look twice. */
function notesOf({ lexicon: own, lexiconMode: mode }: Config): Map<string, string> {
  const { entries } = readLexicon(SHIPPED_LEXICON, { own, mode });
  return new Map(entries.flatMap(({ label, note }) => (note === null ? [] : [[label, note] as const])));
}
