// Colour slots: neighbours on the map shall differ most for the reader who tells them apart worst.
// Lowers Σ over pairs of communities 1/distance on the map · 1/Δ² of their colours by exchanging slots two at a time
// until no exchange helps, from the plain order and from seeded shuffles of it; the cheapest result wins.
import { seededRandom, shuffle } from '../../measures/random.ts';
import { SLOTS } from './palette.ts';
import { slotDistances } from './vision.ts';

export interface Point {
  x: number;
  y: number;
}

const SHUFFLES = 16;

/** One slot a community: 1–11 for the eleven largest, 0 for the rest. `centres` come in order of size. */
export function chooseSlots(centres: readonly Point[], seed: number): number[] {
  const coloured = centres.slice(0, SLOTS);
  const colours = slotDistances();
  const random = seededRandom(seed);
  let best = Array.from({ length: SLOTS }, (_, index) => index + 1);
  let bestCost = descend(best, coloured, colours);
  for (let round = 0; round < SHUFFLES; round++) {
    const slots = shuffle(best, random);
    const cost = descend(slots, coloured, colours);
    if (cost < bestCost - 1e-9) [best, bestCost] = [slots, cost];
  }
  return centres.map((_, community) => (community < SLOTS ? (best[community] ?? 0) : 0));
}

/** Σ 1/distance · 1/Δ². Slots beyond the last centre are unused and cost nothing. */
export function slotCost(
  slots: readonly number[],
  centres: readonly Point[],
  colours: readonly (readonly number[])[],
): number {
  let cost = 0;
  centres.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const b = centres[j] ?? a;
      const apart = Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
      const difference = colours[slots[i] ?? 0]?.[slots[j] ?? 0] ?? 1;
      cost += 1 / apart / difference ** 2;
    }
  });
  return cost;
}

/** Exchanges pairs in place while that helps; returns the cost it ends at. */
function descend(
  slots: number[],
  centres: readonly Point[],
  colours: readonly (readonly number[])[],
): number {
  let cost = slotCost(slots, centres, colours);
  for (let improved = true; improved; ) {
    improved = false;
    for (let i = 0; i < centres.length; i++) {
      for (let j = i + 1; j < slots.length; j++) {
        exchange(slots, i, j);
        const tried = slotCost(slots, centres, colours);
        if (tried < cost - 1e-9) {
          cost = tried;
          improved = true;
        } else exchange(slots, i, j);
      }
    }
  }
  return cost;
}

function exchange(slots: number[], i: number, j: number): void {
  [slots[i], slots[j]] = [slots[j] ?? 0, slots[i] ?? 0];
}
