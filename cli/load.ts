// `tifa load DIR`: an extraction directory into a store.
import { readExtraction } from '../extractor/read/extraction.ts';
import { analyse } from '../graph/analytics/analyse.ts';
import type { Config, Extraction } from '../graph/model/index.ts';
import { openStore } from '../graph/store/open.ts';
import { EXIT } from './failure.ts';
import { endProgress, plural, print, progress, say } from './output.ts';
import { settings } from './settings.ts';

export async function loadCommand(
  folder: string,
  { json, ...flags }: Record<string, unknown> & { json?: boolean },
): Promise<number> {
  const config = settings(flags);
  const extraction = readExtraction(folder);
  await loadStore(extraction, config);
  const terms = extraction.terms.length;
  if (json)
    print(JSON.stringify({ store: storeName(config), terms, edges: extraction.cooccurrences.length }));
  else say(`${plural(terms, 'term')} loaded into ${storeName(config)}. Next: tifa serve`);
  return EXIT.done;
}

/** Analyses the network and replaces what the store holds. */
export async function loadStore(extraction: Extraction, config: Config): Promise<void> {
  progress('finding communities and laying out the map');
  const graph = analyse(extraction, { seed: config.seed });
  const store = await openStore(config);
  try {
    await store.load(graph, {
      onProgress: (done, total) => progress(`loading ${Math.floor((100 * done) / Math.max(1, total))} %`),
    });
  } finally {
    await store.close();
    endProgress();
  }
}

export const storeName = (config: Config): string =>
  config.store === 'grafeo' ? `${config.home} (embedded)` : config.store;
