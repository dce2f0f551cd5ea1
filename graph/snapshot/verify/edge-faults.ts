// What an edge says of itself: its passages, the measures that its counts give, and whether the test was passed.
import { associations, chiSquareTail, expected, g2, type Table } from '../../measures/measures.ts';
import type { Snapshot, SnapshotEdge, SnapshotTerm } from '../../model/index.ts';
import { by } from '../../model/index.ts';
import { isCut } from '../part.ts';
import { compareCounts, compareMeasures, compareYears, type Held, promiseFaults } from './compare-figures.ts';
import type { EdgeFigures, Recount } from './recount.ts';
import { yearFaults } from './term-faults.ts';

/** q and p are printed with six digits. */
const SLACK = 1e-5;

export function* edgeFaults(snapshot: Snapshot, inside: Recount | null): Generator<string> {
  const terms = new Map(snapshot.terms.map((term) => [term.id, term]));
  const isDated = snapshot.documents.every(({ date }) => date !== null);
  const held = isCut(snapshot) ? 'part' : 'whole';
  const least = snapshot.part?.passagesEach ?? 0;
  const tested: Tested[] = [];
  for (const edge of snapshot.edges) {
    const [a, b] = [terms.get(edge.source), terms.get(edge.target)];
    // An edge without an end is told where the structure is looked at.
    if (a === undefined || b === undefined) continue;
    const name = `edge ${a.label}–${b.label}`;
    if (inside === null || held === 'part') yield* sumFaults(edge, { name, ends: [a, b], isDated });
    if (inside === null && edge.passages !== undefined) yield `${name}: lists passages that are not inside`;
    if (inside !== null) {
      const own = inside.edge(edge.source, edge.target);
      yield* countFaults(edge, { name, inside: own, held });
      yield* promiseFaults(name, { says: edge.count, held: own.passages.length, least });
    }
    const table = {
      both: edge.clusters,
      a: a.clusters,
      b: b.clusters,
      total: snapshot.method.corpus.clusters,
    };
    yield* compareMeasures(name, edge, associations(table));
    yield* thresholdFaults(edge, { name, method: snapshot.method });
    tested.push({ name, q: edge.q, p: pValue(table) });
  }
  yield* rankFaults(tested);
}

function* countFaults(
  edge: SnapshotEdge,
  { name, inside, held }: { name: string; inside: EdgeFigures; held: Held },
): Generator<string> {
  const nouns = { count: 'passages', documents: 'documents', clusters: 'groups' };
  yield* compareCounts(name, edge, { inside: { ...inside, count: inside.passages.length }, nouns, held });
  yield* compareYears(name, edge.byYear, { inside: inside.byYear, noun: 'passages', held });
  const listed = edge.passages ?? [];
  if (listed.length !== inside.passages.length) {
    yield `${name}: lists ${listed.length} passages, ${inside.passages.length} are inside`;
  }
  const both = new Set(inside.passages);
  for (const id of listed.filter((each) => !both.has(each)))
    yield `${name}: lists ${id}, which does not hold both apart`;
  if (new Set(listed).size < listed.length) yield `${name}: lists a passage twice`;
}

function* sumFaults(
  edge: SnapshotEdge,
  { name, ends, isDated }: { name: string; ends: readonly SnapshotTerm[]; isDated: boolean },
): Generator<string> {
  const { count, documents, clusters } = edge;
  if (documents > count) yield `${name}: says ${documents} documents, more than its ${count} passages`;
  if (clusters > count) yield `${name}: says ${clusters} groups, more than its ${count} passages`;
  for (const end of ends) {
    if (count > end.passages)
      yield `${name}: says ${count} passages, more than the ${end.passages} of ${end.label}`;
  }
  yield* yearFaults(name, edge, { isDated, noun: 'passages' });
}

function* thresholdFaults(
  { q, significant, count, clusters, documents }: SnapshotEdge,
  { name, method }: { name: string; method: Snapshot['method'] },
): Generator<string> {
  const { minEdgeCount, significance } = method.thresholds;
  if (count < minEdgeCount)
    yield `${name}: says ${count} passages; the method leaves out below ${minEdgeCount}`;
  if (!(q >= 0 && q <= 1)) yield `${name}: says q ${q}, which is not between 0 and 1`;
  const isOnTheLine = Math.abs(q - significance.q) <= SLACK * significance.q;
  const passed =
    q <= significance.q && clusters >= significance.minCount && documents >= significance.minDocuments;
  if (passed !== significant && !isOnTheLine) {
    yield `${name}: says ${significant ? '' : 'not '}significant; its figures and the thresholds say otherwise`;
  }
}

interface Tested {
  name: string;
  q: number;
  p: number;
}

/** One-sided: company below chance proves nothing. */
const pValue = (table: Table): number => (table.both > expected(table) ? chiSquareTail(g2(table)) : 1);

/**
 * q needs all pairs, also those that are not inside, so it cannot be computed here. But it is never below p, and
 * never falls as p rises (Benjamini and Hochberg 1995).
 */
function* rankFaults(tested: readonly Tested[]): Generator<string> {
  let before: Tested | undefined;
  for (const edge of tested.toSorted(
    by(
      ({ p }) => p,
      ({ q }) => q,
    ),
  )) {
    if (edge.q < edge.p * (1 - SLACK))
      yield `${edge.name}: says q ${edge.q}, below its p ${edge.p.toPrecision(6)}`;
    if (before !== undefined && edge.q < before.q * (1 - SLACK)) {
      yield `${edge.name}: says q ${edge.q}, below that of ${before.name} (${before.q}), which is the stronger`;
    }
    before = edge;
  }
}
