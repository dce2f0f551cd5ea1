// Runs of two to six content words between function words and frame verbs, counted as whole runs: they find cores
// that live in one frame only, and so are no repeats of their own.
import { intList } from './int-list.ts';
import { KIND } from './word-kinds.ts';

/** In reading order; a string stands here as often as it is a run. */
export interface ContentRuns {
  positions: Int32Array;
  lengths: Int32Array;
}

const MIN_WORDS = 2;
const MAX_WORDS = 6;
const MIN_LETTERS = 3;
const MAX_LETTERS = 14;

/** Takes words in reading order, each with its kind and whether a gap stands before it. */
export function collectRuns() {
  const positions = intList();
  const lengths = intList();
  let start = 0;
  let words = 0;
  const close = (end: number) => {
    const length = end - start;
    if (words < MIN_WORDS || words > MAX_WORDS || length < MIN_LETTERS || length > MAX_LETTERS) return;
    positions.push(start);
    lengths.push(length);
  };
  return {
    add(position: number, kind: number, afterGap: boolean) {
      const breaks = (kind & KIND.breaks) !== 0 || ((kind & KIND.breaksAtStart) !== 0 && words === 0);
      if (breaks || afterGap) {
        close(position);
        words = 0;
      }
      if (words === 0) start = position;
      if (!breaks) words++;
    },
    end(position: number): ContentRuns {
      close(position);
      return { positions: positions.values(), lengths: lengths.values() };
    },
  };
}

/** One place of each string that is a run at least `support` times: equal letters are found by a hash of them. */
export function frequentRuns(
  codes: Uint16Array,
  { positions, lengths }: ContentRuns,
  support: number,
): ContentRuns {
  const bits = Math.max(4, 33 - Math.clz32(positions.length));
  const slots = new Int32Array(2 ** bits).fill(-1);
  const counts = new Int32Array(positions.length);
  const found = { positions: intList(), lengths: intList() };
  for (let run = 0; run < positions.length; run++) {
    const position = positions[run] as number;
    const length = lengths[run] as number;
    let hash = length;
    for (let at = position; at < position + length; at++)
      hash = Math.imul(hash ^ (codes[at] as number), 0x01000193);
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
    let known = slots[slot] as number;
    while (known !== -1 && !same(known, position, length)) {
      slot = (slot + 1) & (slots.length - 1);
      known = slots[slot] as number;
    }
    if (known === -1) slots[slot] = run;
    const first = known === -1 ? run : known;
    counts[first] = (counts[first] as number) + 1;
    if (counts[first] !== support) continue;
    found.positions.push(positions[first] as number);
    found.lengths.push(length);
  }
  return { positions: found.positions.values(), lengths: found.lengths.values() };

  function same(run: number, position: number, length: number): boolean {
    if (lengths[run] !== length) return false;
    const other = positions[run] as number;
    for (let at = 0; at < length; at++) if (codes[other + at] !== codes[position + at]) return false;
    return true;
  }
}
