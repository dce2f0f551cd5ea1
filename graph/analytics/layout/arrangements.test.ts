import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../measures/random.ts';
import { buildSnapshot } from '../../snapshot/build.ts';
import { analyse } from '../analyse.ts';
import { fixture } from '../fixture.ts';
import { type Subject, subjectOf } from '../subject.ts';
import { circle } from './circle.ts';
import { discs } from './discs.ts';
import { NO_OVERLAP } from './no-overlap.ts';
import type { Positions } from './positions.ts';
import { yearMap } from './years.ts';

const fixed = subjectOf(buildSnapshot(analyse(fixture(), { seed: 1 })));

/** 500 terms without edges, in communities and years, some in none. */
function crowd(): Subject {
  const random = seededRandom(2);
  const numbers = (least: number, most: number) =>
    Int32Array.from({ length: 500 }, () => least + Math.floor((most - least + 1) * random()));
  const size = 500;
  return {
    ...fixed,
    ids: Array.from({ length: size }, (_, i) => `t${i}`),
    network: {
      ...fixed.network,
      size,
      offsets: new Int32Array(size + 1),
      sources: new Int32Array(),
      targets: new Int32Array(),
    },
    figures: { logDice: new Float64Array(), groups: new Float64Array() },
    counts: Float64Array.from(numbers(1, 400)),
    communityOf: numbers(-1, 9),
    firstYears: numbers(1995, 2025).map((year) => (year < 1998 ? 0 : year)),
    x: Float64Array.from(numbers(-40, 40)),
    y: Float64Array.from(numbers(-40, 40)),
  };
}

function touching({ x, y }: Positions, { counts }: Subject): number {
  const { radii } = discs(counts);
  let pairs = 0;
  x.forEach((_, i) => {
    for (let j = 0; j < i; j++) {
      if (Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) < radii[i]! + radii[j]!) pairs++;
    }
  });
  return pairs;
}

describe.each([
  ['the fixture', fixed],
  ['a crowd', crowd()],
])('of %s', (_, subject) => {
  it('the circle keeps every term at one distance, its community together, no disc on another', () => {
    const map = circle(subject);
    const radius = Math.hypot(map.x[0]!, map.y[0]!);
    map.x.forEach((x, i) => {
      expect(Math.hypot(x, map.y[i]!)).toBeCloseTo(radius, 6);
    });
    expect(touching(map, subject)).toBe(0);
    const around = [...map.x.keys()].sort((a, b) => turn(map.x[a]!, map.y[a]!) - turn(map.x[b]!, map.y[b]!));
    const changes = around.filter(
      (term, at) => at > 0 && subject.communityOf[term] !== subject.communityOf[around[at - 1]!],
    );
    expect(changes).toHaveLength(new Set(subject.communityOf).size - 1);
  });

  it('the years run from left to right, each in its own band, no disc on another', () => {
    const map = yearMap(subject);
    expect(touching(map, subject)).toBe(0);
    const years = [...map.yearX.keys()].filter((year) => year > 0).sort((a, b) => a - b);
    const band =
      ((map.yearX.get(years[1]!) ?? 0) - (map.yearX.get(years[0]!) ?? 0)) / (years[1]! - years[0]!);
    map.x.forEach((x, term) => {
      const year = subject.firstYears[term]!;
      expect(Math.abs(x - map.yearX.get(year)!)).toBeLessThan(band / 2);
      if (year > 0)
        expect(map.yearX.get(year)).toBeCloseTo(map.yearX.get(years[0]!)! + (year - years[0]!) * band, 6);
      else expect(x).toBeLessThan(map.yearX.get(years[0]!)!);
    });
  });

  it('no overlap takes apart what touches', () => {
    const { x, y } = NO_OVERLAP.run(subject).columns as unknown as Positions;
    expect(touching({ x, y }, subject)).toBe(0);
  });
});

/** Clockwise from the top, 0…2π. */
const turn = (x: number, y: number) => (Math.atan2(x, y) + 2 * Math.PI) % (2 * Math.PI);
