// A smaller snapshot that still balances: fewer terms, fewer edges, and the passages that hold what is left.
// Figures of a term or edge stay those of the whole corpus, as does PageRank; degree and strength are counted anew,
// for they count edges that may be gone. Documents stay: they are the corpus. Nobody moves and no colour changes.
import { networkEdges } from '../analytics/network.ts';
import type { AppliedFilter, Measure, SnapshotEdge, SnapshotTerm } from '../model/index.ts';
import { by, SNAPSHOT_VERSION, TifaError } from '../model/index.ts';
import { partOf } from './part.ts';
import type { SnapshotBody } from './serialise.ts';

export interface SnapshotFilter {
  /** Mentions of a term. */
  minCount?: number | undefined;
  /** Documents of a term. */
  minDocuments?: number | undefined;
  categories?: readonly string[] | undefined;
  /** Whatever else a term must be. */
  keep?: ((term: SnapshotTerm) => boolean) | undefined;
  /** Passages of an edge. */
  minEdgeCount?: number | undefined;
  measure?: { name: Measure; min: number } | undefined;
  significantOnly?: boolean | undefined;
  /** A term (id or label) and those at most `depth` kept edges away from it. */
  focus?: { term: string; depth: number } | undefined;
}

/** The hash of the whole no longer fits the part, so a body comes back: `seal` it. */
export function filterSnapshot(snapshot: SnapshotBody, filter: SnapshotFilter): SnapshotBody {
  const kept = keptTerms(snapshot, filter);
  const between = ({ source, target }: { source: string; target: string }) =>
    kept.has(source) && kept.has(target);
  const edges = snapshot.edges.filter((edge) => between(edge) && passes(edge, filter));
  const terms = recount(
    snapshot.terms.filter((term) => kept.has(term.id)),
    edges,
  );
  const applied = toldFilter(filter, snapshot.terms);
  return {
    format: snapshot.format,
    version: applied === null ? snapshot.version : SNAPSHOT_VERSION,
    method: snapshot.method,
    ...(applied === null
      ? snapshot.part !== undefined && { part: snapshot.part }
      : { part: { ...partOf(snapshot), filters: [...partOf(snapshot).filters, applied] } }),
    years: snapshot.years,
    documents: snapshot.documents,
    ...regroup(terms, snapshot.communities),
    edges,
    relations: snapshot.relations.filter(between),
    passages:
      snapshot.passages?.flatMap((passage) => {
        const spans = passage.spans.filter((span) => kept.has(span.term));
        return spans.length > 0 ? [{ ...passage, spans }] : [];
      }) ?? null,
  };
}

/** As the snapshot tells it; null for a filter that asks for nothing. */
function toldFilter(
  { keep, minCount, minDocuments, minEdgeCount, ...filter }: SnapshotFilter,
  terms: readonly SnapshotTerm[],
): AppliedFilter | null {
  const { categories, measure, significantOnly, focus } = filter;
  const told: AppliedFilter = {
    ...(minCount && { minCount }),
    ...(minDocuments && { minDocuments }),
    ...(categories && { categories: [...categories] }),
    ...(minEdgeCount && { minEdgeCount }),
    ...(measure && { measure }),
    ...(significantOnly && { significantOnly }),
    ...(focus && {
      focus: { ...focus, term: terms.find(({ id }) => id === focus.term)?.label ?? focus.term },
    }),
    ...(keep && { other: true }),
  };
  return Object.keys(told).length === 0 ? null : told;
}

function keptTerms(snapshot: SnapshotBody, filter: SnapshotFilter): Set<string> {
  const { minCount = 0, minDocuments = 0, categories, keep = () => true, focus } = filter;
  const terms = snapshot.terms.filter(
    (term) =>
      term.count >= minCount &&
      term.documents >= minDocuments &&
      (categories === undefined || (term.category !== null && categories.includes(term.category))) &&
      keep(term),
  );
  const kept = new Set(terms.map((term) => term.id));
  if (focus === undefined) return kept;
  const centre =
    terms.find((term) => term.id === focus.term) ?? terms.find((term) => term.label === focus.term);
  if (centre === undefined) {
    throw new TifaError(
      'not-found',
      `No term ${focus.term} is left to focus on; check its name or lower the filters.`,
    );
  }
  return around(
    centre.id,
    focus.depth,
    snapshot.edges.filter((edge) => kept.has(edge.source) && kept.has(edge.target) && passes(edge, filter)),
  );
}

function passes(
  edge: SnapshotEdge,
  { minEdgeCount = 0, measure, significantOnly = false }: SnapshotFilter,
): boolean {
  return (
    edge.count >= minEdgeCount &&
    (measure === undefined || edge[measure.name] >= measure.min) &&
    (!significantOnly || edge.significant)
  );
}

/** Breadth first. */
function around(centre: string, depth: number, edges: readonly SnapshotEdge[]): Set<string> {
  const reached = new Set([centre]);
  for (let step = 0; step < depth; step++) {
    const front = new Set(reached);
    for (const { source, target } of edges) {
      if (front.has(source)) reached.add(target);
      if (front.has(target)) reached.add(source);
    }
    if (front.size === reached.size) break;
  }
  return reached;
}

function recount(terms: readonly SnapshotTerm[], edges: readonly SnapshotEdge[]): SnapshotTerm[] {
  const figures = new Map(terms.map((term) => [term.id, { degree: 0, strength: 0 }]));
  for (const { source, target, logDice } of networkEdges(edges)) {
    for (const end of [source, target]) {
      const own = figures.get(end);
      if (own === undefined) continue;
      own.degree++;
      own.strength += logDice;
    }
  }
  return terms.map((term) => {
    const { degree = 0, strength = 0 } = figures.get(term.id) ?? {};
    return { ...term, degree, strength: Math.round(strength * 1e6) / 1e6 };
  });
}

/** Communities that still have a term, renumbered in their old order; one that lost a naming term is named anew. */
function regroup(
  terms: readonly SnapshotTerm[],
  communities: SnapshotBody['communities'],
): Pick<SnapshotBody, 'terms' | 'communities'> {
  const members = communities.map(({ id }) => terms.filter((term) => term.community === id));
  const left = communities.filter(({ id }) => (members[id]?.length ?? 0) > 0);
  const renumbered = new Map(left.map((community, index) => [community.id, index]));
  return {
    communities: left.map((community, id) => {
      const own = members[community.id] ?? [];
      const strongest = own.toSorted(
        by(
          (term) => -term.pagerank,
          (term) => term.id,
        ),
      );
      return { ...community, id, size: own.length, top: strongest.slice(0, 2).map((term) => term.id) };
    }),
    terms: terms.map((term) => ({
      ...term,
      community: term.community === null ? null : (renumbered.get(term.community) ?? null),
    })),
  };
}
