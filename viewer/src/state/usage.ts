// Who uses a term: its passages by issuer and by level. Passages know it, so it is counted where they are at hand.
import type { Level, Snapshot, SnapshotPassage } from '../../../graph/model/index.ts';

export interface TermUsage {
  /** Passages of this term. */
  passages: number;
  issuers: ReadonlyMap<string, number>;
  levels: ReadonlyMap<Level, number>;
}

export interface Usage {
  terms: ReadonlyMap<string, TermUsage>;
}

export function countUsage(documents: Snapshot['documents'], passages: readonly SnapshotPassage[]): Usage {
  const known = new Map(documents.map((document) => [document.id, document]));
  const terms = new Map<
    string,
    { passages: number; issuers: Map<string, number>; levels: Map<Level, number> }
  >();
  for (const passage of passages) {
    const document = known.get(passage.document);
    for (const id of new Set(passage.spans.map((span) => span.term))) {
      const own = terms.get(id) ?? { passages: 0, issuers: new Map(), levels: new Map() };
      terms.set(id, own);
      own.passages++;
      if (document?.issuer != null) add(own.issuers, document.issuer);
      if (document?.level != null) add(own.levels, document.level);
    }
  }
  return { terms };
}

/** The issuers of a corpus, those with most documents first. */
export function issuersOf(documents: Snapshot['documents']): string[] {
  const counts = new Map<string, number>();
  for (const { issuer } of documents) if (issuer !== null) add(counts, issuer);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([issuer]) => issuer);
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
