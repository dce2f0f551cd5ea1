// Partners that are off the screen wait at its edge, where the line to them leaves it.
import { type Box, grow, overlap } from './boxes.ts';
import type { Point } from './hit.ts';
import { clamp } from './marks.ts';

export interface Chip extends Point {
  id: string;
  /** Towards the partner, clockwise from the right, in eighths of a turn. */
  eighth: number;
}

export interface ChipInput {
  from: Point;
  partners: readonly (Point & { id: string; width: number })[];
  frame: { width: number; height: number };
  /** Boxes that are taken already: the map’s tools. */
  taken: readonly Box[];
  most: number;
}

export const CHIP_HEIGHT = 24;
const INSET = 10;

/** Chips for the first partners that are off the screen and whose chip still finds a free place. */
export function placeChips({ from, partners, frame, taken, most }: ChipInput): Chip[] {
  const boxes = [...taken];
  const chips: Chip[] = [];
  for (const partner of partners) {
    if (chips.length >= most) break;
    if (onScreen(partner, frame) || !onScreen(from, frame)) continue;
    const at = whereItLeaves(from, partner, frame);
    const box = {
      x: at.x - partner.width / 2,
      y: at.y - CHIP_HEIGHT / 2,
      width: partner.width,
      height: CHIP_HEIGHT,
    };
    if (boxes.some((each) => overlap(grow(box, 4, 4), each))) continue;
    boxes.push(box);
    const turn = Math.atan2(partner.y - from.y, partner.x - from.x) / (Math.PI / 4);
    chips.push({ id: partner.id, ...at, eighth: (Math.round(turn) + 8) % 8 });
  }
  return chips;
}

function onScreen({ x, y }: Point, { width, height }: { width: number; height: number }): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

function whereItLeaves(
  from: Point,
  to: Point & { width: number },
  frame: { width: number; height: number },
): Point {
  const { width } = to;
  const [left, right] = [INSET + width / 2, frame.width - INSET - width / 2];
  const [top, bottom] = [INSET + CHIP_HEIGHT / 2, frame.height - INSET - CHIP_HEIGHT / 2];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const steps = [
    dx > 0 ? (right - from.x) / dx : dx < 0 ? (left - from.x) / dx : Infinity,
    dy > 0 ? (bottom - from.y) / dy : dy < 0 ? (top - from.y) / dy : Infinity,
  ];
  const t = Math.max(0, Math.min(...steps));
  return { x: clamp(from.x + t * dx, left, right), y: clamp(from.y + t * dy, top, bottom) };
}
