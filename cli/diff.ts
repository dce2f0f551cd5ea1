// `tifa diff A B`: what appeared, vanished, grew stronger or weaker between two corpora, or before and from a year.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readExtraction } from '../extractor/read/extraction.ts';
import { groupMentions } from '../graph/analytics/group-mentions.ts';
import { compareSides } from '../graph/difference/compare.ts';
import { differencePage } from '../graph/difference/page/page.ts';
import { type Side, sideOf, sidesAt } from '../graph/difference/sides.ts';
import { type Extraction, type Snapshot, TifaError } from '../graph/model/index.ts';
import { buildSnapshot } from '../graph/snapshot/build.ts';
import { type Comparison, notes, toCsv, toJson, toText } from './diff-output.ts';
import { EXIT } from './failure.ts';
import { ledgerOf } from './load.ts';
import { plural, print, say } from './output.ts';
import { openSnapshotFile, writeText } from './snapshot-file.ts';

interface DiffFlags {
  split?: number;
  q?: number;
  limit?: number;
  passages?: boolean;
  json?: boolean;
  csv?: boolean;
  output?: string;
}

export async function diffCommand(
  first: string,
  second: string | undefined,
  flags: DiffFlags,
): Promise<number> {
  const { split, q = 0.01, limit = 20, passages = false } = flags;
  if (!(q > 0 && q <= 1)) throw new TifaError('usage', '--q is a rate: above 0, at most 1.');
  if (!(Number.isInteger(limit) && limit >= 0)) throw new TifaError('usage', '--limit is a whole number.');
  const [a, b] = sides(first, second, split);
  const comparison: Comparison = {
    ...{ a, b, q, unit: split === undefined ? 'group' : 'passage' },
    difference: compareSides(a, b, { q }),
  };
  if (flags.output !== undefined) return writePage(flags.output, comparison);
  if (flags.json) print(JSON.stringify(toJson(comparison)));
  else if (flags.csv) print(toCsv(comparison));
  else print(toText(comparison, { limit, passages }));
  return EXIT.done;
}

function writePage(file: string, comparison: Comparison): number {
  if (!/\.html?$/i.test(file)) throw new TifaError('usage', `-o writes a page: ${file} must end in .html.`);
  writeText(file, differencePage({ ...comparison, notes: notes(comparison) }));
  const changed = [...comparison.difference.terms, ...comparison.difference.edges].filter(
    ({ kind }) => kind !== 'steady',
  );
  say(`${plural(changed.length, 'change')} in ${file}`);
  return EXIT.done;
}

function sides(first: string, second: string | undefined, split: number | undefined): [Side, Side] {
  if (split === undefined) {
    if (second === undefined) throw new TifaError('usage', 'Name two to compare, or one and --split YEAR.');
    return [sideOf(open(first)), sideOf(open(second))];
  }
  if (second !== undefined)
    throw new TifaError('usage', '--split compares one snapshot with itself: name one.');
  if (!Number.isInteger(split)) throw new TifaError('usage', '--split is a year, such as 2012.');
  return sidesAt(open(first), split);
}

/** A snapshot, a folder with an extraction, or the home of a build. */
function open(path: string): Snapshot {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return openSnapshotFile(path);
  const ledger = ledgerOf(path);
  return withoutMap(readExtraction(existsSync(join(ledger, 'method.json')) ? ledger : path));
}

/** Nothing that is compared needs a map, which is what takes time. */
function withoutMap(extraction: Extraction): Snapshot {
  const nowhere = { degree: 0, strength: 0, pagerank: 0, community: null, x: 0, y: 0 };
  const graph = {
    ...extraction,
    terms: extraction.terms.map((term) => ({ ...term, ...nowhere })),
    mentions: groupMentions(extraction.mentions),
    communities: [],
  };
  return buildSnapshot(graph, { passages: 'all' });
}
