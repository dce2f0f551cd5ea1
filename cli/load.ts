// `tifa load DIR`: an extraction directory into a store.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readExtraction } from '../extractor/read/extraction.ts';
import { analyse } from '../graph/analytics/analyse.ts';
import { type Config, type Extraction, TifaError } from '../graph/model/index.ts';
import { openStore } from '../graph/store/open.ts';
import type { GraphStore } from '../graph/store/store.ts';
import { EXIT } from './failure.ts';
import { endProgress, plural, print, progress, say } from './output.ts';
import { settings } from './settings.ts';

export async function loadCommand(
  folder: string,
  { json, ...flags }: Record<string, unknown> & { json?: boolean },
): Promise<number> {
  const config = settings(flags);
  const extraction = readExtraction(folder);
  await withStore(config, (store) => loadStore(store, extraction, config));
  const terms = extraction.terms.length;
  if (json)
    print(JSON.stringify({ store: storeName(config), terms, edges: extraction.cooccurrences.length }));
  else say(`${plural(terms, 'term')} loaded into ${storeName(config)}. Next: tifa serve`);
  return EXIT.done;
}

/** Opens the store, hands it over and closes it whatever happens. */
export async function withStore<T>(config: Config, use: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(config);
  try {
    return await use(store);
  } finally {
    await store.close();
    endProgress();
  }
}

/** Where a build keeps its extraction. */
export const ledgerOf = (home: string): string => join(home, 'extraction');

/** Like `withStore`, for what reads. */
export const withGraph = <T>(config: Config, use: (store: GraphStore) => Promise<T>): Promise<T> =>
  mended(config, () => withStore(config, use));

/** Reads; where the embedded store has no good graph, rebuilds it from its ledger, if there is one, and reads again. */
export async function mended<T>(config: Config, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (fault) {
    const ledger = ledgerOf(config.home);
    const isLost = fault instanceof TifaError && ['store', 'store-empty'].includes(fault.code);
    if (!isLost || config.store !== 'grafeo' || !existsSync(join(ledger, 'method.json'))) throw fault;
    say(`${fault.message} It is rebuilt from ${ledger}.`);
    await withStore(config, (store) => loadStore(store, readExtraction(ledger), config));
    return read();
  }
}

/** Analyses the network and replaces what the store holds. */
export async function loadStore(store: GraphStore, extraction: Extraction, config: Config): Promise<void> {
  progress('finding communities and laying out the map');
  const graph = analyse(extraction, { seed: config.seed });
  await store.load(graph, {
    texts: extraction.texts,
    onProgress: (done, total) => progress(`loading ${Math.floor((100 * done) / Math.max(1, total))} %`),
  });
}

export const storeName = (config: Config): string =>
  config.store === 'grafeo' ? `${config.home} (embedded)` : config.store;
