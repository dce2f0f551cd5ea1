// What a later graph has that the stored one has not, and the other way round: all that an incremental loading touches.
import type { Cooccurrence, Graph, GraphTerm, Text } from '../../model/index.ts';
import { type Digests, edgeKey, partsOf } from './digests.ts';
import { LISTS_DIGITS } from './fingerprint.ts';

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
  /** Edges to write over: those of which figures alone changed, and those of which lists did. */
  changedEdges: { figures: Cooccurrence[]; lists: Cooccurrence[] };
  /** Small tables are removed whole and created anew when anything in them changed. */
  isNew: { relations: boolean; communities: boolean };
}

/** Above this share of changed edges the whole table is replaced. */
const MANY = 0.1;
/** Above this share of changed documents a whole loading is cheaper. */
const MOST = 0.5;

/**
 * What an engine is faster at where the figures of an edge changed: removing the edge and making it anew, or writing over
 * it where it stands.
 */
export type EdgeChange = 'anew' | 'over';

interface Compared {
  before: Digests;
  after: Digests;
  edgeChange: EdgeChange;
}

/** Null when little is shared, or the stored digests are of another layout: then the graph is loaded whole. */
export function differenceOf(
  { graph, texts }: { graph: Graph; texts: readonly Text[] },
  { before, after, edgeChange }: Compared,
): Difference | null {
  const documents = compare(before.documents, after.documents);
  const isOther = before.whole.layout !== after.whole.layout;
  if (isOther || documents.fresh.size > MOST * graph.documents.length) return null;
  const { texts: freshTexts, ...fresh } = partsOf(graph, texts, documents.fresh);
  const terms = compare(before.terms, after.terms);
  const edges = edgeChange === 'over' ? edgesToWriteOver : edgesToMakeAnew;
  const { created, ...edgeChanges } = edges(graph.cooccurrences, before.cooccurrences, after.cooccurrences);
  const isNew = {
    relations: before.whole.relations !== after.whole.relations,
    communities: before.whole.communities !== after.whole.communities,
  };
  return {
    fresh: {
      method: graph.method,
      ...fresh,
      terms: graph.terms.filter((term) => terms.fresh.has(term.id)),
      relations: isNew.relations ? graph.relations : [],
      cooccurrences: created,
      communities: isNew.communities ? graph.communities : [],
    },
    texts: freshTexts,
    members: isNew.communities ? graph.terms : [],
    goneDocuments: documents.gone,
    goneTerms: terms.gone.filter((id) => after.terms[id] === undefined),
    changedTerms: new Set(terms.gone.filter((id) => after.terms[id] !== undefined)),
    ...edgeChanges,
    isNew,
  };
}

type EdgeChanges = Pick<Difference, 'goneEdges' | 'changedEdges'> & { created: Cooccurrence[] };
type EdgeDigests = Digests['cooccurrences'];

function edgesToMakeAnew(
  edges: readonly Cooccurrence[],
  before: EdgeDigests,
  after: EdgeDigests,
): EdgeChanges {
  const { gone, fresh } = compare(before, after);
  const isMany = fresh.size + gone.length > MANY * edges.length;
  return {
    created: edges.filter((edge) => isMany || fresh.has(edgeKey(edge))),
    goneEdges: isMany ? 'all' : gone.map(endsOf),
    changedEdges: { figures: [], lists: [] },
  };
}

/** Most of an edge is lists, and most of what changes is figures: with each document, some of every edge. */
function edgesToWriteOver(
  edges: readonly Cooccurrence[],
  before: EdgeDigests,
  after: EdgeDigests,
): EdgeChanges {
  const created: Cooccurrence[] = [];
  const figures: Cooccurrence[] = [];
  const lists: Cooccurrence[] = [];
  for (const edge of edges) {
    const key = edgeKey(edge);
    const [old, own = ''] = [before[key], after[key]];
    if (old === own) continue;
    if (old === undefined) created.push(edge);
    else if (old.slice(0, LISTS_DIGITS) === own.slice(0, LISTS_DIGITS)) figures.push(edge);
    else lists.push(edge);
  }
  const gone = Object.keys(before).filter((key) => after[key] === undefined);
  return { created, goneEdges: gone.map(endsOf), changedEdges: { figures, lists } };
}

const endsOf = (key: string) => ({ source: key.slice(0, 13), target: key.slice(13) });

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
