// The names that people gave to communities, where they stand on the map: at the heavy centre of their terms, a little
// off it where a dot or another name is in the way. They fade as the map comes nearer.
import { by } from '../../../graph/model/order.ts';
import { type Box, overlap } from './boxes.ts';
import { clamp } from './marks.ts';

export interface RegionTerm {
  x: number;
  y: number;
  r: number;
  region: string;
}

export interface Region {
  key: string;
  name: string;
  colour: string;
}

export interface RegionLabel extends Region {
  size: number;
  box: Box;
  /** From the heavy centre to the corner of the box: so it follows while the camera moves. */
  offset: { x: number; y: number };
  /** 1 whole, 0 gone. */
  opacity: number;
}

const FADES_FROM = 1.6;
const FADES_TO = 2.2;
const FARTHEST = 64;
const STEP = 16;

export function regionOpacity(zoom: number): number {
  return clamp((FADES_TO - zoom) / (FADES_TO - FADES_FROM), 0, 1);
}

export function placeRegions(
  regions: readonly Region[],
  terms: readonly RegionTerm[],
  options: { zoom: number; width: number; height: number; measure: (name: string, size: number) => number },
): RegionLabel[] {
  const opacity = regionOpacity(options.zoom);
  if (opacity === 0) return [];
  const labels: RegionLabel[] = [];
  const groups = regions
    .map((region) => ({ region, own: terms.filter((term) => term.region === region.key) }))
    .filter(({ own }) => own.length > 0)
    .sort(
      by(
        ({ own }) => -own.length,
        ({ region }) => region.key,
      ),
    );
  for (const { region, own } of groups) {
    const size = clamp(11 + Math.sqrt(own.length), 13, 19);
    const [width, height] = [options.measure(region.name, size), size * 1.4];
    const { x, y } = centreOf(own);
    const spots = offsets().map(([dx, dy]) => ({
      x: x + dx - width / 2,
      y: y + dy - height / 2,
      width,
      height,
    }));
    const free = spots.filter((box) => labels.every((other) => !overlap(box, other.box)));
    const covered = (box: Box) =>
      terms.filter((term) =>
        overlap(box, { x: term.x - term.r, y: term.y - term.r, width: 2 * term.r, height: 2 * term.r }),
      ).length;
    const best = free.reduce<{ box: Box; cost: number } | null>((least, box) => {
      const cost = covered(box);
      return least === null || cost < least.cost ? { box, cost } : least;
    }, null);
    if (best === null) continue;
    const { box } = best;
    const onScreen =
      box.x + width > 0 && box.y + height > 0 && box.x < options.width && box.y < options.height;
    if (onScreen) labels.push({ ...region, size, box, opacity, offset: { x: box.x - x, y: box.y - y } });
  }
  return labels;
}

/** The middle of terms, the larger dots weighing more. */
export function centreOf(terms: readonly Pick<RegionTerm, 'x' | 'y' | 'r'>[]): { x: number; y: number } {
  const weight = terms.reduce((sum, { r }) => sum + r * r, 0) || 1;
  return {
    x: terms.reduce((sum, term) => sum + term.x * term.r * term.r, 0) / weight,
    y: terms.reduce((sum, term) => sum + term.y * term.r * term.r, 0) / weight,
  };
}

/** The centre first, then around it. */
function offsets(): [number, number][] {
  const around: [number, number][] = [];
  for (let dy = -FARTHEST; dy <= FARTHEST; dy += STEP)
    for (let dx = -FARTHEST; dx <= FARTHEST; dx += STEP * 2) around.push([dx, dy]);
  return around.sort(
    by(
      ([dx, dy]) => Math.hypot(dx, dy),
      ([dx]) => dx,
      ([, dy]) => dy,
    ),
  );
}
