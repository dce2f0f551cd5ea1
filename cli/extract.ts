// `tifa extract PATH…`: documents in, an extraction directory out; no store.
import { basename, dirname, join, resolve } from 'node:path';
import { writeExtraction } from '../extractor/write/extraction.ts';
import { crewFor, exitCode, ingest, summarise, withCrew } from './ingest.ts';
import { endProgress, print, say } from './output.ts';
import { settings } from './settings.ts';

export interface ExtractFlags extends Record<string, unknown> {
  output: string;
  json?: boolean;
}

export async function extractCommand(
  paths: string[],
  { output, json, ...flags }: ExtractFlags,
): Promise<number> {
  const config = settings(flags);
  const extraction = await withCrew(config, async (crew) => {
    const ingested = await ingest(paths, config, { cache: cacheBeside(output), crew });
    await writeExtraction(output, ingested, crewFor(ingested.method.corpus.characters, crew));
    return ingested;
  });
  endProgress();
  if (json) print(JSON.stringify({ output, method: extraction.method, problems: extraction.problems }));
  else {
    summarise(extraction, extraction.cooccurrences);
    say(`Written to ${output}. Next: tifa load ${output}`);
  }
  return exitCode(extraction);
}

/** The folder itself holds nothing but the extraction. */
const cacheBeside = (output: string): string =>
  join(dirname(resolve(output)), `.${basename(resolve(output))}.cache`);
