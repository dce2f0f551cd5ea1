// A seeded source of numbers in [0, 1), so that everything that draws lots draws the same ones every time.
// mulberry32 (Tommy Ettinger, 2017, public domain): 32 bits of state are plenty for resampling, start positions and tie-breaks.
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fisher and Yates’ shuffle of a copy. */
export function shuffle<T extends Int32Array | number[]>(items: T, random: () => number): T {
  const copy = items.slice() as T;
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = copy[i] as number;
    copy[i] = copy[j] as number;
    copy[j] = kept;
  }
  return copy;
}
