import { expect, test } from 'vitest';
import { edge, FENGQIAO, GRID, MASS_LINE, REFORM, snapshot, term } from '../fixture.ts';
import { buildAtlas, REST } from './atlas.ts';
import { activeFilters, removedByEach, shownPartners, showThrough, THIN_ABOVE } from './shown.ts';
import { type Filters, START_FILTERS } from './view.ts';

const atlas = buildAtlas(snapshot());
const OPEN: Filters = { ...START_FILTERS, significantOnly: false };

const CASES: [name: string, filters: Partial<Filters>, terms: string[], edges: number][] = [
  ['the start', {}, [FENGQIAO, MASS_LINE, GRID], 2],
  ['a lower threshold', { threshold: 5 }, [FENGQIAO, MASS_LINE, GRID, REFORM], 3],
  ['significant edges', { significantOnly: true }, [FENGQIAO, MASS_LINE], 1],
  ['terms without an edge too', { connectedOnly: false }, [FENGQIAO, MASS_LINE, GRID, REFORM], 2],
  ['frequent terms', { minCount: 5, connectedOnly: false }, [FENGQIAO, REFORM], 0],
  ['rare terms', { maxCount: 4, connectedOnly: false }, [MASS_LINE, GRID], 0],
  ['curated terms', { status: 'curated' }, [FENGQIAO, MASS_LINE], 1],
  ['a category', { category: 'party', connectedOnly: false }, [REFORM], 0],
  ['documents', { minDocuments: 2 }, [], 0],
  ['degree', { minDegree: 2, connectedOnly: false }, [FENGQIAO], 0],
  ['a form', { holds: '经验', connectedOnly: false }, [FENGQIAO], 0],
  ['a year that counts', { years: { from: 2018, to: 2019 } }, [FENGQIAO, MASS_LINE, GRID], 2],
  ['a year before all', { years: { from: 2000, to: 2017 }, connectedOnly: false }, [], 0],
  ['counts of a year', { years: { from: 2018, to: 2018 }, minCount: 5, connectedOnly: false }, [], 0],
  ['first use', { since: 2019 }, [], 0],
  ['last use', { until: 2018 }, [FENGQIAO, MASS_LINE, GRID], 2],
  ['a community', { communities: ['枫桥经验'] }, [FENGQIAO, MASS_LINE, GRID], 2],
  ['all other communities', { communities: [REST], connectedOnly: false }, [REFORM], 0],
];

test.each(CASES)('%s', (_, filters, terms, edges) => {
  const shown = showThrough(atlas, { ...OPEN, ...filters });
  expect([...shown.terms].sort()).toEqual([...terms].sort());
  expect(shown.edges).toHaveLength(edges);
});

test('a graph whose mentions nobody counted is not empty at the start', () => {
  const { terms, ...rest } = snapshot();
  const uncounted = buildAtlas({ ...rest, terms: terms.map((each) => ({ ...each, count: 0 })) });
  expect(showThrough(uncounted, OPEN).terms.size).toBe(3);
  expect(showThrough(uncounted, { ...OPEN, minCount: 2 }).terms.size).toBe(0);
});

test('says which filter alone takes most away', () => {
  const filters: Filters = { ...OPEN, minCount: 100, status: 'curated' };
  expect(showThrough(atlas, filters).terms.size).toBe(0);
  expect(removedByEach(atlas, filters)[0]).toEqual({ name: 'minCount', removed: 4 });
  expect(activeFilters(filters)).toEqual(['minCount', 'threshold', 'connectedOnly', 'status']);
});

test('partners come strongest first and obey the filters of edges', () => {
  const partners = shownPartners(atlas, FENGQIAO, OPEN).map((each) => each.target);
  expect(partners).toEqual([MASS_LINE, GRID]);
});

test('above the limit only the strongest edges of each term are drawn, and none is lost from the count', () => {
  const size = 90;
  const id = (i: number) => `t${String(i).padStart(12, '0')}`;
  const terms = Array.from({ length: size }, (_, i) => term(id(i), `词${i}`));
  const edges = terms.flatMap((_, i) =>
    Array.from({ length: size - i - 1 }, (_, j) =>
      edge(id(i), id(i + j + 1), { logDice: 7 + ((i * 7 + j) % 60) / 10 }),
    ),
  );
  const shown = showThrough(buildAtlas(snapshot({ terms, edges, communities: [], passages: null })), OPEN);
  expect(edges.length).toBeGreaterThan(THIN_ABOVE);
  expect(shown.edges).toHaveLength(edges.length);
  expect(shown.thinned).toBe(true);
  expect(shown.drawn.length).toBeLessThanOrEqual(4 * size);
  const drawn = new Set(shown.drawn.flatMap((each) => [each.source, each.target]));
  expect(drawn.size).toBe(size);
});

test('a snapshot with too few significant edges starts with all of them', () => {
  const sparse = snapshot();
  const edges = sparse.edges.map((each) => ({ ...each, significant: false }));
  expect(atlas.startsSignificant).toBe(true);
  expect(buildAtlas(snapshot({ edges })).startsSignificant).toBe(false);
});
