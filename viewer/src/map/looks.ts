// The reducers: how a term and an edge look in a scene. Pure, so that the graph itself is never edited to
// show a hover, a filter or a selection.
import type { Measure, SnapshotEdge, SnapshotTerm } from '../../../graph/model/index.ts';
import { type Atlas, edgeKey, otherEnd, slotOf } from '../state/atlas.ts';
import type { EdgeColour } from '../state/chart.ts';
import type { ChangeKind, Contrast } from '../state/contrast.ts';
import { mix } from './colour.ts';
import type { Dot } from './dots.ts';
import { edgeWidth, inkedWidth, inkFor, shareOf, strengthTint } from './marks.ts';
import type { Palette } from './palette.ts';
import type { EdgeRole, Scene } from './scene.ts';

export interface Style {
  atlas: Atlas;
  scene: Scene;
  palette: Palette;
  measure: Measure;
  dots: (term: SnapshotTerm) => Dot;
  edgeColour: EdgeColour;
  contrast: Contrast | null;
  /** The density stands in place of the dots. */
  density: boolean;
  /** 1, or .66 on phones. */
  scale: number;
}

export interface TermLook {
  hidden: boolean;
  size: number;
  color: string;
  /** Colour of the middle, inside of the ring. */
  core: string;
  /** Width of the ring as a share of the radius. */
  ring: number;
  borderColor: string;
  zIndex: number;
}

export interface EdgeLook {
  hidden: boolean;
  size: number;
  color: string;
  type: 'line' | 'curve';
  zIndex: number;
}

const HIDDEN: EdgeLook = { hidden: true, size: 0, color: '#000000', type: 'line', zIndex: 0 };

export function termLook(style: Style, term: SnapshotTerm): TermLook {
  const { scene, palette } = style;
  const lit = scene.lit === null || scene.lit.has(term.id);
  const dot = style.dots(term);
  const chosen = term.id === scene.first || term.id === scene.second;
  const colour = lit ? dot.colour : mix(dot.colour, palette.ground, palette.shares.toGround);
  return {
    hidden: !scene.terms.has(term.id) || (style.density && !chosen),
    size: dot.radius,
    color: colour,
    core: dot.ring < 1 ? palette.ground : colour,
    ring: dot.ring,
    borderColor: lit ? (dot.rim ?? palette.border) : palette.border,
    zIndex: chosen ? 3 : lit && scene.lit !== null ? 2 : 1,
  };
}

/** `key` is the edge’s own, where it is at hand: joining it anew takes longer than all the rest. */
export function edgeLook(
  style: Style,
  edge: SnapshotEdge,
  key = edgeKey(edge.source, edge.target),
): EdgeLook {
  const { scene, measure, atlas } = style;
  const role = scene.edges.get(key);
  if (role === undefined || !scene.terms.has(edge.source) || !scene.terms.has(edge.target)) return HIDDEN;
  if (style.density && (role === 'plain' || role === 'faded')) return HIDDEN;
  const width = edgeWidth(measure, edge[measure], atlas.reach[measure]);
  const look = DRAW[role](style, edge, width);
  return { ...look, size: Math.max(0.5, look.size * style.scale) };
}

/** Whether an edge is drawn as a curve: what the pointer looks for must lie where the line is. */
export function isCurved(style: Style, edge: SnapshotEdge, role: EdgeRole): boolean {
  if (style.contrast !== null && (role === 'plain' || role === 'link'))
    return BENT.has(style.contrast.edges.get(edgeKey(edge.source, edge.target))?.change ?? 'absent');
  return role === 'link' || role === 'pair' || (role === 'thin' && style.scene.second !== null);
}

const DRAW: Record<EdgeRole, (style: Style, edge: SnapshotEdge, width: number) => EdgeLook> = {
  plain(style, edge, width) {
    const { palette, scene } = style;
    const ink = inkFor(scene.edges.size);
    if (style.contrast !== null) return contrastLine(style, style.contrast, edge, width);
    if (style.edgeColour === 'measure') return measureLine(style, edge, width);
    const slot = style.edgeColour === 'community' ? sharedSlot(style.atlas, edge) : null;
    const color =
      slot === null
        ? mix(palette.ground, palette.edge, palette.shares.between * ink.tint)
        : mix(
            palette.ground,
            palette.slots[slot] ?? palette.edge,
            palette.shares.within * strengthTint(width) * ink.tint,
          );
    return {
      hidden: false,
      size: inkedWidth(width, ink),
      color,
      type: 'line',
      zIndex: slot === null ? 0 : 1,
    };
  },
  faded({ palette, scene }, _, width) {
    const ink = inkFor(scene.edges.size);
    const color = mix(palette.ground, palette.edge, palette.shares.faded * ink.tint);
    return { hidden: false, size: inkedWidth(Math.min(width, 0.7), ink), color, type: 'line', zIndex: 0 };
  },
  link(style, edge, width) {
    const { palette, scene, atlas } = style;
    if (style.contrast !== null) return contrastLine(style, style.contrast, edge, width + 0.6);
    const partner = atlas.terms.get(otherEnd(edge, scene.first ?? edge.source));
    const colour = partner === undefined ? palette.edge : style.dots(partner).colour;
    const color = mix(palette.ground, colour, 0.62);
    return { hidden: false, size: Math.max(1, width), color, type: 'curve', zIndex: 3 };
  },
  thin({ palette, scene }) {
    const paired = scene.second !== null;
    const share = (paired ? 0.6 : 0.32) * thinInk(scene, paired ? 40 : 120);
    const color = mix(palette.ground, palette.edge, share);
    return { hidden: false, size: paired ? 1 : 0.7, color, type: paired ? 'curve' : 'line', zIndex: 2 };
  },
  set({ palette, measure, atlas }, edge, width) {
    const strong = shareOf(edge[measure], atlas.reach[measure]);
    const color = mix(palette.ground, palette.lit, 0.4 + 0.2 * Math.min(1, Math.max(0, strong)));
    return { hidden: false, size: Math.max(0.9, width), color, type: 'line', zIndex: 3 };
  },
  pair({ palette }) {
    return { hidden: false, size: 4.5, color: palette.lit, type: 'curve', zIndex: 4 };
  },
};

/** Bent where the pair met less or no more, straight where it met more: the form says it without the colour. */
const BENT: ReadonlySet<ChangeKind> = new Set(['weaker', 'vanished']);

/** What is there now stands before what is gone. */
const LINE_SHARES: Record<Exclude<ChangeKind, 'absent'>, number> = {
  ...{ appeared: 0.62, stronger: 0.62, steady: 0.3, weaker: 0.5, vanished: 0.42 },
};

function contrastLine(
  { palette, scene }: Style,
  contrast: Contrast,
  edge: SnapshotEdge,
  width: number,
): EdgeLook {
  const change = contrast.edges.get(edgeKey(edge.source, edge.target))?.change ?? 'absent';
  if (change === 'absent') return HIDDEN;
  const ink = inkFor(scene.edges.size);
  const colour = palette.changes[change];
  return {
    hidden: false,
    size: change === 'steady' ? 0.6 : inkedWidth(width * (BENT.has(change) ? 0.6 : 0.8), ink),
    color: mix(palette.ground, colour, LINE_SHARES[change] * ink.tint),
    type: BENT.has(change) ? 'curve' : 'line',
    zIndex: change === 'steady' ? 0 : 2,
  };
}

/** The stronger an edge, the stronger its step of the ramp. */
function measureLine({ palette, scene, atlas, measure }: Style, edge: SnapshotEdge, width: number): EdgeLook {
  const ink = inkFor(scene.edges.size);
  const share = Math.min(0.999, Math.max(0, shareOf(edge[measure], atlas.reach[measure])));
  const step = Math.floor(share * palette.ramp.length);
  return {
    hidden: false,
    size: inkedWidth(width, ink),
    color: mix(palette.ground, palette.ramp[step] ?? palette.edge, (0.3 + 0.1 * step) * ink.tint),
    type: 'line',
    zIndex: step,
  };
}

/** Above so many thin links they grow paler, like all edges do at rest. */
function thinInk(scene: Scene, from: number): number {
  return Math.min(1, Math.max(0.35, (from / Math.max(1, scene.thin)) ** 0.45));
}

/** The colour slot of an edge within one community, or null for an edge between two. */
function sharedSlot(atlas: Atlas, edge: SnapshotEdge): number | null {
  const [a, b] = [atlas.terms.get(edge.source), atlas.terms.get(edge.target)];
  if (a === undefined || b === undefined || a.community === null || a.community !== b.community) return null;
  return slotOf(atlas, a);
}
