// The reducers: how a term and an edge look in a scene. Pure, so that the graph itself is never edited to
// show a hover, a filter or a selection.
import type { Measure, SnapshotEdge, SnapshotTerm } from '../../../graph/model/index.ts';
import { type Atlas, edgeKey, otherEnd, slotOf } from '../state/atlas.ts';
import { mix } from './colour.ts';
import { edgeWidth, inkedWidth, inkFor, radius, strengthTint } from './marks.ts';
import type { Palette } from './palette.ts';
import type { EdgeRole, Scene } from './scene.ts';

export interface Style {
  atlas: Atlas;
  scene: Scene;
  palette: Palette;
  measure: Measure;
  /** 1, or .66 on phones. */
  scale: number;
}

export interface TermLook {
  hidden: boolean;
  size: number;
  color: string;
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
  const { atlas, scene, palette } = style;
  const lit = scene.lit === null || scene.lit.has(term.id);
  const colour = palette.slots[slotOf(atlas, term)] ?? palette.edge;
  const chosen = term.id === scene.first || term.id === scene.second;
  return {
    hidden: !scene.terms.has(term.id),
    size: radius(term.count, atlas.maxCount, style.scale),
    color: lit ? colour : mix(colour, palette.ground, palette.shares.toGround),
    borderColor: palette.border,
    zIndex: chosen ? 3 : lit && scene.lit !== null ? 2 : 1,
  };
}

export function edgeLook(style: Style, edge: SnapshotEdge): EdgeLook {
  const { scene, measure, atlas } = style;
  const role = scene.edges.get(edgeKey(edge.source, edge.target));
  if (role === undefined || !scene.terms.has(edge.source) || !scene.terms.has(edge.target)) return HIDDEN;
  const width = edgeWidth(measure, edge[measure], atlas.reach[measure]);
  const look = DRAW[role](style, edge, width);
  return { ...look, size: Math.max(0.5, look.size * style.scale) };
}

const DRAW: Record<EdgeRole, (style: Style, edge: SnapshotEdge, width: number) => EdgeLook> = {
  plain(style, edge, width) {
    const { palette, scene } = style;
    const ink = inkFor(scene.edges.size);
    const slot = sharedSlot(style.atlas, edge);
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
    const partner = atlas.terms.get(otherEnd(edge, scene.first ?? edge.source));
    const colour = partner === undefined ? palette.edge : palette.slots[slotOf(atlas, partner)];
    const color = mix(palette.ground, colour ?? palette.edge, 0.62);
    return { hidden: false, size: Math.max(1, width), color, type: 'curve', zIndex: 3 };
  },
  thin({ palette, scene }) {
    const paired = scene.second !== null;
    const share = (paired ? 0.6 : 0.32) * thinInk(scene, paired ? 40 : 120);
    const color = mix(palette.ground, palette.edge, share);
    return { hidden: false, size: paired ? 1 : 0.7, color, type: paired ? 'curve' : 'line', zIndex: 2 };
  },
  pair({ palette }) {
    return { hidden: false, size: 4.5, color: palette.lit, type: 'curve', zIndex: 4 };
  },
};

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
