// How large a term is drawn: the radii that the layout keeps apart, the viewer draws and the exports write.

/** Half axes of the map: 1,000 wide, 3:2. */
export const MAP = { a: 500, b: 1000 / 3 };

const GAP = 4;
/** Discs and their gaps may fill this much of the map; in a crowd all radii shrink alike. */
const MOST_FILLED = 0.25;

export interface Discs {
  radii: Float64Array;
  /** Free space between two discs. */
  gap: number;
}

/** Radius 2.2 + 13·√(v / max v), shrunk alike where the terms are many. */
export function discs(counts: ArrayLike<number>): Discs {
  const mentions = Float64Array.from(counts);
  const most = mentions.reduce((a, b) => Math.max(a, b), 1);
  const radii = mentions.map((count) => 2.2 + 13 * Math.sqrt(count / most));
  const filled = radii.reduce((sum, radius) => sum + Math.PI * (radius + GAP / 2) ** 2, 0);
  const shrink = Math.min(1, Math.sqrt((MOST_FILLED * Math.PI * MAP.a * MAP.b) / Math.max(filled, 1)));
  return { radii: radii.map((radius) => radius * shrink), gap: GAP * shrink };
}
