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

export function geometryOf(draft: Draft, index: number): Geometry {
  const around: Line[] = [];
  const last = Math.min(draft.lines.length - 1, index + REACH);
  for (let at = Math.max(0, index - REACH); at <= last; at++) {
    const line = draft.lines[at];
    if (line?.role === 'body') around.push(line);
  }
  if (around.length < MIN_LINES) return UNSET;
  const width = percentile(
    around.map((line) => line.width),
    0.7,
  );
  const indent = percentile(
    around.map((line) => line.indent),
    0.3,
  );
  const near = around.filter((line) => line.width >= NEAR.from * width && line.width <= NEAR.to * width);
  const open = near.filter((line) => line.ending === 'open');
  const total = sum(around, (line) => line.width);
  return {
    width,
    indent,
    wrapped:
      width >= MIN_WIDTH &&
      width <= MAX_WIDTH &&
      near.length >= NEAR.share * around.length &&
      open.length * 2 >= near.length &&
      sum(around, (line) => line.commas) * HALF_EMS_PER_COMMA >= total &&
      sum(around, (line) => (line.tabular ? 1 : 0)) < MAX_TABULAR * around.length,
    spaced:
      around.length >= MIN_SPACED_LINES &&
      sum(around, (line) => (line.gap ? 1 : 0)) >= MIN_SPACED * around.length,
  };
}

function percentile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(share * (values.length - 1))] ?? 0;
}

function sum(lines: Line[], figure: (line: Line) => number): number {
  let total = 0;
  for (const line of lines) total += figure(line);
  return total;
}
