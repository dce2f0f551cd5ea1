import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareSides } from '../../../graph/difference/compare.ts';
import { sidesAt } from '../../../graph/difference/sides.ts';
import { NO_ASSOCIATION } from '../../../graph/measures/measures.ts';
import { atOnce } from '../../../graph/model/steps.ts';
import { parseSnapshot } from '../../../graph/snapshot/parse.ts';
import { edgeKey } from '../state/atlas.ts';
import { contrastInSteps } from './contrast.ts';

const contrast = (...given: Parameters<typeof contrastInSteps>) => atOnce(contrastInSteps(...given));

const reports = parseSnapshot(
  readFileSync(new URL('../../../data/snapshots/work-reports.json', import.meta.url), 'utf8'),
  'work-reports.json',
);

test('a year that divides the corpus gives what `tifa diff --at` gives', () => {
  const [before, from] = sidesAt(reports, 2000);
  const wanted = compareSides(before, from, { q: reports.method.thresholds.significance.q });
  const found = contrast(reports, [
    { from: 1954, to: 1999 },
    { from: 2000, to: 2025 },
  ]);
  expect([...found.terms.values()].map(({ change: _, ...each }) => each)).toEqual(wanted.terms);
  expect(found.edges.size).toBe(wanted.edges.length);
  for (const { kind, a, b, ...edge } of wanted.edges) {
    expect(found.edges.get(edgeKey(edge.source, edge.target))).toMatchObject({ kind, a, b });
  }
});

test('what is in neither period is told from what did not change', () => {
  const { terms } = contrast(reports, [
    { from: 1998, to: 2007 },
    { from: 2016, to: 2025 },
  ]);
  const kinds = new Map([...terms.values()].map((each) => [each.label, each.change]));
  expect(kinds.get('高质量发展')).toBe('appeared');
  expect(kinds.get('计划生育')).toBe('vanished');
  for (const each of terms.values()) {
    expect(each.change === 'absent').toBe(each.a.count + each.b.count === 0);
  }
});

test('the other way round everything is the opposite', () => {
  const edges = reports.edges.map((edge) => ({ ...NO_ASSOCIATION, ...edge }));
  const periods = [
    { from: 1979, to: 1990 },
    { from: 1991, to: 2002 },
  ] as const;
  const there = contrast({ ...reports, edges }, periods);
  const back = contrast({ ...reports, edges }, [periods[1], periods[0]]);
  const count = (side: typeof there, change: string) =>
    [...side.terms.values()].filter((each) => each.change === change).length;
  expect(count(there, 'appeared')).toBe(count(back, 'vanished'));
  expect(count(there, 'stronger')).toBe(count(back, 'weaker'));
  expect(count(there, 'stronger')).toBeGreaterThan(0);
});
