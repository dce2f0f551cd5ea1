// `tifa snapshot -o FILE`: the graph, or a part of it, as a file that others open.
import { endingOf, writeFormat } from '../graph/formats/formats.ts';
import { TifaError } from '../graph/model/index.ts';
import { buildSnapshot } from '../graph/snapshot/build.ts';
import { choosePassages } from '../graph/snapshot/choose-passages.ts';
import { clipQuotations } from '../graph/snapshot/clip-quotations.ts';
import { filterSnapshot, type SnapshotFilter } from '../graph/snapshot/filter.ts';
import { seal } from '../graph/snapshot/seal.ts';
import type { SnapshotBody } from '../graph/snapshot/serialise.ts';
import { EXIT } from './failure.ts';
import { withGraph } from './load.ts';
import { endProgress, plural, print, progress, say } from './output.ts';
import { settings } from './settings.ts';
import { writeText } from './snapshot-file.ts';
import { pageApp } from './viewer-bundle.ts';

interface SnapshotFlags extends Record<string, unknown> {
  output: string;
  /** `all`, `none`, or how many of each term and edge. */
  passages?: string;
  quoteChars?: number;
  json?: boolean;
  minCount?: number;
  minDocuments?: number;
  minPassages?: number;
  minLogDice?: number;
  significant?: boolean;
  category?: string[];
  focus?: string;
  depth?: number;
}

/** A page carries its passages unless told otherwise: without them its numbers would not open. */
export async function snapshotCommand(flags: SnapshotFlags): Promise<number> {
  const { output, json, home, store: address } = flags;
  const ending = endingOf(output);
  const passages = passagesOf(flags.passages ?? (ending === '.html' ? 'all' : 'none'));
  if (flags.quoteChars !== undefined && !(flags.quoteChars > 0)) {
    throw new TifaError('usage', '--quote-chars is a whole number above 0.');
  }
  progress('reading the graph');
  const graph = await withGraph(settings({ home, store: address }), (store) => store.read());
  const whole = buildSnapshot(graph, { passages: passages === 'none' ? 'none' : 'all' });
  let body: SnapshotBody = filterSnapshot(whole, filterOf(flags));
  if (typeof passages === 'number') body = choosePassages(body, passages);
  if (flags.quoteChars !== undefined) body = clipQuotations(body, flags.quoteChars);
  const snapshot = seal(body);
  const app = ending === '.html' ? await pageApp() : undefined;
  const files = writeFormat(ending, snapshot, { app }).map(({ ending: suffix, text }) => {
    const file = output.slice(0, -ending.length) + suffix;
    writeText(file, text);
    return file;
  });
  endProgress();
  const { terms, edges, sha256 } = snapshot;
  if (json) print(JSON.stringify({ files, terms: terms.length, edges: edges.length, sha256 }));
  else
    say(
      `${plural(terms.length, 'term')} and ${plural(edges.length, 'co-occurrence')} in ${files.join(' and ')}`,
    );
  return EXIT.done;
}

function passagesOf(flag: string): 'all' | 'none' | number {
  if (flag === 'all' || flag === 'none') return flag;
  if (/^[1-9]\d{0,8}$/.test(flag)) return Number(flag);
  throw new TifaError('usage', `--passages is all, none or a whole number above 0, not ${flag}.`);
}

function filterOf(flags: SnapshotFlags): SnapshotFilter {
  return {
    minCount: flags.minCount,
    minDocuments: flags.minDocuments,
    minEdgeCount: flags.minPassages,
    significantOnly: flags.significant ?? false,
    ...(flags.minLogDice !== undefined && { measure: { name: 'logDice' as const, min: flags.minLogDice } }),
    ...(flags.category !== undefined && { categories: flags.category }),
    ...(flags.focus !== undefined && { focus: { term: flags.focus, depth: flags.depth ?? 1 } }),
  };
}
