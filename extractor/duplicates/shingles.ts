// What two texts share, as hashes of their runs of five Han characters, letters or digits.
// Broder, On the resemblance and containment of documents, SEQUENCES 1997.

import { sharedInts } from '../shared.ts';

/** Sets of 32-bit numbers end to end: set i is `items.subarray(firsts[i], firsts[i + 1])`, in no order. */
export interface Sets {
  firsts: Int32Array;
  items: Uint32Array;
}

const WIDTH = 5;
const KEPT = /[\p{Script=Han}\p{L}\p{N}]/u;

/** 1 for each unit of the basic plane that counts. */
const isKept = new Uint8Array(65536);
for (let unit = 0; unit < isKept.length; unit += 1) {
  if (KEPT.test(String.fromCharCode(unit))) isKept[unit] = 1;
}

/** Distinct hashes (FNV-1a) of the shingles of each text; one hash of the whole where it is shorter. */
export function shingleSets(texts: readonly string[]): Sets {
  const firsts = new Int32Array(texts.length + 1);
  // A text has at most as many shingles as units.
  const items = new Uint32Array(sharedInts(texts.reduce((sum, text) => sum + text.length, 0)).buffer);
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const letters = new Int32Array(longest);
  const set = emptySet(longest);
  let size = 0;
  texts.forEach((text, index) => {
    const count = readLetters(text, letters);
    set.turn += 1;
    for (let at = 0; count > 0 && (at === 0 || at + WIDTH <= count); at += 1) {
      let hash = 0x811c9dc5;
      const end = Math.min(at + WIDTH, count);
      for (let next = at; next < end; next += 1)
        hash = Math.imul(hash ^ (letters[next] as number), 0x01000193);
      if (add(set, hash >>> 0)) items[size++] = hash;
    }
    firsts[index + 1] = size;
  });
  return { firsts, items: items.subarray(0, size) };
}

/** Code points of the letters of a text; how many there are. */
function readLetters(text: string, letters: Int32Array): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isKept[unit] === 1) letters[count++] = unit;
    else if (unit >= 0xd800 && unit <= 0xdbff) {
      const point = text.codePointAt(at) as number;
      if (!KEPT.test(String.fromCodePoint(point))) continue;
      letters[count++] = point;
      at += 1;
    }
  }
  return count;
}

/** One set that is emptied by counting up its turn: an entry of an earlier turn is none. */
interface HashSet {
  turn: number;
  turns: Int32Array;
  values: Uint32Array;
}

function emptySet(most: number): HashSet {
  const room = 2 ** Math.ceil(Math.log2(2 * most + 2));
  return { turn: 0, turns: new Int32Array(room), values: new Uint32Array(room) };
}

/** Whether the value is new. */
function add({ turn, turns, values }: HashSet, value: number): boolean {
  const mask = turns.length - 1;
  for (let slot = Math.imul(value, 0x9e3779b1) & mask; ; slot = (slot + 1) & mask) {
    if (turns[slot] !== turn) {
      turns[slot] = turn;
      values[slot] = value;
      return true;
    }
    if (values[slot] === value) return false;
  }
}
