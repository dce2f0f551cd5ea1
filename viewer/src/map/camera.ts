// Where to look: camera states that show a set of places, in Sigma’s framed coordinates (the map is 0–1).
import type { Box } from './boxes.ts';
import type { Point } from './hit.ts';

export interface CameraState {
  x: number;
  y: number;
  ratio: number;
  angle: number;
}

export interface Frame {
  width: number;
  height: number;
  /** Px of one framed unit at ratio 1. */
  unit: number;
  /** A quarter turn on a portrait phone, because the layout is wider than high; otherwise 0. */
  angle: number;
}

export const HOME: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
export const MIN_RATIO = 0.04;
export const MAX_RATIO = 2;

export function boundsOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (points.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The camera that shows a box with a margin in px around it. */
export function cameraOn(box: Box, frame: Frame, margin: { x: number; y: number }): CameraState {
  const [across, down] = frame.angle === 0 ? [box.width, box.height] : [box.height, box.width];
  const room = (size: number, edge: number) => Math.max(40, size - 2 * edge);
  const ratio = Math.max(
    (across * frame.unit) / room(frame.width, margin.x),
    (down * frame.unit) / room(frame.height, margin.y),
  );
  return {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    ratio: Math.min(MAX_RATIO, Math.max(MIN_RATIO, ratio)),
    angle: frame.angle,
  };
}

export function sameCamera(a: CameraState, b: CameraState): boolean {
  return Math.abs(a.x - b.x) < 2e-3 && Math.abs(a.y - b.y) < 2e-3 && Math.abs(a.ratio / b.ratio - 1) < 1e-2;
}

/** True when a selection must be brought into view: off screen, or its company fills less than a third. */
export function needsMove(term: Point, company: Box, frame: { width: number; height: number }): boolean {
  const margin = 24;
  if (term.x < margin || term.y < margin) return true;
  if (term.x > frame.width - margin || term.y > frame.height - margin) return true;
  return Math.max(company.width / frame.width, company.height / frame.height) < 1 / 3;
}
