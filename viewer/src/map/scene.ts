// What the map has to show, as sets: which terms and edges are there, which are lit, which step back.
import type { SnapshotEdge } from '../../../graph/model/index.ts';
import { type Atlas, edgeKey, otherEnd } from '../state/atlas.ts';
import type { Selection } from '../state/selection.ts';
import { edgePasses, type Shown } from '../state/shown.ts';
import type { Filters } from '../state/view.ts';

/** `plain` at rest; `link` from the selected term; `thin` among partners; `pair` the selected edge; `set` among terms chosen together. */
export type EdgeRole = 'plain' | 'faded' | 'link' | 'thin' | 'pair' | 'set';

export interface Scene {
  terms: ReadonlySet<string>;
  /** Null when nothing is selected or isolated: then every term is lit. */
  lit: ReadonlySet<string> | null;
  edges: ReadonlyMap<string, EdgeRole>;
  /** Number of thin links. */
  thin: number;
  first: string | null;
  second: string | null;
}

export interface SceneInput {
  atlas: Atlas;
  shown: Shown;
  filters: Filters;
  selection: Selection;
  /** Key of a legend entry that the pointer isolates. */
  isolated: string | null;
  /** Terms chosen together besides the selected one, or lit by an answer. */
  also?: ReadonlySet<string>;
  /** How many steps of company around the selected term are lit. */
  depth?: number;
  /** The line of the legend that a term belongs to. */
  lineOf?: ((id: string) => string | undefined) | null;
}

export function buildScene(input: SceneInput): Scene {
  const { selection, isolated } = input;
  if (isolated !== null) return isolate(input, isolated);
  if (selection.kind === 'edge') return pair(input, selection);
  const first = selection.kind === 'term' || selection.kind === 'missing-edge' ? selection.term.id : null;
  if (input.also !== undefined && input.also.size > 0) return together(input, input.also, first);
  if (first !== null) return focus(input, first);
  const edges = new Map(input.shown.drawn.map((edge) => [keyOf(edge), 'plain' as EdgeRole]));
  return { terms: input.shown.terms, lit: null, edges, thin: 0, first: null, second: null };
}

/** Partners of a term that the filters let onto the map. */
export function partnersOnMap({ atlas, shown, filters }: SceneInput, id: string): SnapshotEdge[] {
  return (atlas.edgesOf.get(id) ?? []).filter(
    (edge) => edgePasses(edge, filters) && shown.terms.has(otherEnd(edge, id)),
  );
}

/** The chosen terms with the edges among them. */
function together(input: SceneInput, also: ReadonlySet<string>, first: string | null): Scene {
  const lit = new Set(first === null ? also : [first, ...also]);
  const edges = fadedEdges(input);
  for (const id of lit) {
    for (const edge of partnersOnMap(input, id))
      if (lit.has(otherEnd(edge, id))) edges.set(keyOf(edge), 'set');
  }
  return { terms: union(input.shown.terms, lit), lit, edges, thin: 0, first, second: null };
}

/** Breadth first, through the edges that are shown. */
function reachedFrom(input: SceneInput, partners: ReadonlySet<string>, steps: number): Set<string> {
  const reached = new Set(partners);
  let front: Iterable<string> = partners;
  for (let step = 0; step < steps; step++) {
    const next = new Set<string>();
    for (const id of front) {
      for (const edge of partnersOnMap(input, id)) {
        const other = otherEnd(edge, id);
        if (!reached.has(other)) next.add(other);
      }
    }
    for (const id of next) reached.add(id);
    front = next;
  }
  return reached;
}

function focus(input: SceneInput, id: string): Scene {
  const links = partnersOnMap(input, id);
  const partners = reachedFrom(
    input,
    new Set(links.map((edge) => otherEnd(edge, id))),
    (input.depth ?? 1) - 1,
  );
  const edges = fadedEdges(input);
  let thin = 0;
  for (const edge of input.shown.edges) {
    if (!partners.has(edge.source) || !partners.has(edge.target)) continue;
    edges.set(keyOf(edge), 'thin');
    thin++;
  }
  for (const edge of links) edges.set(keyOf(edge), 'link');
  const lit = new Set([id, ...partners]);
  return { terms: union(input.shown.terms, lit), lit, edges, thin, first: id, second: null };
}

function pair(input: SceneInput, selection: Extract<Selection, { kind: 'edge' }>): Scene {
  const [a, b] = [selection.term.id, selection.partner.id];
  const ofA = new Set(partnersOnMap(input, a).map((edge) => otherEnd(edge, a)));
  const shared = partnersOnMap(input, b)
    .map((edge) => otherEnd(edge, b))
    .filter((id) => ofA.has(id));
  const edges = fadedEdges(input);
  for (const id of shared) {
    edges.set(edgeKey(a, id), 'thin');
    edges.set(edgeKey(b, id), 'thin');
  }
  edges.set(edgeKey(a, b), 'pair');
  const lit = new Set([a, b, ...shared]);
  return { terms: union(input.shown.terms, lit), lit, edges, thin: 2 * shared.length, first: a, second: b };
}

function isolate(input: SceneInput, key: string): Scene {
  const { atlas, shown } = input;
  const lit = new Set(
    [...shown.terms].filter((id) => {
      if (input.lineOf != null) return input.lineOf(id) === key;
      const community = atlas.terms.get(id)?.community ?? null;
      return community !== null && atlas.legendKey.get(community) === key;
    }),
  );
  const edges = new Map<string, EdgeRole>();
  for (const edge of shown.drawn) {
    const inside = lit.has(edge.source) && lit.has(edge.target);
    edges.set(keyOf(edge), inside ? 'plain' : 'faded');
  }
  return { terms: shown.terms, lit, edges, thin: 0, first: null, second: null };
}

function fadedEdges({ shown }: SceneInput): Map<string, EdgeRole> {
  return new Map(shown.drawn.map((edge) => [keyOf(edge), 'faded']));
}

function keyOf(edge: SnapshotEdge): string {
  return edgeKey(edge.source, edge.target);
}

function union(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  for (const id of b) if (!a.has(id)) return new Set([...a, ...b]);
  return a;
}
