// What the label layer needs of a scene: candidates with their ranks, dots, rings and obstacles.

import { otherEnd, partnersOf } from '../state/atlas.ts';
import type { Language } from '../words/words.ts';
import type { Box } from './boxes.ts';
import type { Segment } from './hit.ts';
import type { LabelInput } from './label-layer.ts';
import {
  AREA_PER_LABEL,
  AREA_PER_LABEL_PHONE,
  type Candidate,
  MOST_LABELS,
  type Side,
  weightOf,
} from './labels.ts';
import type { Style } from './looks.ts';
import type { TermDisc } from './renderer.ts';

export interface LabelContext {
  style: Style;
  discs: readonly TermDisc[];
  hovered: string | null;
  language: Language;
  size: { width: number; height: number };
  pair: Segment | null;
  /** Names that people gave to communities, by legend line. */
  names: Readonly<Record<string, string>>;
  /** 1 for the whole map, more when it is nearer. */
  zoom: number;
  /** What floats over the map where it likes. */
  floating?: readonly Box[];
}

const HOVERED = 1e12;
const NEIGHBOUR = 1e6;
const LONGEST_GLOSS = 24;

export function labelInput(context: LabelContext): LabelInput {
  const { style, discs, hovered, size } = context;
  const { scene } = style;
  const onScreen = discs.filter(
    ({ x, y, r }) => x > -r && y > -r && x < size.width + r && y < size.height + r,
  );
  const near = hovered === null ? null : neighbours(style, hovered);
  return {
    discs: onScreen,
    blocking: style.scene.lit === null ? onScreen : onScreen.filter((disc) => scene.lit?.has(disc.id)),
    candidates: onScreen.flatMap((disc) => candidate(context, disc, near)),
    rings: [scene.first, scene.second, hovered].filter((id) => id !== null),
    pair: context.pair,
    obstacles: [...toolBoxes(size), ...(context.floating ?? [])],
    area:
      size.width < 600
        ? AREA_PER_LABEL_PHONE
        : Math.max(AREA_PER_LABEL, (size.width * size.height) / MOST_LABELS),
    ...regionInput(context),
    zoom: context.zoom,
  };
}

/** Named communities, where the colours are theirs. */
function regionInput({ style, discs, names }: LabelContext): Pick<LabelInput, 'regions' | 'regionTerms'> {
  const { atlas, palette, scene } = style;
  if (style.contrast !== null || scene.lit !== null) return { regions: [], regionTerms: [] };
  const regions = atlas.legend.flatMap(({ key, slot, communities }) => {
    const name = names[key] ?? communities[0]?.name ?? null;
    return name === null || slot === 0 ? [] : [{ key, name, colour: palette.slots[slot] ?? palette.ink }];
  });
  if (regions.length === 0) return { regions, regionTerms: [] };
  return {
    regions,
    regionTerms: discs.flatMap((disc) => {
      const community = atlas.terms.get(disc.id)?.community ?? null;
      const region = community === null ? undefined : atlas.legendKey.get(community);
      return region === undefined ? [] : [{ ...disc, region }];
    }),
  };
}

function candidate(context: LabelContext, disc: TermDisc, near: ReadonlySet<string> | null): Candidate[] {
  const { style, hovered } = context;
  const { scene, atlas } = style;
  const term = atlas.terms.get(disc.id);
  const isHovered = disc.id === hovered;
  if (term === undefined || (scene.lit !== null && !scene.lit.has(disc.id) && !isHovered)) return [];
  const lit = disc.id === scene.first ? 'first' : disc.id === scene.second ? 'second' : null;
  const rank = weightOf(term.count, term.degree) + (isHovered ? HOVERED : near?.has(disc.id) ? NEIGHBOUR : 0);
  const gloss = context.language === 'en' && lit === null ? cut(term.english) : null;
  const sides = sidesAway(context, lit);
  return [
    { ...disc, text: term.label, gloss, rank, lit, ringed: isHovered, ...(sides === null ? {} : { sides }) },
  ];
}

/** The two lit labels of a pair stand on opposite sides. */
function sidesAway({ style, discs }: LabelContext, lit: Candidate['lit']): readonly Side[] | null {
  const { first, second } = style.scene;
  if (lit === null) return null;
  if (second === null) return ['above', 'below', 'right', 'left'];
  const [a, b] = [discs.find((disc) => disc.id === first), discs.find((disc) => disc.id === second)];
  const firstIsLeft = (a?.x ?? 0) <= (b?.x ?? 0);
  return (lit === 'first') === firstIsLeft
    ? ['left', 'above', 'below', 'right']
    : ['right', 'below', 'above', 'left'];
}

function neighbours({ atlas, measure }: Style, id: string): ReadonlySet<string> {
  return new Set(
    partnersOf(atlas, id, measure)
      .slice(0, 20)
      .map((edge) => otherEnd(edge, id)),
  );
}

function cut(gloss: string | null): string | null {
  if (gloss === null) return null;
  const plain = gloss.replace(/ \(.*$/, '');
  return plain.length > LONGEST_GLOSS ? `${plain.slice(0, LONGEST_GLOSS - 1).trimEnd()}…` : plain;
}

/** The map’s own tools and the minimap stand at the bottom right. */
export function toolBoxes({ width, height }: { width: number; height: number }): Box[] {
  if (width < 600) return [{ x: width - 60, y: height - 104, width: 60, height: 104 }];
  return [
    { x: width - 52, y: height - 184, width: 52, height: 184 },
    { x: width - 196, y: height - 116, width: 144, height: 116 },
  ];
}
