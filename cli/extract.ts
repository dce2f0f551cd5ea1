// `tifa extract PATH…`: documents in, an extraction directory out; no store.
import { writeExtraction } from '../extractor/write/extraction.ts';
import { exitCode, ingest, summarise } from './ingest.ts';
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
  const extraction = ingest(paths, settings(flags));
  writeExtraction(output, extraction);
  endProgress();
  if (json) print(JSON.stringify({ output, method: extraction.method, problems: extraction.problems }));
  else {
    summarise(extraction);
    say(`Written to ${output}. Next: tifa load ${output}`);
  }
  return exitCode(extraction);
}
