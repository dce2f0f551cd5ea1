// The order in which every store gives its tables back, whatever the order was in which they were loaded: by key.
import type { Comparator, Graph, MentionGroup, Passage, Relation } from '../model/index.ts';
import { by } from '../model/index.ts';

const byId = by<{ id: string | number }>((record) => record.id);
const byPair = by<{ source: string; target: string }>(
  (edge) => edge.source,
  (edge) => edge.target,
);
const byTermAndPassage = by<MentionGroup>(
  (group) => group.term,
  (group) => group.passage,
);
const byRelation = by<Relation>(
  (relation) => relation.source,
  (relation) => relation.target,
  (relation) => relation.type,
  (relation) => relation.order ?? 0,
  (relation) => relation.origin,
  (relation) => relation.count,
);

/** The same graph with every table in order; a table that is in order already is handed on as it is. */
export function inTableOrder(graph: Graph): Graph {
  return {
    method: graph.method,
    documents: sorted(graph.documents, byId),
    terms: sorted(graph.terms, byId),
    relations: sorted(graph.relations, byRelation),
    passages: sorted<Passage>(graph.passages, byId),
    mentions: sorted(graph.mentions, byTermAndPassage),
    cooccurrences: sorted(graph.cooccurrences, byPair),
    communities: sorted(graph.communities, byId),
  };
}

function sorted<T>(records: T[], order: Comparator<T>): T[] {
  const isSorted = records.every((record, i) => i === 0 || order(records[i - 1] as T, record) <= 0);
  return isSorted ? records : records.toSorted(order);
}
