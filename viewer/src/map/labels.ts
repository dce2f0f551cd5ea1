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

/** To half a px: a browser takes long to set up a font. */
export function labelSize(r: number): number {
  return Math.round(2 * clamp(10.5 + 0.28 * r, 12, 15)) / 2;
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
  const { lit, r, gloss, sides = SIDES } = candidate;
  const face = faceOf(candidate, placement);
  const versions = gloss === null ? [face] : [glossed(face, gloss, placement), face];
  // First off everything larger than .62 of its own dot; the largest may then cover dots smaller than theirs.
  const limits = lit !== null ? [Number.POSITIVE_INFINITY] : around.mayCover ? [0.62, 1] : [0.62];
  for (const limit of limits) {
    for (const version of versions) {
      for (const side of sides) {
        const box = beside(candidate, side, version);
        if (fits(box, placement, { ...around, largestDot: limit * r })) return labelAt(version, side, box);
      }
    }
  }
  if (lit === null) return null;
  const side = sides[0] ?? 'above';
  const forced = beside(candidate, side, face);
  return around.taken.some(forced, (box) => overlap(box, forced)) ? null : labelAt(face, side, forced);
}

/** How a label looks wherever it stands: measured once for all of its places. */
type Face = Omit<Label, 'side' | 'box'> & { width: number; height: number };

function faceOf({ id, text: whole, lit, r, ringed }: Candidate, { measure, larger = 0 }: Placement): Face {
  const text = lit === null ? shorten(whole) : whole;
  const size = larger + (lit === null ? labelSize(r) : Math.max(14, labelSize(r)));
  const weight = lit === null ? labelWeight(r) : 600;
  const width = measure(text, size, weight) + (lit === null ? 0 : 2 * LIT_PADDING);
  const height = size * 1.3 + (lit === null ? 0 : 10);
  const gap = GAP + (lit !== null || ringed === true ? 6 : 0);
  return { id, text, gloss: null, size, weight, lit, gap, width, height };
}

/** No lit label has a gloss. */
function glossed(face: Face, gloss: string, { measure }: Placement): Face {
  const width = Math.max(face.width, measure(gloss, GLOSS_SIZE, 400));
  return { ...face, gloss, width, height: face.height + GLOSS_SIZE * 1.25 };
}

function labelAt({ width: _, height: __, ...face }: Face, side: Side, box: Box): Label {
  return { ...face, side, box };
}

/** The box at one side of a dot; also where it is drawn while the dot moves and grows. */
export function beside(dot: Disc, side: Side, size: { gap: number; width: number; height: number }): Box {
  const { width, height } = size;
  const away = dot.r + size.gap;
  const x = side === 'right' ? away : side === 'left' ? -away - width : -width / 2;
  const y = side === 'above' ? -away - height : side === 'below' ? away : -height / 2;
  return { x: dot.x + x, y: dot.y + y, width, height };
}

function fits(box: Box, placement: Placement, around: Around & { largestDot: number }): boolean {
  if (!inside(box, placement.width, placement.height)) return false;
  const airy = grow(box, 4, 2);
  if (around.taken.some(airy, (other) => overlap(airy, other))) return false;
  return !around.discs.some(box, (disc) => {
    const centre = { x: disc.x + disc.r, y: disc.y + disc.r, r: disc.r };
    return disc.r > around.largestDot && touches(box, centre);
  });
}
