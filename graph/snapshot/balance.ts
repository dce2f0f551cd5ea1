// Does every number of a snapshot open? Ends exist, counts equal the lists behind them, spans lie in their text.
// Used where a snapshot enters (parse) and where one is cut smaller (the tests of filter).
import type { Snapshot, SnapshotPassage } from '../model/index.ts';
import type { SnapshotBody } from './serialise.ts';

/** The first thing that does not add up, in words, or null. */
export function firstImbalance(snapshot: SnapshotBody | Snapshot): string | null {
  for (const check of [checkEnds, checkCommunities, checkPassages, checkTermCounts, checkEdgeCounts]) {
    const found = check(snapshot);
    if (found !== null) return found;
  }
  return null;
}

function checkEnds({ terms, edges, relations }: SnapshotBody): string | null {
  const ids = new Set(terms.map((term) => term.id));
  if (ids.size < terms.length) return 'two terms share an id';
  const pairs = new Set<string>();
  for (const { source, target } of edges) {
    if (!ids.has(source) || !ids.has(target)) return `edge ${source}–${target} has an end that is no term`;
    if (source >= target) return `edge ${source}–${target} must name its smaller end first`;
    if (pairs.has(source + target)) return `edge ${source}–${target} stands there twice`;
    pairs.add(source + target);
  }
  for (const { source, target, type } of relations) {
    if (!ids.has(source) || !ids.has(target)) return `${type} ${source}–${target} has an end that is no term`;
  }
  return null;
}

function checkCommunities({ terms, communities }: SnapshotBody): string | null {
  const sizes = new Map<number, number>();
  for (const { id, community } of terms) {
    if (community === null) continue;
    if (communities[community] === undefined) return `term ${id} is in community ${community}, which is none`;
    sizes.set(community, (sizes.get(community) ?? 0) + 1);
  }
  for (const [index, { id, size }] of communities.entries()) {
    if (id !== index) return `community ${id} stands at place ${index}`;
    if (size !== (sizes.get(index) ?? 0))
      return `community ${id} says ${size} terms and has ${sizes.get(index) ?? 0}`;
  }
  return null;
}

function checkPassages({ terms, documents, passages }: SnapshotBody): string | null {
  const termIds = new Set(terms.map((term) => term.id));
  const documentIds = new Set(documents.map((document) => document.id));
  for (const { id, document, text, spans } of passages ?? []) {
    if (!documentIds.has(document)) return `passage ${id} is of document ${document}, which is not there`;
    for (const { term, offset, length } of spans) {
      if (!termIds.has(term)) return `passage ${id} marks ${term}, which is no term`;
      if (offset + length > text.length) return `passage ${id} marks ${term} beyond its end`;
    }
  }
  return null;
}

function checkTermCounts({ terms, passages }: SnapshotBody): string | null {
  if (passages === null) return null;
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
      if (held !== term[key])
        return `${term.label} (${term.id}) says ${term[key]} for ${key} and has ${held}`;
    }
  }
  return null;
}

function checkEdgeCounts({ edges, passages }: SnapshotBody): string | null {
  const held = new Map((passages ?? []).map((passage) => [passage.id, standaloneTerms(passage.spans)]));
  if (passages !== null && held.size < passages.length) return 'two passages share an id';
  for (const { source, target, count, passages: ids } of edges) {
    const edge = `edge ${source}–${target}`;
    if (passages === null) {
      if (ids !== undefined) return `${edge} lists passages that the snapshot does not carry`;
      continue;
    }
    if (ids === undefined || new Set(ids).size !== count || ids.length !== count) {
      return `${edge} says ${count} and lists ${ids?.length ?? 0} passages`;
    }
    for (const id of ids) {
      const terms = held.get(id);
      if (!terms?.has(source) || !terms.has(target)) return `${edge} lists ${id}, which does not hold both`;
    }
  }
  return null;
}

function standaloneTerms(spans: SnapshotPassage['spans']): Set<string> {
  return new Set(spans.flatMap((span) => (span.nested ? [] : [span.term])));
}
