import fc from 'fast-check';
import { expect, test } from 'vitest';
import { varietyBeside } from './neighbours.ts';
import { GAP, type Text } from './text.ts';

/** Letters as told, with a cut before each place that `cuts` names; what lies beyond it counts as one kind, 0. */
function textOf(letters: readonly number[], cuts: readonly boolean[]): Text {
  const gaps = new Uint8Array(letters.length + 1).map((_, at) => (cuts[at] ? GAP.cut : 0));
  gaps[0] = GAP.cut;
  gaps[letters.length] = GAP.cut;
  return { codes: Uint16Array.from(letters), gaps, starts: Int32Array.of(0, letters.length) };
}

/** Of neighbours one by one, in order of letters. */
function counted(neighbours: readonly number[]) {
  const kinds = [...new Set(neighbours)].sort((one, other) => one - other);
  const shares = kinds.map((kind) => neighbours.filter((each) => each === kind).length / neighbours.length);
  return { kinds: kinds.length, entropy: shares.reduce((sum, share) => sum - share * Math.log2(share), 0) };
}

// More than forty kinds are sorted in another way than fewer.
const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 80 }), fc.boolean()), {
  minLength: 1,
  maxLength: 200,
  size: 'max',
});

test('counts the letters on either side, call after call', () => {
  fc.assert(
    fc.property(rows, (row) => {
      const letters = row.map(([letter]) => letter);
      const text = textOf(
        letters,
        row.map(([, cut]) => cut),
      );
      const places = Int32Array.from(letters.keys());
      const before = letters.map((_, at) => (text.gaps[at] === 0 ? (letters[at - 1] as number) : 0));
      const after = letters.map((_, at) => (text.gaps[at + 1] === 0 ? (letters[at + 1] as number) : 0));
      expect(varietyBeside(places, text, { edge: 0, step: -1 })).toEqual(counted(before));
      expect(varietyBeside(places, text, { edge: 1, step: 0 })).toEqual(counted(after));
    }),
    { numRuns: 50 },
  );
});
