// `tifa snapshot -o FILE`: the graph, or a part of it, as a file that others open.
import { writeFileSync } from 'node:fs';
import { endingOf, writeFormat } from '../graph/formats/formats.ts';
import { TifaError } from '../graph/model/index.ts';
import { buildSnapshot } from '../graph/snapshot/build.ts';
import { filterSnapshot, type SnapshotFilter } from '../graph/snapshot/filter.ts';
import { seal } from '../graph/snapshot/seal.ts';
import { EXIT } from './failure.ts';
import { withStore } from './load.ts';
import { endProgress, plural, print, progress, say } from './output.ts';
import { settings } from './settings.ts';
import { pageApp } from './viewer-bundle.ts';

interface SnapshotFlags extends Record<string, unknown> {
  output: string;
  passages?: 'all' | 'none';
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
  const passages = flags.passages ?? (ending === '.html' ? 'all' : 'none');
  progress('reading the graph');
  const graph = await withStore(settings({ home, store: address }), (store) => store.read());
  const snapshot = seal(filterSnapshot(buildSnapshot(graph, { passages }), filterOf(flags)));
  const app = ending === '.html' ? await pageApp() : undefined;
  const files = writeFormat(ending, snapshot, { app }).map(({ ending: suffix, text }) => {
    const file = output.slice(0, -ending.length) + suffix;
    write(file, text);
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

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TifaError('input', `${file} cannot be written: ${reason}. Name another place with -o.`, {
      cause,
    });
  }
}
