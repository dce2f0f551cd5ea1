import { describe, expect, it } from 'vitest';
import type { Candidate } from './discover.ts';
import { publishable } from './publishable.ts';

const candidate = (surface: string, score: number): Candidate => ({
  ...{ surface, score, channels: ['repeat'], not: [], figures: {} },
  ...{ count: 2, documents: 1, standalone: 2 },
});
const many = Array.from({ length: 500 }, (_, index) => candidate(`词${index}`, 9 - index / 100));

describe('publishable', () => {
  it.each([
    [0, 0],
    [100, 20],
    [10_000, 200],
    [1e9, 500],
  ])('of %i Han publishes at most %i', (han, most) => {
    expect(publishable(many, han)).toEqual(many.slice(0, most));
  });

  it('leaves out low scores and breaks ties by code unit', () => {
    const published = publishable([candidate('丙', 1), candidate('乙', 3), candidate('丁', 3)], 1e6);
    expect(published.map(({ surface }) => surface)).toEqual(['丁', '乙']);
  });
});
