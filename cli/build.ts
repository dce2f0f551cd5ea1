// `tifa build PATH…`: read, extract and load. The extraction is kept beside the store, as the ledger it is rebuilt from.
import { join } from 'node:path';
import { writeExtraction } from '../extractor/write/extraction.ts';
import { exitCode, ingest, summarise } from './ingest.ts';
import { loadStore, storeName } from './load.ts';
import { endProgress, print, say, seconds } from './output.ts';
import { settings } from './settings.ts';

export async function buildCommand(
  paths: string[],
  { json, ...flags }: Record<string, unknown> & { json?: boolean },
): Promise<number> {
  const started = performance.now();
  const config = settings(flags);
  const extraction = ingest(paths, config);
  await loadStore(extraction, config);
  // Afterwards: of two builds at once, the one that lost the store's lock has changed nothing.
  writeExtraction(ledgerOf(config.home), extraction);
  endProgress();
  if (json) {
    print(
      JSON.stringify({ store: storeName(config), method: extraction.method, problems: extraction.problems }),
    );
  } else {
    summarise(extraction);
    say(`Built ${storeName(config)} in ${seconds(performance.now() - started)}. Next: tifa serve`);
  }
  return exitCode(extraction);
}

/** Where a build keeps its extraction. */
export const ledgerOf = (home: string): string => join(home, 'extraction');
