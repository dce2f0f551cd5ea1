// Where the labels go. Sigma’s own grid lets wide Han labels overlap; this one places them one by one, the
// most important first, right, left, above or below their term, never on each other and never on a larger dot.
import { by } from '../../../graph/model/order.ts';
import { type Box, type Disc, Grid, grow, inside, overlap, touches } from './boxes.ts';
import { clamp } from './marks.ts';

export interface Candidate extends Disc {
  id: string;
  text: string;
  gloss: string | null;
  /** Larger is placed earlier; lit terms get numbers above all others. */
  rank: number;
  /** A lit label has a ground of its own, is never cut and is placed even where it covers a dot. */
  lit: 'first' | 'second' | null;
  sides?: readonly Side[];
  /** A ring stands around the term, so its label keeps more distance. */
  ringed?: boolean;
}

export const SIDES = ['right', 'left', 'above', 'below'] as const;
export type Side = (typeof SIDES)[number];

export interface Label {
  id: string;
  text: string;
  gloss: string | null;
  size: number;
  weight: number;
  lit: 'first' | 'second' | null;
  side: Side;
  /** From the rim of the dot to the box. */
  gap: number;
  box: Box;
}

export interface Placement {
  width: number;
  height: number;
  candidates: readonly Candidate[];
  /** The dots that a label stays off. */
  discs: readonly Disc[];
  obstacles: readonly Box[];
  /** Ids of the labels shown before: they keep a bonus, so panning does not flicker. */
  shown: ReadonlySet<string>;
  /** At most one label on so many square pixels. */
  area: number;
  /** Px that every label is larger by, on very large screens. */
  larger?: number;
  measure: (text: string, size: number, weight: number) => number;
}

export const AREA_PER_LABEL = 8000;
export const AREA_PER_LABEL_PHONE = 5500;
/** However large the screen, more labels than these are not read. */
export const MOST_LABELS = 160;
export const LARGE_SCREEN = 2200;
export const GLOSS_SIZE = 11;
const LONGEST = 10;
const BONUS = 1.2;
const SECOND_TRY = 28;
const GAP = 4;
const LIT_PADDING = 6;

/** Importance of a term at rest. */
export function weightOf(count: number, degree: number): number {
  return count * (1 + 0.4 * Math.sqrt(degree));
}

/** Terms of more than ten characters are cut to nine and “…”; the tooltip has the whole. */
export function shorten(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}

export function labelSize(r: number): number {
  return clamp(10.5 + 0.28 * r, 12, 15);
}

export function labelWeight(r: number): number {
  return r >= 10 ? 600 : r >= 6 ? 500 : 400;
}

export function placeLabels(placement: Placement): Label[] {
  const { candidates, shown } = placement;
  const most = Math.floor((placement.width * placement.height) / placement.area);
  const order = [...candidates].sort(
    by(
      (each) => (each.lit === 'first' ? 0 : each.lit === 'second' ? 1 : 2),
      (each) => -each.rank * (shown.has(each.id) ? BONUS : 1),
      (each) => each.id,
    ),
  );
  const taken = new Grid<Box>();
  for (const box of placement.obstacles) taken.add(box);
  const discs = new Grid<Box & Disc>();
  for (const { x, y, r } of placement.discs) {
    discs.add({ x: x - r, y: y - r, width: 2 * r, height: 2 * r, r });
  }
  const largest = new Set(
    [...candidates]
      .sort(
        by(
          (each) => -each.r,
          (each) => each.id,
        ),
      )
      .slice(0, SECOND_TRY),
  );
  const labels: Label[] = [];
  for (const candidate of order) {
    if (labels.length >= most) break;
    const label = place(candidate, placement, { taken, discs, mayCover: largest.has(candidate) });
    if (label === null) continue;
    taken.add(label.box);
    labels.push(label);
  }
  return labels;
}

interface Around {
  taken: Grid<Box>;
  discs: Grid<Box & Disc>;
  mayCover: boolean;
}

function place(candidate: Candidate, placement: Placement, around: Around): Label | null {
  const versions = candidate.gloss === null ? [null] : [candidate.gloss, null];
  // First off everything larger than .62 of its own dot; the largest may then cover dots smaller than theirs.
  const limits = candidate.lit !== null ? [Number.POSITIVE_INFINITY] : around.mayCover ? [0.62, 1] : [0.62];
  for (const limit of limits) {
    for (const gloss of versions) {
      for (const side of candidate.sides ?? SIDES) {
        const label = shape(candidate, gloss, side, placement);
        if (fits(label, placement, { ...around, largestDot: limit * candidate.r })) return label;
      }
    }
  }
  if (candidate.lit === null) return null;
  const forced = shape(candidate, null, candidate.sides?.[0] ?? 'above', placement);
  return around.taken.some(forced.box, (box) => overlap(box, forced.box)) ? null : forced;
}

function shape(candidate: Candidate, gloss: string | null, side: Side, placement: Placement): Label {
  const { measure, larger = 0 } = placement;
  const { lit, r, id } = candidate;
  const text = lit === null ? shorten(candidate.text) : candidate.text;
  const size = larger + (lit === null ? labelSize(r) : Math.max(14, labelSize(r)));
  const weight = lit === null ? labelWeight(r) : 600;
  const padding = lit === null ? 0 : LIT_PADDING;
  const glossWidth = gloss === null ? 0 : measure(gloss, GLOSS_SIZE, 400);
  const width = Math.max(measure(text, size, weight), glossWidth) + 2 * padding;
  const height = size * 1.3 + (gloss === null ? 0 : GLOSS_SIZE * 1.25) + (lit === null ? 0 : 10);
  const gap = GAP + (lit !== null || candidate.ringed === true ? 6 : 0);
  const box = beside(candidate, side, { gap, width, height });
  return { id, text, gloss, size, weight, lit, side, gap, box };
}

/** The box at one side of a dot; also where it is drawn while the dot moves and grows. */
export function beside(dot: Disc, side: Side, size: { gap: number; width: number; height: number }): Box {
  const { width, height } = size;
  const away = dot.r + size.gap;
  const offsets: Record<Side, [number, number]> = {
    right: [away, -height / 2],
    left: [-away - width, -height / 2],
    above: [-width / 2, -away - height],
    below: [-width / 2, away],
  };
  const [dx, dy] = offsets[side];
  return { x: dot.x + dx, y: dot.y + dy, width, height };
}

function fits(label: Label, placement: Placement, around: Around & { largestDot: number }): boolean {
  const { box } = label;
  if (!inside(box, placement.width, placement.height)) return false;
  const airy = grow(box, 4, 2);
  if (around.taken.some(airy, (other) => overlap(airy, other))) return false;
  return !around.discs.some(box, (disc) => {
    const centre = { x: disc.x + disc.r, y: disc.y + disc.r, r: disc.r };
    return disc.r > around.largestDot && touches(box, centre);
  });
}
