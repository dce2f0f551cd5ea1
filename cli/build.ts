// `tifa build PATH…`: read, extract and load. The extraction is kept beside the store, as the ledger it is rebuilt from.
import { join } from 'node:path';
import { collected } from '../extractor/pipeline.ts';
import { writeExtraction } from '../extractor/write/extraction.ts';
import { lowerProcess } from '../graph/query/runner/priority.ts';
import { exitCode, ingest, summarise, withCrew } from './ingest.ts';
import { ledgerOf, loadStore, storeName, withStore } from './load.ts';
import { print, say, seconds } from './output.ts';
import { settings } from './settings.ts';

export async function buildCommand(
  paths: string[],
  /** `isServed`: the caller serves the graph at once. */
  { json, isServed, ...flags }: Record<string, unknown> & { json?: boolean; isServed?: boolean },
): Promise<number> {
  const started = performance.now();
  // Readers of the graph before go first. A process that serves next could not be raised again.
  if (!isServed) lowerProcess();
  const config = settings(flags);
  // The store first: one that is down should say so before minutes of work, not after.
  const extraction = await withStore(config, async (store) => {
    const ingested = await withCrew(config, async (crew) =>
      collected(await ingest(paths, config, { cache: join(config.home, 'cache'), crew })),
    );
    await loadStore(store, ingested, config);
    // The ledger last: of two builds at once, the one that lost the store's lock has changed nothing.
    await writeExtraction(ledgerOf(config.home), ingested);
    return ingested;
  });
  if (json) {
    print(
      JSON.stringify({ store: storeName(config), method: extraction.method, problems: extraction.problems }),
    );
  } else {
    const significant = extraction.cooccurrences.filter((edge) => edge.significant).length;
    summarise(extraction, { size: extraction.cooccurrences.length, significant });
    const next = isServed ? '' : ' Next: tifa serve';
    say(`Built ${storeName(config)} in ${seconds(performance.now() - started)}.${next}`);
  }
  return exitCode(extraction);
}
