// Ties the session to the renderer: signals become scenes, pointer and keys become changes of the view.
import { computed, effect, type Signal, signal, untracked } from '@preact/signals';
import type { SnapshotTerm } from '../../../graph/model/index.ts';
import { reducedMotion } from '../frame/theme.ts';
import type { Place2D } from '../state/chart.ts';
import { selectedTerm } from '../state/selection.ts';
import type { Session } from '../state/session.ts';
import { moveCamera, openEdge, openTerm, putAt, toggleAlso } from '../state/view.ts';
import type { Box } from './boxes.ts';
import { readCamera, startCamera } from './camera-link.ts';
import { DensityLayer } from './density-layer.ts';
import { dotsBy } from './dots.ts';
import { barOver } from './floating.ts';
import { CURVATURE } from './graph.ts';
import { mapKey } from './keys.ts';
import { labelInput } from './label-input.ts';
import { LabelLayer, type PlacedLabels } from './label-layer.ts';
import { LARGE_SCREEN } from './labels.ts';
import type { Style } from './looks.ts';
import { type Palette, readPalette } from './palette.ts';
import { placesOf, rounded } from './places.ts';
import { MapRenderer } from './renderer.ts';
import { termsToReveal } from './reveal.ts';
import { buildScene } from './scene.ts';

export interface BoundMap {
  renderer: MapRenderer;
  /** Counts frames: what floats over the map reads it to follow. */
  frame: Signal<number>;
  /** Counts the times that the camera came to rest. */
  resting: Signal<number>;
  palette(): Palette;
  /** How everything is drawn now. */
  style(): Style;
  /** The labels where they stand, once all that waits is drawn. */
  labels(): PlacedLabels;
  /** The colour of a term’s dot at rest. */
  colourOf(term: SnapshotTerm): string;
  /** Where a term stands, as the link writes it. */
  placeOf(label: string): Place2D | null;
  /** Moves the camera to what is lit. */
  showLit(): void;
  /** Moves the camera so that these terms are on the screen. */
  show(ids: readonly string[]): void;
  zoom(factor: number): void;
  whole(): void;
  key(event: KeyboardEvent): void;
  kill(): void;
}

const CAMERA_MS = 360;
const HOVER_MS = 60;
/** Px that the bar of the selection takes at the top, on a map as low as on a phone. */
const BAR = 58;
const NOTHING: ReadonlySet<string> = new Set();
/** A selection brings the camera no nearer than this. */
const NEAREST = 0.22;

export function bindMap(session: Session, stage: HTMLElement): BoundMap {
  const { atlas } = session;
  const frame = signal(0);
  const resting = signal(0);
  let hover: ReturnType<typeof setTimeout> | undefined;
  // Narrow signals: a moving camera changes the view and none of these.
  const size = computed(() => session.view.value.size);
  const edgeColour = computed(() => session.view.value.edgeColour);
  const density = computed(() => session.view.value.density);
  const depth = computed(() => session.view.value.depth);
  const moved = computed(() => session.view.value.moved);
  const names = computed(() => session.view.value.names);
  const places = computed(() => placesOf(atlas, session.laidOut.value, moved.value));
  const style = computed((): Style => {
    session.painted.value;
    const palette = readPalette(stage);
    const scale = stage.clientWidth < 600 ? 0.66 : stage.clientWidth >= LARGE_SCREEN ? 1.6 : 1;
    const contrast = session.periods.value === null ? null : session.contrast.value;
    const { years, measure } = session.filters.value;
    const overlay = session.overlay.value;
    return {
      atlas,
      scene: buildScene({
        atlas,
        shown: session.shown.value,
        filters: session.filters.value,
        selection: session.selection.value,
        isolated: session.isolated.value,
        also: session.also.value.size > 0 ? session.also.value : (session.lit.value ?? NOTHING),
        depth: depth.value,
        lineOf: overlay === null ? null : (id) => overlay.stepOf.get(id)?.key,
      }),
      ...{ palette, measure, contrast, scale },
      dots: dotsBy({ atlas, size: size.value, years, overlay, contrast, palette, scale }),
      // A colour that stands for something else on the dots must not say “community” on the lines.
      edgeColour: overlay !== null && edgeColour.value === 'community' ? 'none' : edgeColour.value,
      density: density.value,
    };
  });
  let current = style.peek();
  let pending: ReturnType<typeof setTimeout> | undefined;
  let soon = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renderer = new MapRenderer(stage, current, {
    term: (id) => {
      clearTimeout(hover);
      if (id === session.hovered.peek()) return;
      hover = setTimeout(() => (session.hovered.value = id), id === null ? 0 : HOVER_MS);
    },
    openTerm: (id, add) => {
      const label = atlas.terms.get(id)?.label;
      if (label !== undefined) session.go(add ? toggleAlso(label) : openTerm(label));
    },
    moved: (id, { x, y }) => {
      const label = atlas.terms.get(id)?.label;
      if (label !== undefined) session.go(putAt(label, rounded({ x, y })));
    },
    openEdge: (source, target) => openPair(source, target),
    stage: () => {
      const { term, also } = session.view.peek();
      if (term !== null || also.length > 0)
        session.go((view) => ({ ...view, term: null, partner: null, also: [] }));
      session.lit.value = null;
    },
    frame: () => {
      heat.draw(current, renderer);
      layer.draw(input(), renderer.sigma.getDimensions());
      frame.value = frame.peek() + 1;
    },
    rest: () => {
      place();
      resting.value = resting.peek() + 1;
      rememberCamera();
    },
  });
  const layer = new LabelLayer(renderer.labels, current.palette);
  const heat = new DensityLayer(renderer.under);
  const duration = () => (reducedMotion() ? 0 : CAMERA_MS);

  /** In a task of its own: the page shows what was chosen before the map has drawn it. */
  function drawSoon(): void {
    pending ??= setTimeout(drawNow);
  }

  function drawNow(): void {
    clearTimeout(pending);
    pending = undefined;
    renderer.draw(current);
  }

  /** Before somebody asks where things are. */
  function drawPending(): void {
    if (pending !== undefined) drawNow();
    renderer.settle();
  }

  /** The selected term stays the first of the pair when it is one of its ends. */
  function openPair(source: string, target: string): void {
    const first = selectedTerm(session.selection.peek())?.id;
    const [a, b] = first === target ? [target, source] : [source, target];
    const [one, two] = [atlas.terms.get(a)?.label, atlas.terms.get(b)?.label];
    if (one !== undefined && two !== undefined) session.go(openEdge(one, two));
  }

  function input(floating: readonly Box[] = []) {
    return labelInput({
      floating,
      style: current,
      discs: renderer.discs(),
      hovered: session.hovered.peek(),
      language: session.view.peek().language,
      size: renderer.sigma.getDimensions(),
      names: names.peek(),
      zoom: renderer.home().ratio / renderer.sigma.getCamera().getState().ratio,
      pair:
        current.scene.second === null || current.scene.first === null
          ? null
          : renderer.segment(...inOrder(current.scene.first, current.scene.second), CURVATURE),
    });
  }

  function place(): void {
    const size = renderer.sigma.getDimensions();
    const now = input(barOver(stage));
    session.labelsShown.value = layer.place(now, size);
    layer.draw(now, size);
  }

  /** In a task of its own after the next frame: what set it off has taken its time. */
  function placeSoon(): void {
    cancelAnimationFrame(soon);
    soon = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(place);
    });
  }

  function rememberCamera(): void {
    const camera = readCamera(renderer);
    const known = session.view.peek().camera;
    if (JSON.stringify(camera) !== JSON.stringify(known)) session.adjust(moveCamera(camera));
  }

  function reveal(): void {
    drawPending();
    const { scene, measure } = current;
    const lit = renderer.discs().filter((disc) => scene.lit?.has(disc.id));
    const places = new Map(lit.map((disc) => [disc.id, disc]));
    const frame = renderer.sigma.getDimensions();
    const ids = termsToReveal({ atlas, selection: session.selection.peek(), measure, places, frame });
    if (ids !== null) show(ids);
  }

  function show(ids: readonly string[]): void {
    drawPending();
    const target = renderer.cameraFor(ids, {
      x: stage.clientWidth * 0.22,
      y: Math.max(BAR, stage.clientHeight * 0.2),
    });
    renderer.moveTo({ ...target, ratio: Math.max(NEAREST, target.ratio) }, duration());
  }

  const observer = new ResizeObserver(() => {
    if (stage.clientWidth > 0) renderer.fitContainer();
  });
  observer.observe(stage);
  startCamera(renderer, session.view.peek().camera);
  // A link that says where to look is obeyed.
  let obeyed = session.view.peek().camera === null;

  const stops = [
    effect(() => {
      current = style.value;
      layer.repaint(current.palette);
      drawSoon();
    }),
    effect(() => renderer.put(places.value)),
    effect(() => {
      session.selection.value;
      if (!obeyed) {
        obeyed = true;
        return;
      }
      // After the panel has opened or closed and the map has its new width.
      const timer = setTimeout(() => untracked(reveal), 40);
      return () => clearTimeout(timer);
    }),
    effect(() => {
      session.hovered.value;
      session.words.value;
      names.value;
      placeSoon();
    }),
  ];
  const bound: BoundMap = {
    renderer,
    frame,
    resting,
    palette: () => current.palette,
    style: () => current,
    labels: () => {
      drawPending();
      place();
      return layer.placed(input());
    },
    placeOf: (label) => {
      const id = atlas.byLabel.get(label)?.id;
      const place = id === undefined ? undefined : places.peek().get(id);
      return place === undefined ? null : rounded(place);
    },
    showLit: () => {
      if (current.scene.lit !== null) show([...current.scene.lit]);
    },
    colourOf: (term) => current.dots(term).colour,
    show,
    zoom: (factor) => renderer.zoom(factor, duration()),
    whole: () => renderer.moveTo(renderer.home(), duration()),
    key: (event) => mapKey(session, bound, event),
    kill: () => {
      session.map.value = null;
      clearTimeout(hover);
      clearTimeout(timer);
      observer.disconnect();
      for (const stop of stops) stop();
      clearTimeout(pending);
      cancelAnimationFrame(soon);
      renderer.kill();
    },
  };
  session.map.value = bound;
  return bound;
}

function inOrder(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}
