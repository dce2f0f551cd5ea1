// The map: where each term stands, about 1,000 units wide and centred on (0, 0).
// Forces, then shape, then rings of the terms without an edge, then no disc on another. A disc is as large as the
// viewer draws it when one unit is one pixel, so “no overlap” holds on the screen of a reader who has not zoomed.
import { by } from '../../model/index.ts';
import { degrees, type EdgeFigures, type Network } from '../network.ts';
import { discs, MAP } from './discs.ts';
import { runForces } from './force.ts';
import type { Positions } from './positions.ts';
import { placeInRings } from './rings.ts';
import { separate } from './separate.ts';
import { extent, shapeMap } from './shape.ts';

const FIT_ROUNDS = 12;
const LEAST_SCALE = 0.95;

export interface LayoutOptions {
  /** Mentions of each term: they size the discs. */
  counts: ArrayLike<number>;
  communityOf: Int32Array;
  figures: EdgeFigures;
  seed: number;
}

export function layOut(network: Network, { counts, ...options }: LayoutOptions): Positions {
  const { radii, gap } = discs(counts);
  const degree = degrees(network);
  const terms = Array.from({ length: network.size }, (_, term) => term);
  const connected = terms.filter((term) => (degree[term] ?? 0) > 0);
  const alone = terms
    .filter((term) => degree[term] === 0)
    .sort(
      by(
        (term) => counts[term] ?? 0,
        (term) => term,
      ),
    );
  const rings = placeInRings(pick(radii, alone), { outer: MAP, gap });
  const shaped = shapeMap(runForces(network, { terms: connected, ...options }));
  const coreRadii = pick(radii, connected);
  const margin = gap + coreRadii.reduce((a, b) => Math.max(a, b), 0);
  const inside = { a: rings.inner.a - margin, b: rings.inner.b - margin };
  const core = settle(shaped, { radii: coreRadii, gap, inside });
  const x = new Float64Array(network.size);
  const y = new Float64Array(network.size);
  scatter({ x, y }, connected, core);
  scatter({ x, y }, alone, rings);
  // Only ever larger, so nothing comes to touch.
  const room = Math.min((2 * MAP.a) / extent(x), (2 * MAP.b) / extent(y));
  return scaled({ x, y }, Number.isFinite(room) ? Math.max(1, room) : 1);
}

interface Room {
  radii: Float64Array;
  gap: number;
  /** Half axes of the ellipse that the centres may lie in. */
  inside: { a: number; b: number };
}

/** Fits the core into its room and separates it; separating widens it, so the two alternate until both hold. */
function settle(core: Positions, { radii, gap, inside }: Room): Positions {
  let settled = scaled(core, fittingScale(core, inside));
  for (let round = 0; round < FIT_ROUNDS; round++) {
    const apart = separate(settled, radii, gap);
    const scale = fittingScale(apart, inside);
    settled = scaled(apart, scale);
    // So little is made good by the gap: two discs do not touch.
    if (scale > LEAST_SCALE) break;
  }
  return settled;
}

/** The factor that brings the outermost point onto the ellipse. */
function fittingScale({ x, y }: Positions, { a, b }: { a: number; b: number }): number {
  const reach = x.reduce((most, value, i) => Math.max(most, Math.hypot(value / a, (y[i] ?? 0) / b)), 0);
  return reach > 0 ? 1 / reach : 1;
}

function scaled({ x, y }: Positions, scale: number): Positions {
  return { x: x.map((value) => value * scale), y: y.map((value) => value * scale) };
}

function pick(values: Float64Array, indexes: readonly number[]): Float64Array {
  return Float64Array.from(indexes, (index) => values[index] ?? 0);
}

/** Writes the positions of some terms into the arrays of all: they were made for this and are nobody else’s yet. */
function scatter(into: Positions, terms: readonly number[], from: Positions): void {
  terms.forEach((term, i) => {
    into.x[term] = from.x[i] ?? 0;
    into.y[term] = from.y[i] ?? 0;
  });
}
