// How the lines around a line are set: their usual width and indent, and whether they are hard-wrapped at all.
// Looked at in a window, never for the whole document: one page holds columns of 19 and of 24 characters.
import type { Draft, Line } from './draft.ts';

export interface Geometry {
  /** 70th percentile of the widths around, in half-ems. */
  width: number;
  /** 30th percentile of the indents. */
  indent: number;
  wrapped: boolean;
  /** Nearly every line is followed by a blank one: then a blank line says nothing about paragraphs. */
  spaced: boolean;
}

const REACH = 7;
const MIN_LINES = 3;
const MIN_WIDTH = 16;
const MAX_WIDTH = 110;
const NEAR = { from: 0.82, to: 1.22, share: 0.45 };
const MAX_TABULAR = 0.3;
const HALF_EMS_PER_COMMA = 60;
const MIN_SPACED = 0.8;
const MIN_SPACED_LINES = 6;
const UNSET: Geometry = { width: 0, indent: 0, wrapped: false, spaced: false };

/** The widths and indents of one window, kept between calls: every line of every text asks for its surroundings. */
const widths = new Float64Array(2 * REACH + 1);
const indents = new Float64Array(2 * REACH + 1);

/** As `geometryOf` where the lines are wrapped, else null: for most lines their ends alone say that they are not. */
export function wrappedAround(draft: Draft, index: number): Geometry | null {
  const { lines } = draft;
  const last = Math.min(lines.length - 1, index + REACH);
  let [size, open] = [0, 0];
  for (let at = Math.max(0, index - REACH); at <= last; at++) {
    const line = lines[at] as Line;
    if (line.role !== 'body') continue;
    size++;
    if (line.ending === 'open') open++;
  }
  // Half of those that are about as wide as the others must be open.
  if (open * 2 < NEAR.share * size) return null;
  const around = geometryOf(draft, index);
  return around.wrapped ? around : null;
}

export function geometryOf({ lines }: Draft, index: number): Geometry {
  const first = Math.max(0, index - REACH);
  const last = Math.min(lines.length - 1, index + REACH);
  let [size, total, commas, tabular, gaps] = [0, 0, 0, 0, 0];
  for (let at = first; at <= last; at++) {
    const line = lines[at] as Line;
    if (line.role !== 'body') continue;
    insert(widths, size, line.width);
    insert(indents, size, line.indent);
    size++;
    total += line.width;
    commas += line.commas;
    if (line.tabular) tabular++;
    if (line.gap) gaps++;
  }
  if (size < MIN_LINES) return UNSET;
  const width = widths[Math.floor(0.7 * (size - 1))] as number;
  let [near, open] = [0, 0];
  for (let at = first; at <= last; at++) {
    const line = lines[at] as Line;
    if (line.role !== 'body' || line.width < NEAR.from * width || line.width > NEAR.to * width) continue;
    near++;
    if (line.ending === 'open') open++;
  }
  return {
    width,
    indent: indents[Math.floor(0.3 * (size - 1))] as number,
    wrapped:
      width >= MIN_WIDTH &&
      width <= MAX_WIDTH &&
      near >= NEAR.share * size &&
      open * 2 >= near &&
      commas * HALF_EMS_PER_COMMA >= total &&
      tabular < MAX_TABULAR * size,
    spaced: size >= MIN_SPACED_LINES && gaps >= MIN_SPACED * size,
  };
}

/** Into the first `size` values, which are in order. */
function insert(values: Float64Array, size: number, value: number): void {
  let at = size;
  for (; at > 0 && (values[at - 1] as number) > value; at--) values[at] = values[at - 1] as number;
  values[at] = value;
}
