// Does every number of a snapshot open? Ends exist, counts equal the lists behind them, spans lie in their text.
// Used where a snapshot enters (parse) and where one is cut smaller (the tests of filter); `verify` asks far more.
import type { Snapshot, SnapshotPassage } from '../model/index.ts';
import { isCut } from './part.ts';
import type { SnapshotBody } from './serialise.ts';

/** The first thing that does not add up, in words, or null. */
export function firstImbalance(snapshot: SnapshotBody | Snapshot): string | null {
  for (const check of [structureFaults, checkTermCounts, checkEdgeCounts]) {
    for (const fault of check(snapshot)) return fault;
  }
  return null;
}

/** Records that name what is not there, or stand there twice. */
export function* structureFaults(snapshot: SnapshotBody): Generator<string> {
  yield* checkEnds(snapshot);
  yield* checkCommunities(snapshot);
  yield* checkPassages(snapshot);
}

function* checkEnds({ terms, edges, relations }: SnapshotBody): Generator<string> {
  const ids = new Set(terms.map((term) => term.id));
  if (ids.size < terms.length) yield 'two terms share an id';
  const pairs = new Set<string>();
  for (const { source, target } of edges) {
    if (!ids.has(source) || !ids.has(target)) yield `edge ${source}–${target} has an end that is no term`;
    if (source >= target) yield `edge ${source}–${target} must name its smaller end first`;
    if (pairs.has(source + target)) yield `edge ${source}–${target} stands there twice`;
    pairs.add(source + target);
  }
  for (const { source, target, type } of relations) {
    if (!ids.has(source) || !ids.has(target)) yield `${type} ${source}–${target} has an end that is no term`;
  }
}

function* checkCommunities({ terms, communities }: SnapshotBody): Generator<string> {
  const sizes = new Map<number, number>();
  for (const { id, community } of terms) {
    if (community === null) continue;
    if (communities[community] === undefined) yield `term ${id} is in community ${community}, which is none`;
    sizes.set(community, (sizes.get(community) ?? 0) + 1);
  }
  for (const [index, { id, size }] of communities.entries()) {
    if (id !== index) yield `community ${id} stands at place ${index}`;
    if (size !== (sizes.get(index) ?? 0))
      yield `community ${id} says ${size} terms and has ${sizes.get(index) ?? 0}`;
  }
}

function* checkPassages({ terms, documents, passages }: SnapshotBody): Generator<string> {
  const termIds = new Set(terms.map((term) => term.id));
  const documentIds = new Set(documents.map((document) => document.id));
  for (const { id, document, text, spans, gaps = [] } of passages ?? []) {
    if (!documentIds.has(document)) yield `passage ${id} is of document ${document}, which is not there`;
    for (const { term, offset, length } of spans) {
      if (!termIds.has(term)) yield `passage ${id} marks ${term}, which is no term`;
      if (offset + length > text.length) yield `passage ${id} marks ${term} beyond its end`;
    }
    for (const [index, { offset }] of gaps.entries()) {
      const before = gaps[index - 1]?.offset ?? 0;
      if (offset > text.length || offset < before)
        yield `passage ${id} was shortened at ${offset}, out of order`;
    }
  }
}

function* checkTermCounts({ terms, passages, part }: SnapshotBody): Generator<string> {
  if (passages === null) return;
  const found = new Map(terms.map((term) => [term.id, { count: 0, standalone: 0, passages: 0 }]));
  for (const { spans } of passages) {
    for (const { term, nested } of spans) {
      const figures = found.get(term);
      if (figures === undefined) continue;
      figures.count++;
      if (!nested) figures.standalone++;
    }
    for (const term of standaloneTerms(spans)) {
      const figures = found.get(term);
      if (figures !== undefined) figures.passages++;
    }
  }
  for (const term of terms) {
    const figures = found.get(term.id);
    for (const key of ['count', 'standalone', 'passages'] as const) {
      const held = figures?.[key] ?? 0;
      if (isCut({ part }) ? held > term[key] : held !== term[key])
        yield `${term.label} (${term.id}) says ${term[key]} for ${key} and has ${held}`;
    }
  }
}

function* checkEdgeCounts({ edges, passages, part }: SnapshotBody): Generator<string> {
  const held = new Map((passages ?? []).map((passage) => [passage.id, standaloneTerms(passage.spans)]));
  if (passages !== null && held.size < passages.length) yield 'two passages share an id';
  for (const { source, target, count, passages: ids } of edges) {
    const edge = `edge ${source}–${target}`;
    if (passages === null) {
      if (ids !== undefined) yield `${edge} lists passages that the snapshot does not carry`;
      continue;
    }
    const listed = ids?.length ?? -1;
    const isBacked = isCut({ part }) ? listed >= 0 && listed <= count : listed === count;
    if (!isBacked || new Set(ids).size !== listed) {
      yield `${edge} says ${count} and lists ${ids?.length ?? 0} passages`;
    }
    for (const id of ids ?? []) {
      const terms = held.get(id);
      if (!terms?.has(source) || !terms.has(target)) yield `${edge} lists ${id}, which does not hold both`;
    }
  }
}

function standaloneTerms(spans: SnapshotPassage['spans']): Set<string> {
  return new Set(spans.flatMap((span) => (span.nested ? [] : [span.term])));
}
