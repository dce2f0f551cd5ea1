// A snapshot with what the viewer looks up in it all the time: by id, by label, by pair, by community.
import {
  by,
  MEASURES,
  type Measure,
  type Snapshot,
  type SnapshotCommunity,
  type SnapshotEdge,
  type SnapshotTerm,
} from '../../../graph/model/index.ts';

/** What a measure spans here: 2nd and 98th percentile for drawing, the ends for the histogram. */
export interface Reach {
  min: number;
  low: number;
  high: number;
  max: number;
}

/** One line of the legend: a community with a colour, or all the rest together. */
export interface LegendEntry {
  key: string;
  slot: number;
  size: number;
  communities: readonly SnapshotCommunity[];
}

export interface Atlas {
  snapshot: Snapshot;
  terms: ReadonlyMap<string, SnapshotTerm>;
  byLabel: ReadonlyMap<string, SnapshotTerm>;
  /** Edges of a term. */
  edgesOf: ReadonlyMap<string, readonly SnapshotEdge[]>;
  edges: ReadonlyMap<string, SnapshotEdge>;
  reach: Record<Measure, Reach>;
  maxCount: number;
  legend: readonly LegendEntry[];
  /** Key of the legend entry of each community, by its id. */
  legendKey: ReadonlyMap<number, string>;
  categories: readonly string[];
  /** False where the significant edges join fewer than half of the linked terms: then all are shown at first. */
  startsSignificant: boolean;
}

/** Key of all communities without a colour of their own. */
export const REST = '…';

export function buildAtlas(snapshot: Snapshot): Atlas {
  const terms = new Map(snapshot.terms.map((term) => [term.id, term]));
  const edgesOf = new Map<string, SnapshotEdge[]>(snapshot.terms.map((term) => [term.id, []]));
  for (const edge of snapshot.edges) {
    edgesOf.get(edge.source)?.push(edge);
    edgesOf.get(edge.target)?.push(edge);
  }
  const legend = buildLegend(snapshot, terms);
  return {
    snapshot,
    terms,
    byLabel: new Map(snapshot.terms.map((term) => [term.label, term])),
    edgesOf,
    edges: new Map(snapshot.edges.map((edge) => [edgeKey(edge.source, edge.target), edge])),
    reach: reachOfAll(snapshot.edges),
    maxCount: snapshot.terms.reduce((max, term) => Math.max(max, term.count), 1),
    legend,
    legendKey: new Map(legend.flatMap((entry) => entry.communities.map((each) => [each.id, entry.key]))),
    startsSignificant:
      2 * endsOf(snapshot.edges.filter((edge) => edge.significant)) >= endsOf(snapshot.edges),
    categories: [...new Set(snapshot.terms.flatMap((term) => term.category ?? []))].sort(by((each) => each)),
  };
}

/** One key for a pair, in either order. */
export function edgeKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

export function otherEnd(edge: SnapshotEdge, id: string): string {
  return edge.source === id ? edge.target : edge.source;
}

/** Edges of a term, strongest first by a measure; ties by count, then by the partner’s id. */
export function partnersOf(atlas: Atlas, id: string, measure: Measure): SnapshotEdge[] {
  return [...(atlas.edgesOf.get(id) ?? [])].sort(
    by(
      (edge) => -edge[measure],
      (edge) => -edge.count,
      (edge) => otherEnd(edge, id),
    ),
  );
}

/** Colour slot of a term: 1–11, or 0 for grey. */
export function slotOf(atlas: Atlas, term: SnapshotTerm): number {
  return term.community === null ? 0 : (atlas.snapshot.communities[term.community]?.slot ?? 0);
}

function endsOf(edges: readonly SnapshotEdge[]): number {
  const ends = new Set<string>();
  for (const { source, target } of edges) ends.add(source).add(target);
  return ends.size;
}

function buildLegend(snapshot: Snapshot, terms: ReadonlyMap<string, SnapshotTerm>): LegendEntry[] {
  const coloured = snapshot.communities.filter((community) => community.slot > 0);
  const rest = snapshot.communities.filter((community) => community.slot === 0);
  const entries: LegendEntry[] = coloured.map((community) => ({
    key: terms.get(community.top[0] ?? '')?.label ?? `#${community.id}`,
    slot: community.slot,
    size: community.size,
    communities: [community],
  }));
  if (rest.length > 0) {
    const size = rest.reduce((sum, community) => sum + community.size, 0);
    entries.push({ key: REST, slot: 0, size, communities: rest });
  }
  return entries;
}

/** Each is sorted out when it is first asked for: a reader looks at one or two. */
function reachOfAll(edges: readonly SnapshotEdge[]): Record<Measure, Reach> {
  const known = new Map<Measure, Reach>();
  const all = {} as Record<Measure, Reach>;
  for (const measure of MEASURES) {
    Object.defineProperty(all, measure, {
      enumerable: true,
      get: () => {
        const reach = known.get(measure) ?? reachOf(edges, measure);
        known.set(measure, reach);
        return reach;
      },
    });
  }
  return all;
}

function reachOf(edges: readonly SnapshotEdge[], measure: Measure): Reach {
  const values = Float64Array.from(edges, (edge) => edge[measure]).sort();
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? 0;
  return { min: at(0), low: at(0.02), high: at(0.98), max: at(1) };
}
