// Labels of discs as SVG text, placed so that none covers another: by hand, because a picture has no program that could.
import { escapeMarkup } from './markup.ts';

export interface LabelledDisc {
  label: string;
  x: number;
  y: number;
  radius: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const MOST_LABELS = 400;
/** Room for the labels at the edge. */
const MARGIN = { x: 110, y: 40 };

/** In layout units; around nothing there is only the margin. */
export function frameOf(discs: readonly Omit<LabelledDisc, 'label'>[]): Box {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const { x, y, radius } of discs) {
    left = Math.min(left, x - radius);
    right = Math.max(right, x + radius);
    top = Math.min(top, y - radius);
    bottom = Math.max(bottom, y + radius);
  }
  return { left: left - MARGIN.x, top: top - MARGIN.y, right: right + MARGIN.x, bottom: bottom + MARGIN.y };
}

/** Beside, above or below their discs, the first ones first, where they cover no other label and no disc before them. */
export function labelTexts(discs: readonly LabelledDisc[]): string[] {
  const taken: Box[] = [];
  const texts: string[] = [];
  for (const [index, { label, x, y, radius }] of discs.slice(0, 3 * MOST_LABELS).entries()) {
    if (texts.length >= MOST_LABELS) break;
    const size = Math.min(15, Math.max(12, 10.5 + 0.28 * radius));
    const width = [...label].reduce((sum, character) => sum + (character < '\u2e80' ? 0.55 : 1), 0) * size;
    const places = [
      { left: x + radius + 3, top: y - size / 2 },
      { left: x - radius - 3 - width, top: y - size / 2 },
      { left: x - width / 2, top: y - radius - size - 2 },
      { left: x - width / 2, top: y + radius + 2 },
    ].map(({ left, top }): Box => ({ left, top, right: left + width, bottom: top + size }));
    const before = discs.slice(0, index).map(boxOf);
    const free = places.find((box) => ![...taken, ...before].some((other) => overlap(box, other)));
    if (free === undefined) continue;
    taken.push(free);
    texts.push(
      `<text x="${number(free.left)}" y="${number(free.bottom - 0.15 * size)}" font-size="${number(size)}">${escapeMarkup(label)}</text>`,
    );
  }
  return texts;
}

/** One decimal: layout units are about a pixel. */
export const number = (value: number): string => String(Math.round(value * 10) / 10 + 0);

const boxOf = ({ x, y, radius }: LabelledDisc): Box => ({
  ...{ left: x - 0.7 * radius, right: x + 0.7 * radius },
  ...{ top: y - 0.7 * radius, bottom: y + 0.7 * radius },
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
