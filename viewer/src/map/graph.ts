// What Sigma and the renderer ask of a graph, answered from the atlas: terms with their places, and of the edges only
// those that are drawn, because Sigma walks through all that there are for every picture. Terms and edges stay the
// same, so nobody is told of a change: who moves a term draws anew. 13 KB gz less than graphology; Sigma’s own check
// wants the names of its interface.
import type Sigma from 'sigma';
import type { SnapshotEdge, SnapshotTerm } from '../../../graph/model/index.ts';
import type { Atlas } from '../state/atlas.ts';

export interface TermNode {
  x: number;
  y: number;
  term: SnapshotTerm;
}

export interface EdgeLine {
  edge: SnapshotEdge;
}

export const CURVATURE = 0.18;

export class MapGraph {
  readonly multi = false;
  private readonly atlas: Atlas;
  private readonly places: ReadonlyMap<string, TermNode>;
  private drawn: readonly string[] = [];

  constructor(atlas: Atlas) {
    this.atlas = atlas;
    this.places = new Map(atlas.snapshot.terms.map((term) => [term.id, { x: term.x, y: term.y, term }]));
  }

  /** The edges of the next picture, by their keys. */
  show(edges: Iterable<string>): void {
    this.drawn = [...edges].filter((key) => this.atlas.edges.has(key));
  }

  get order(): number {
    return this.places.size;
  }

  get size(): number {
    return this.drawn.length;
  }

  /** Only Sigma’s check asks for these. */
  addUndirectedEdgeWithKey(): void {}
  dropNode(): void {}
  on(): void {}
  removeListener(): void {}

  nodes(): string[] {
    return [...this.places.keys()];
  }

  edges(): string[] {
    return [...this.drawn];
  }

  hasNode(key: string): boolean {
    return this.places.has(key);
  }

  hasEdge(key: string): boolean {
    return this.atlas.edges.has(key);
  }

  forEachNode(visit: (key: string, attributes: TermNode) => void): void {
    for (const [key, attributes] of this.places) visit(key, attributes);
  }

  forEachEdge(visit: (key: string) => void): void {
    for (const key of this.drawn) visit(key);
  }

  getNodeAttributes(key: string): TermNode {
    return found(this.places.get(key), key);
  }

  mergeNodeAttributes(key: string, place: { x: number; y: number }): void {
    Object.assign(this.getNodeAttributes(key), place);
  }

  getEdgeAttributes(key: string): EdgeLine {
    return { edge: found(this.atlas.edges.get(key), key) };
  }

  extremities(key: string): [string, string] {
    const { source, target } = found(this.atlas.edges.get(key), key);
    return [source, target];
  }
}

/** The same for Sigma, which names its own type. */
export function asSigmaGraph(graph: MapGraph): ReturnType<Sigma<TermNode, EdgeLine>['getGraph']> {
  return graph as unknown as ReturnType<Sigma<TermNode, EdgeLine>['getGraph']>;
}

function found<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`the graph has no ${key}`);
  return value;
}
