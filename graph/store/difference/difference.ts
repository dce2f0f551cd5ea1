// What a later graph has that the stored one has not, and the other way round: all that an incremental loading touches.
import type { Graph, GraphTerm, Text } from '../../model/index.ts';
import { type Digests, edgeKey, type Part } from './digests.ts';

export interface Difference {
  /** Records to create, and the terms to write over, as a graph of their own. */
  fresh: Graph;
  texts: readonly Text[];
  /** Terms whose membership of a community is recorded anew. */
  members: readonly GraphTerm[];
  /** Documents to remove with their text, passages and mentions; one that changed is removed and created. */
  goneDocuments: string[];
  goneTerms: string[];
  /** Terms of `fresh` that the store has with other figures. */
  changedTerms: ReadonlySet<string>;
  /** Edges to remove; `all` where so many changed that removing each alone would take longer. */
  goneEdges: 'all' | { source: string; target: string }[];
  /** Small tables are removed whole and created anew when anything in them changed. */
  isNew: { relations: boolean; communities: boolean };
}

/** Above this share of changed edges the whole table is replaced. */
const MANY = 0.1;
/** Above this share of changed documents a whole loading is cheaper. */
const MOST = 0.5;

/** Null when little is shared, or the stored digests are of another layout: then the graph is loaded whole. */
export function differenceOf(
  { graph, parts }: { graph: Graph; parts: ReadonlyMap<string, Part> },
  before: Digests,
  after: Digests,
): Difference | null {
  const documents = compare(before.documents, after.documents);
  const isOther = before.whole.layout !== after.whole.layout;
  if (isOther || documents.fresh.size > MOST * graph.documents.length) return null;
  const fresh = [...documents.fresh].flatMap((id) => parts.get(id) ?? []);
  const terms = compare(before.terms, after.terms);
  const edges = compare(before.cooccurrences, after.cooccurrences);
  const isMany = edges.fresh.size + edges.gone.length > MANY * graph.cooccurrences.length;
  const isNew = {
    relations: before.whole.relations !== after.whole.relations,
    communities: before.whole.communities !== after.whole.communities,
  };
  return {
    fresh: {
      method: graph.method,
      documents: fresh.map((part) => part.document),
      passages: fresh.flatMap((part) => part.passages),
      mentions: fresh.flatMap((part) => part.mentions),
      terms: graph.terms.filter((term) => terms.fresh.has(term.id)),
      relations: isNew.relations ? graph.relations : [],
      cooccurrences: isMany
        ? graph.cooccurrences
        : graph.cooccurrences.filter((edge) => edges.fresh.has(edgeKey(edge))),
      communities: isNew.communities ? graph.communities : [],
    },
    texts: fresh.flatMap((part) => part.texts),
    members: isNew.communities ? graph.terms : [],
    goneDocuments: documents.gone,
    goneTerms: terms.gone.filter((id) => after.terms[id] === undefined),
    changedTerms: new Set(terms.gone.filter((id) => after.terms[id] !== undefined)),
    goneEdges: isMany
      ? 'all'
      : edges.gone.map((key) => ({ source: key.slice(0, 13), target: key.slice(13) })),
    isNew,
  };
}

/** Keys whose record is not as it was: `gone` of the old ones, `fresh` of the new ones; a changed one is in both. */
function compare(
  before: Record<string, string>,
  after: Record<string, string>,
): { gone: string[]; fresh: Set<string> } {
  return {
    gone: Object.keys(before).filter((key) => after[key] !== before[key]),
    fresh: new Set(Object.keys(after).filter((key) => after[key] !== before[key])),
  };
}
