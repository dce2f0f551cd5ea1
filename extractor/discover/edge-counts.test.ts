import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countEdges } from './edge-counts.ts';
import { EDGE } from './layout.ts';

test('counts what a loop over the mentions counts, however many there are', () => {
  const edgesOf = fc.uint8Array({ minLength: 40, maxLength: 60 });
  // Of 600 mentions of the same place the fields of a block would run over, were they one too narrow.
  const placesOf = fc.tuple(
    fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }),
    fc.constantFrom(1, 2, 600),
  );
  fc.assert(
    fc.property(edgesOf, placesOf, fc.integer({ min: 1, max: 9 }), (edges, [some, times], length) => {
      const places = Int32Array.from(Array.from({ length: times }, () => some).flat());
      const has = (at: number, bit: number) => ((edges[at] ?? 0) & bit) !== 0;
      const rightOf = (at: number) =>
        has(at + length, EDGE.rightFree) ? 2 : has(at + length, EDGE.rightHalf) ? 1 : 0;
      const sum = (count: (at: number) => number) => places.reduce((all, at) => all + count(at), 0);
      expect(countEdges(edges, { places, from: 0, to: places.length, length })).toEqual({
        alignedStart: sum((at) => Number(has(at, EDGE.token))),
        alignedEnd: sum((at) => Number(has(at + length, EDGE.token))),
        freeLeft: sum((at) => Number(has(at, EDGE.leftFree))),
        freeRightTwice: sum(rightOf),
        freeTwice: sum((at) => (has(at, EDGE.leftFree) ? rightOf(at) : 0)),
        afterVerb: sum((at) => Number(has(at, EDGE.afterVerb))),
        quoted: places.some((at) => has(at, EDGE.quote)),
      });
    }),
    { examples: [[new Uint8Array(60).fill(255), [[7], 600], 3]] },
  );
});

test('looks only at the places it is given', () => {
  const edges = Uint8Array.of(EDGE.token, 0, EDGE.token, 0);
  const counts = countEdges(edges, { places: Int32Array.of(0, 2, 1), from: 1, to: 3, length: 1 });
  expect(counts).toMatchObject({ alignedStart: 1, alignedEnd: 1 });
});
