// The map as it stands on the screen, as plain shapes: what both the SVG and the PNG are made of.
import type { BoundMap } from '../map/bind.ts';
import { CURVATURE } from '../map/graph.ts';
import { along, type Point } from '../map/hit.ts';
import { beside, GLOSS_SIZE } from '../map/labels.ts';
import { edgeLook, isCurved, termLook } from '../map/looks.ts';
import { centreOf } from '../map/regions.ts';

export interface DrawnLine {
  path: readonly Point[];
  curved: boolean;
  width: number;
  colour: string;
}

export interface DrawnDot extends Point {
  r: number;
  colour: string;
  rim: string;
  /** Width of the ring as a share of the radius; 1 is a full dot. */
  ring: number;
  title: string;
  /** Selected: a ring in ink stands around it. */
  chosen: boolean;
}

export interface DrawnText extends Point {
  text: string;
  size: number;
  weight: number;
  colour: string;
  serif: boolean;
  /** On a ground of its own, with its lines below; otherwise a halo. */
  lit: { fill: string; line: string; lines: 1 | 2; width: number; height: number } | null;
  opacity: number;
}

export interface Drawing {
  width: number;
  height: number;
  ground: string;
  ink: string;
  quiet: string;
  font: string;
  serif: string;
  /** The density as a picture, when it stands in place of the dots. */
  density: string | null;
  lines: readonly DrawnLine[];
  dots: readonly DrawnDot[];
  texts: readonly DrawnText[];
}

/** A curve’s program feathers its sides, so on the screen it looks thinner than a line of its width. */
const CURVE = 0.65;

export function drawingOf(map: BoundMap): Drawing {
  const { renderer } = map;
  const style = map.style();
  const { palette, scene, atlas } = style;
  const { width, height } = renderer.sigma.getDimensions();
  const discs = renderer.discs();
  return {
    ...{ width, height, ground: palette.ground, ink: palette.ink, quiet: palette.quiet },
    ...{ font: palette.font, serif: palette.serif },
    density: style.density ? renderer.under.toDataURL('image/png') : null,
    lines: linesOf(map),
    dots: discs
      .flatMap((disc): (DrawnDot & { z: number })[] => {
        const term = atlas.terms.get(disc.id);
        if (term === undefined || disc.r <= 0) return [];
        const look = termLook(style, term);
        if (look.hidden) return [];
        return [
          {
            ...{
              x: disc.x,
              y: disc.y,
              r: disc.r,
              colour: look.color,
              rim: look.borderColor,
              ring: look.ring,
            },
            ...{ title: term.label, z: look.zIndex },
            chosen: disc.id === scene.first || disc.id === scene.second,
          },
        ];
      })
      .sort((a, b) => a.z - b.z || b.r - a.r),
    texts: [...regionTexts(map), ...labelTexts(map)],
  };
}

function linesOf({ renderer, style: styleNow }: BoundMap): DrawnLine[] {
  const style = styleNow();
  const zoom = renderer.sigma.scaleSize(1);
  return [...style.scene.edges]
    .flatMap(([key, role]): (DrawnLine & { z: number })[] => {
      const edge = style.atlas.edges.get(key);
      if (edge === undefined) return [];
      const look = edgeLook(style, edge, key);
      if (look.hidden) return [];
      const curved = isCurved(style, edge, role);
      const segment = renderer.segment(edge.source, edge.target, curved ? CURVATURE : 0);
      if (segment === null) return [];
      return [
        {
          path: along(segment, 10),
          curved,
          width: Math.max(0.5, look.size * zoom * (curved ? CURVE : 1)),
          colour: look.color,
          z: look.zIndex,
        },
      ];
    })
    .sort((a, b) => a.z - b.z);
}

function labelTexts(map: BoundMap): DrawnText[] {
  const { palette } = map.style();
  const discs = new Map(map.renderer.discs().map((disc) => [disc.id, disc]));
  return map.labels().labels.flatMap((label): DrawnText[] => {
    const disc = discs.get(label.id);
    if (disc === undefined) return [];
    const box = beside(disc, label.side, { ...label.box, gap: label.gap });
    const lit = label.lit === null ? null : palette[label.lit];
    const top = box.y + (lit === null ? 0 : 4) + (label.size * 1.3) / 2;
    const common = { x: box.x + box.width / 2, serif: false, opacity: 1 };
    const own: DrawnText = {
      ...common,
      ...{ y: top, text: label.text, size: label.size, weight: label.weight, colour: palette.ink },
      lit:
        lit === null
          ? null
          : { ...lit, lines: label.lit === 'first' ? 1 : 2, width: box.width, height: box.height - 2 },
    };
    if (label.gloss === null) return [own];
    const y = top + (label.size * 1.3) / 2 + GLOSS_SIZE * 0.55;
    return [
      own,
      { ...common, y, text: label.gloss, size: GLOSS_SIZE, weight: 400, colour: palette.quiet, lit: null },
    ];
  });
}

function regionTexts(map: BoundMap): DrawnText[] {
  const { regions, terms } = map.labels();
  return regions.map((region): DrawnText => {
    const centre = centreOf(terms.filter((term) => term.region === region.key));
    return {
      x: centre.x + region.offset.x + region.box.width / 2,
      y: centre.y + region.offset.y + region.box.height / 2,
      ...{ text: region.name, size: region.size, weight: 600, colour: region.colour },
      ...{ serif: true, lit: null, opacity: region.opacity },
    };
  });
}
