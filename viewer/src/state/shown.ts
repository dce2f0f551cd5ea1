// What passes the filters, and what each filter alone takes away, so that an empty map can say why.
import type { Measure, SnapshotEdge, SnapshotTerm } from '../../../graph/model/index.ts';
import { type Atlas, otherEnd, partnersOf, REST } from './atlas.ts';
import type { Usage } from './usage.ts';
import { type Filters, START_FILTERS } from './view.ts';
import { countedIn, holdsYear, isCountedIn } from './years.ts';

export interface Shown {
  /** Terms that pass their own filters, whether or not they have an edge left. */
  passing: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  edges: readonly SnapshotEdge[];
  /** The edges drawn when nothing is selected: all, or the strongest of each term. */
  drawn: readonly SnapshotEdge[];
  thinned: boolean;
}

/** Above this many edges only the strongest of each term are drawn at rest. */
export const THIN_ABOVE = 3000;
const STRONGEST = 4;

export interface ShownOptions {
  /** Who uses a term; without it nobody is kept out by an issuer. */
  usage?: Usage | null;
  /** The step of the legend that a term belongs to; without it no step keeps one out. */
  stepOf?: ((id: string) => string) | null;
  /** Edges that did not meet in these are none. */
  meets?: ((edge: SnapshotEdge) => boolean) | null;
}

export function showThrough(atlas: Atlas, filters: Filters, options: ShownOptions = {}): Shown {
  const { usage = null, stepOf = null, meets = null } = options;
  const passing = new Set(
    atlas.snapshot.terms
      .filter((term) => termPasses({ atlas, usage, stepOf }, term, filters))
      .map((term) => term.id),
  );
  const edges = atlas.snapshot.edges.filter(
    (edge) =>
      edgePasses(edge, filters) &&
      passing.has(edge.source) &&
      passing.has(edge.target) &&
      (meets === null || meets(edge)),
  );
  const terms = filters.connectedOnly ? endsOf(edges) : passing;
  const thinned = edges.length > THIN_ABOVE;
  return { passing, terms, edges, drawn: thinned ? strongestOfEach(edges, filters) : edges, thinned };
}

export function edgePasses(edge: SnapshotEdge, filters: Filters): boolean {
  return (
    edge[filters.measure] >= filters.threshold &&
    (edge.significant || !filters.significantOnly) &&
    (filters.years === null || isCountedIn(edge.byYear, filters.years))
  );
}

/** Partners of a term under the filters of edges, strongest first. */
export function shownPartners(atlas: Atlas, id: string, filters: Filters): SnapshotEdge[] {
  return partnersOf(atlas, id, filters.measure).filter((edge) => edgePasses(edge, filters));
}

function termPasses(
  { atlas, usage, stepOf }: { atlas: Atlas; usage: Usage | null; stepOf: ((id: string) => string) | null },
  term: SnapshotTerm,
  filters: Filters,
): boolean {
  const { count, documents } = countedIn(term, filters.years);
  if (filters.years !== null && count === 0) return false;
  // Graphs of other programs do not count mentions: where the filter starts, it lets them through.
  if (filters.minCount > START_FILTERS.minCount && count < filters.minCount) return false;
  if (filters.maxCount !== null && count > filters.maxCount) return false;
  if (filters.minDocuments > START_FILTERS.minDocuments && documents < filters.minDocuments) return false;
  if (term.degree < filters.minDegree) return false;
  if (filters.status !== null && term.status !== filters.status) return false;
  if (filters.category !== null && term.category !== filters.category) return false;
  if (filters.since !== null && !holdsYear({ from: filters.since, to: 9999 }, term.first)) return false;
  if (filters.until !== null && !holdsYear({ from: 0, to: filters.until }, term.last)) return false;
  if (usage !== null && !isUsedBy(usage, term.id, filters)) return false;
  const { holds } = filters;
  if (
    holds !== null &&
    ![term.label, ...term.variants.map((each) => each.surface)].some((form) => form.includes(holds))
  )
    return false;
  if (stepOf !== null && filters.steps.length > 0 && !filters.steps.includes(stepOf(term.id))) return false;
  if (filters.communities.length === 0) return true;
  const key = term.community === null ? REST : atlas.legendKey.get(term.community);
  return key !== undefined && filters.communities.includes(key);
}

function isUsedBy(usage: Usage, id: string, { issuer, level }: Filters): boolean {
  const own = usage.terms.get(id);
  if (issuer !== null && (own?.issuers.get(issuer) ?? 0) === 0) return false;
  return level === null || (own?.levels.get(level) ?? 0) > 0;
}

function endsOf(edges: readonly SnapshotEdge[]): Set<string> {
  const ends = new Set<string>();
  for (const { source, target } of edges) ends.add(source).add(target);
  return ends;
}

/** Of each term the few strongest are kept while the edges go by: sorting all of them takes four times as long. */
function strongestOfEach(edges: readonly SnapshotEdge[], { measure }: Filters): SnapshotEdge[] {
  const kept = new Map<string, SnapshotEdge[]>();
  for (const edge of edges) {
    for (const id of [edge.source, edge.target]) {
      const list = kept.get(id);
      if (list === undefined) kept.set(id, [edge]);
      else keepStrongest(list, edge, { id, measure });
    }
  }
  const chosen = new Set<SnapshotEdge>();
  for (const list of kept.values()) for (const edge of list) chosen.add(edge);
  return edges.filter((edge) => chosen.has(edge));
}

/** The weakest of a full list gives way to a stronger edge; ties by count, then by the partner’s id. */
function keepStrongest(
  list: SnapshotEdge[],
  edge: SnapshotEdge,
  { id, measure }: { id: string; measure: Measure },
): void {
  const isStronger = (a: SnapshotEdge, b: SnapshotEdge) =>
    a[measure] !== b[measure]
      ? a[measure] > b[measure]
      : a.count !== b.count
        ? a.count > b.count
        : otherEnd(a, id) < otherEnd(b, id);
  let at = list.length;
  while (at > 0 && isStronger(edge, list[at - 1] ?? edge)) at--;
  if (at >= STRONGEST) return;
  list.splice(at, 0, edge);
  if (list.length > STRONGEST) list.pop();
}

export const FILTER_NAMES = [
  'years',
  'minCount',
  'maxCount',
  'minDocuments',
  'minDegree',
  'threshold',
  'significantOnly',
  'connectedOnly',
  'status',
  'category',
  'issuer',
  'level',
  'since',
  'until',
  'holds',
  'communities',
  'steps',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** A filter set to let everything through. */
export function without(filters: Filters, name: FilterName): Filters {
  if (name === 'threshold') return { ...filters, threshold: Number.NEGATIVE_INFINITY };
  if (name === 'significantOnly') return { ...filters, significantOnly: false };
  if (name === 'connectedOnly') return { ...filters, connectedOnly: false };
  return { ...filters, [name]: START_FILTERS[name] };
}

/** The filters that are at work on a snapshot. */
export function activeFilters(filters: Filters): FilterName[] {
  return FILTER_NAMES.filter((name) => {
    if (name === 'threshold') return true;
    const open = without(filters, name)[name];
    return Array.isArray(open) ? (filters[name] as readonly string[]).length > 0 : filters[name] !== open;
  });
}

/** How many terms one filter alone removes, most first: the reason for an empty map. */
export function removedByEach(
  atlas: Atlas,
  filters: Filters,
  options: ShownOptions = {},
): { name: FilterName; removed: number }[] {
  const all = FILTER_NAMES.reduce(without, filters);
  return activeFilters(filters)
    .map((name) => {
      const alone = { ...all, measure: filters.measure, [name]: filters[name], connectedOnly: true };
      const base = { ...all, connectedOnly: name !== 'connectedOnly' };
      return {
        name,
        removed: showThrough(atlas, base, options).terms.size - showThrough(atlas, alone, options).terms.size,
      };
    })
    .sort((a, b) => b.removed - a.removed || FILTER_NAMES.indexOf(a.name) - FILTER_NAMES.indexOf(b.name));
}
