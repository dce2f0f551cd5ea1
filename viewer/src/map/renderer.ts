// Owns Sigma: builds it, hands it the pure reducers, and tells what the pointer is on. The only file that
// knows how the map is drawn.
import Sigma from 'sigma';
import { EdgeRectangleProgram } from 'sigma/rendering';
import type { Atlas } from '../state/atlas.ts';
import { boundsOf, type CameraState, cameraOn, HOME, MAX_RATIO, MIN_RATIO, sameCamera } from './camera.ts';
import { CurveProgram } from './curve-program.ts';
import { DotProgram } from './dot-program.ts';
import { listenToDrags } from './drags.ts';
import { asSigmaGraph, CURVATURE, type EdgeLine, MapGraph, type TermNode } from './graph.ts';
import { nearestEdge, nearestTerm, type Point, type Segment } from './hit.ts';
import { onLongPress } from './long-press.ts';
import { edgeLook, isCurved, type Style, termLook } from './looks.ts';
import { clamp } from './marks.ts';

export interface TermDisc extends Point {
  id: string;
  r: number;
}

export interface MapEvents {
  term(id: string | null): void;
  /** `add` where Shift is held: to the terms chosen together. */
  openTerm(id: string, add: boolean): void;
  openEdge(source: string, target: string): void;
  stage(): void;
  /** A term was dragged to a place and let go. */
  moved(id: string, place: Point): void;
  /** After every frame; `resting` when the camera has stopped. */
  frame(resting: boolean): void;
  rest(): void;
}

const HIT = 12;
const HIT_TOUCH = 22;
const EDGE_HIT = 5;
/** Px around a dot’s centre, or its radius, in which it is taken hold of. */
const HELD = 8;
const REST_MS = 120;
/** Edges that are there from the first frame on: more take a task of their own. */
const AT_ONCE = 3000;
/** Edges above which none is drawn while the map moves. */
const HIDDEN_ON_MOVE = 3000;

type Pressed = Point & { original: { shiftKey: boolean } };

export class MapRenderer {
  readonly sigma: Sigma<TermNode, EdgeLine>;
  readonly labels: HTMLCanvasElement;
  /** Lies under the edges. */
  readonly under: HTMLCanvasElement;
  private readonly graph: MapGraph;
  private style: Style;
  private readonly atlas: Atlas;
  private readonly events: MapEvents;
  private size: { width: number; height: number };
  /** Looks are worked out, places not yet: see `draw`. */
  private waits = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private endPress = () => {};
  /** The tap that ends a long press is none. */
  private wasPressed = false;
  private readonly coarse = matchMedia('(pointer: coarse)').matches;

  constructor(container: HTMLElement, style: Style, events: MapEvents) {
    this.style = style;
    this.atlas = style.atlas;
    this.events = events;
    this.graph = new MapGraph(style.atlas);
    if (style.scene.edges.size <= AT_ONCE) this.graph.show(style.scene.edges.keys());
    this.sigma = new Sigma<TermNode, EdgeLine>(asSigmaGraph(this.graph), container, {
      allowInvalidContainer: true,
      renderLabels: false,
      zIndex: true,
      stagePadding: 0,
      minEdgeThickness: 0.5,
      minCameraRatio: MIN_RATIO,
      maxCameraRatio: MAX_RATIO,
      enableCameraRotation: false,
      hideEdgesOnMove: style.scene.edges.size > HIDDEN_ON_MOVE,
      defaultNodeType: 'term',
      defaultEdgeType: 'line',
      nodeProgramClasses: { term: DotProgram },
      edgeProgramClasses: { line: EdgeRectangleProgram<TermNode, EdgeLine>, curve: CurveProgram as never },
      defaultDrawNodeHover: () => {},
      nodeReducer: (_, data) => ({ ...data, ...termLook(this.style, data.term) }),
      edgeReducer: (key, { edge }) => edgeLook(this.style, edge, key),
    });
    // One frame for all layouts: a dragged term must not make all others move.
    this.sigma.setCustomBBox(this.sigma.getBBox());
    this.size = this.sigma.getDimensions();
    this.under = this.sigma.createCanvas('density', { beforeLayer: 'edges' });
    this.labels = this.sigma.createCanvas('labels-above', { beforeLayer: 'mouse' });
    this.listen(container);
  }

  /**
   * Works out how everything looks in another style of the same graph (a filter, a selection, a theme); the next frame
   * draws it. Of the style that the map was built with, at most the edges are left to do.
   */
  draw(style: Style): void {
    const onlyEdges = style === this.style;
    if (onlyEdges && this.graph.size === style.scene.edges.size) return;
    this.style = style;
    this.graph.show(style.scene.edges.keys());
    const hides = style.scene.edges.size > HIDDEN_ON_MOVE;
    this.waits = true;
    // A setting that changes makes Sigma read the whole graph: once is enough.
    if (this.sigma.getSetting('hideEdgesOnMove') !== hides) this.sigma.setSetting('hideEdgesOnMove', hides);
    else if (onlyEdges) this.sigma.refresh({ partialGraph: { edges: this.graph.edges() }, schedule: true });
    else this.sigma.refresh({ schedule: true });
  }

  /** Draws what waits for the next frame, before somebody asks where things are. */
  settle(): void {
    if (this.waits) this.sigma.refresh({ partialGraph: {} });
  }

  /** Puts terms somewhere: nothing else on the map moves one. */
  put(places: ReadonlyMap<string, Point>): void {
    let some = false;
    for (const [id, { x, y }] of places) {
      const now = this.graph.getNodeAttributes(id);
      if (now.x === x && now.y === y) continue;
      this.graph.mergeNodeAttributes(id, { x, y });
      some = true;
    }
    if (some) this.sigma.refresh({ partialGraph: {} });
  }

  kill(): void {
    clearTimeout(this.timer);
    this.endPress();
    this.sigma.kill();
  }

  /** Terms on the map with their places and radii in px. */
  discs(): TermDisc[] {
    this.settle();
    return [...this.style.scene.terms].flatMap((id) => {
      const data = this.sigma.getNodeDisplayData(id);
      if (data === undefined) return [];
      return [{ id, ...this.sigma.framedGraphToViewport(data), r: this.sigma.scaleSize(data.size) }];
    });
  }

  /** A drawn edge as a line or curve in px. */
  segment(source: string, target: string, bend: number): Segment | null {
    this.settle();
    const [a, b] = [this.sigma.getNodeDisplayData(source), this.sigma.getNodeDisplayData(target)];
    if (a === undefined || b === undefined) return null;
    return { from: this.sigma.framedGraphToViewport(a), to: this.sigma.framedGraphToViewport(b), bend };
  }

  /** The camera that shows these terms with a margin in px. */
  cameraFor(ids: readonly string[], margin: Point, size = this.sigma.getDimensions()): CameraState {
    this.settle();
    const points = ids.flatMap((id) => this.sigma.getNodeDisplayData(id) ?? []);
    return points.length === 0
      ? HOME
      : cameraOn(boundsOf(points), { ...size, unit: this.unit(size), angle: phoneAngle() }, margin);
  }

  /** The whole map: every term that has an edge. */
  home(size = this.sigma.getDimensions()): CameraState {
    const margin = size.width < 600 ? { x: 34, y: 30 } : { x: 84, y: 44 };
    const { terms } = this.atlas.snapshot;
    const linked = terms.filter((term) => term.degree > 0);
    return this.cameraFor(
      (linked.length > 0 ? linked : terms).map((term) => term.id),
      margin,
      size,
    );
  }

  moveTo(state: CameraState, duration: number): void {
    const camera = this.sigma.getCamera();
    // Readers cannot turn the map; a portrait screen does, and Sigma would pass over the angle.
    camera.enabledRotation = true;
    if (duration === 0) camera.setState(state);
    else void camera.animate(state, { duration, easing: settle });
  }

  zoom(factor: number, duration: number): void {
    const state = this.sigma.getCamera().getState();
    this.moveTo({ ...state, ratio: clamp(state.ratio * factor, MIN_RATIO, MAX_RATIO) }, duration);
  }

  /** After a resize the point in the middle stays, at the same scale; a whole map stays whole. */
  fitContainer(): void {
    const camera = this.sigma.getCamera();
    const state = camera.getState();
    const wasHome = this.size.width === 0 || sameCamera(state, this.home(this.size));
    const before = this.unit(this.size);
    this.sigma.resize();
    const { width, height } = this.sigma.getDimensions();
    if (width === this.size.width && height === this.size.height) return;
    this.size = { width, height };
    const home = this.home();
    const ratio = before === 0 ? state.ratio : (state.ratio * this.unit(this.size)) / before;
    this.moveTo(
      wasHome ? home : { ...state, ratio: clamp(ratio, MIN_RATIO, MAX_RATIO), angle: home.angle },
      0,
    );
    this.sigma.scheduleRender();
  }

  private unit(size: { width: number; height: number }): number {
    const override = { cameraState: HOME, viewportDimensions: size };
    const a = this.sigma.framedGraphToViewport({ x: 0, y: 0 }, override);
    const b = this.sigma.framedGraphToViewport({ x: 1, y: 0 }, override);
    return Math.hypot(b.x - a.x, b.y - a.y);
  }

  /** Sigma hears of the stage alone: what the pointer is on is looked for in the places. */
  private listen(container: HTMLElement): void {
    const { sigma, events } = this;
    sigma.on('clickStage', ({ event }: { event: Pressed }) => this.click(event));
    sigma.on('doubleClickStage', ({ event, preventSigmaDefault }) => {
      if (nearestTerm(event, this.discs(), HELD) !== null) preventSigmaDefault();
    });
    sigma.on('afterProcess', () => {
      this.waits = false;
    });
    const drags = listenToDrags(sigma, {
      graph: this.graph,
      // Fingers only move the map.
      termAt: (at) => (this.coarse ? null : nearestTerm(at, this.discs(), HELD)),
      moved: events.moved,
    });
    sigma.on('downStage', () => {
      this.wasPressed = false;
    });
    // What Shift and a click do with a mouse.
    this.endPress = onLongPress(sigma, (at) => {
      const term = nearestTerm(at, this.discs(), HIT_TOUCH);
      if (term === null) return;
      this.wasPressed = true;
      events.openTerm(term.id, true);
    });
    sigma.on('moveBody', ({ event }) => {
      if (drags.holds()) return;
      const term = nearestTerm(event, this.discs(), this.coarse ? HIT_TOUCH : HIT);
      container.classList.toggle('on-term', term !== null || this.edgeAt(event) !== null);
      events.term(term?.id ?? null);
    });
    container.addEventListener('pointerleave', () => events.term(null));
    sigma.on('afterRender', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => events.rest(), REST_MS);
      events.frame(!sigma.getCamera().isAnimated());
    });
  }

  private click(at: Pressed): void {
    if (this.wasPressed) {
      this.wasPressed = false;
      return;
    }
    const term = nearestTerm(at, this.discs(), this.coarse ? HIT_TOUCH : HIT);
    const edge = term === null ? this.edgeAt(at) : null;
    if (term !== null) this.events.openTerm(term.id, at.original.shiftKey);
    else if (edge !== null) this.events.openEdge(edge.source, edge.target);
    else this.events.stage();
  }

  /** The edge under the pointer, among those that are not faded. */
  private edgeAt(at: Point): { source: string; target: string } | null {
    const near: (Segment & { source: string; target: string })[] = [];
    for (const [key, role] of this.style.scene.edges) {
      if (role === 'faded') continue;
      const edge = this.atlas.edges.get(key);
      if (edge === undefined) continue;
      const segment = this.segment(
        edge.source,
        edge.target,
        isCurved(this.style, edge, role) ? CURVATURE : 0,
      );
      if (segment !== null) near.push({ ...segment, source: edge.source, target: edge.target });
    }
    return nearestEdge(at, near, EDGE_HIT);
  }
}

/** The screen decides and not the map, which is high too beside a panel: a term never moves by itself. */
function phoneAngle(): number {
  return matchMedia('(max-width: 599px) and (orientation: portrait)').matches ? Math.PI / 2 : 0;
}

/** cubic-bezier(.2, 0, 0, 1), near enough: quick off, long settling. */
function settle(t: number): number {
  return 1 - (1 - t) ** 4;
}
