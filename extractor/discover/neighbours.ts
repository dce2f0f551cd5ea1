// How the letters right before and right after the mentions of a candidate differ. Counted in one table for every
// letter there is, because sorting the neighbours of each candidate took longer than reading them.
import { sortFirst } from './sort-first.ts';
import type { Text } from './text.ts';

export interface Variety {
  kinds: number;
  /** In bits. */
  entropy: number;
}

/** Of each letter how often it was seen; zeros between calls, as there is one table for all. */
const tally = new Int32Array(65536);
const seen = new Uint16Array(65536);
/** A neighbour beyond a gap counts as one kind, whatever the gap. */
const BEYOND = 0;

/**
 * What stands beside places: `edge` letters after each place lies the edge that is looked across, forwards (0: the
 * letter after the edge) or backwards (-1: the letter before it).
 */
export function varietyBeside(
  places: Int32Array,
  { codes, gaps }: Text,
  { edge, step }: { edge: number; step: 0 | -1 },
): Variety {
  let kinds = 0;
  for (let mention = 0; mention < places.length; mention++) {
    const at = (places[mention] as number) + edge;
    const letter = gaps[at] === 0 ? (codes[at + step] as number) : BEYOND;
    const count = tally[letter] as number;
    if (count === 0) seen[kinds++] = letter;
    tally[letter] = count + 1;
  }
  sortFirst(seen, kinds);
  let entropy = 0;
  for (let kind = 0; kind < kinds; kind++) {
    const letter = seen[kind] as number;
    const share = (tally[letter] as number) / places.length;
    entropy -= share * Math.log2(share);
    tally[letter] = 0;
  }
  return { kinds, entropy };
}
