import { expect, test } from 'vitest';
import { MEASURES } from '../../../graph/model/index.ts';
import { atOnce } from '../../../graph/model/steps.ts';
import { buildSearch } from '../../../graph/snapshot/search.ts';
import { edge, FENGQIAO, GRID, MASS_LINE, REFORM, snapshot, term } from '../fixture.ts';
import { buildAtlas } from '../state/atlas.ts';
import { showThrough } from '../state/shown.ts';
import { START_FILTERS } from '../state/view.ts';
import { en } from '../words/en.ts';
import { zh } from '../words/zh.ts';
import { EDGE_COLUMNS, shownColumns, TERM_COLUMNS, termColumnsOf } from './columns.ts';
import { tableCsv } from './csv.ts';
import { edgeRows, found, pressed, sortRows, termRows } from './rows.ts';

const atlas = buildAtlas(snapshot());
const all = { ...START_FILTERS, threshold: 0, significantOnly: false };
const options = { measure: 'logDice', nameOf: () => '甲' } as const;
const column = (id: string) => TERM_COLUMNS.find((each) => each.id === id)!;

test('the tables hold what the map shows, no more and no less', () => {
  for (const filters of [all, START_FILTERS]) {
    const shown = showThrough(atlas, filters);
    const rows = termRows(atlas, shown, options);
    expect(rows.map((row) => row.term.id).sort()).toEqual([...shown.terms].sort());
    expect(edgeRows(atlas, shown).map((row) => row.edge)).toEqual(shown.edges);
    expect(rows.reduce((sum, row) => sum + row.partners, 0)).toBe(2 * shown.edges.length);
  }
});

test('the strongest partner is the strongest by the chosen measure, among the edges that are shown', () => {
  const rows = termRows(atlas, showThrough(atlas, all), options);
  const of = (id: string) => rows.find((row) => row.term.id === id)?.strongest;
  expect(of(FENGQIAO)).toEqual({ label: '群众路线', value: 10 });
  expect(of(REFORM)).toEqual({ label: '枫桥经验', value: 6 });
});

test('the more frequent term stands first in an edge', () => {
  const labels = edgeRows(atlas, showThrough(atlas, all)).map((row) => row.term.label);
  expect(labels).toEqual(['枫桥经验', '枫桥经验', '枫桥经验']);
});

test('rows sort by sound, by figures, by the year of their peak; what has no value comes last', () => {
  const rows = termRows(atlas, showThrough(atlas, all), options);
  const labels = (id: string, descending: boolean) =>
    sortRows(rows, column(id), descending).map((row) => row.term.label);
  expect(labels('label', false)).toEqual(['枫桥经验', '改革开放', '群众路线', '网格员']);
  expect(labels('count', true)[0]).toBe('枫桥经验');
  for (const descending of [true, false]) expect(labels('category', descending)[0]).toBe('改革开放');
});

test('a column is turned by a second press; figures begin with the largest', () => {
  expect(pressed(column('count'), 'label')).toBe('-count');
  expect(pressed(column('count'), '-count')).toBe('count');
  expect(pressed(column('label'), '-count')).toBe('label');
  expect(pressed(column('label'), 'label')).toBe('-label');
});

test('a text finds rows as the find palette finds terms', () => {
  const index = buildSearch(atlas.snapshot.terms);
  expect(found(index, null)).toBeNull();
  expect(found(index, ' ')).toBeNull();
  expect(found(index, 'fqjy')).toEqual(new Set([FENGQIAO]));
  expect(found(index, 'mass')).toEqual(new Set([MASS_LINE]));
});

test('every measure of the contract is a column, and every column has a name in both languages', () => {
  const ids = EDGE_COLUMNS.map((each) => each.id);
  for (const measure of MEASURES) expect(ids).toContain(measure);
  for (const columns of [TERM_COLUMNS, EDGE_COLUMNS]) {
    expect(new Set(columns.map((each) => each.id)).size).toBe(columns.length);
  }
  for (const { table, measures } of [zh, en]) {
    const named: Record<string, string> = { ...table.columnNames, ...measures };
    for (const { id } of [...TERM_COLUMNS, ...EDGE_COLUMNS]) expect(named[id], id).toBeTruthy();
  }
});

test('columns that the link names are shown in the order of the table; unknown ones are passed over', () => {
  const ids = (chosen: string[]) => shownColumns(TERM_COLUMNS, chosen, 'logDice').map((each) => each.id);
  expect(ids(['pagerank', 'label', 'magic'])).toEqual(['label', 'pagerank']);
  expect(ids(['magic'])).toEqual(ids([]));
  expect(shownColumns(EDGE_COLUMNS, [], 'npmi').map((each) => each.id)).toContain('npmi');
});

test('a file has a byte order mark, one line a row, and runs nothing', () => {
  const hostile = snapshot({
    terms: [
      term(GRID, '=HYPERLINK("http://x")'),
      term(REFORM, '甲,"乙"', { byYear: { '2018': { count: 2, documents: 1 } } }),
    ],
    edges: [edge(GRID, REFORM, { passages: [] })],
    communities: [],
  });
  const rows = termRows(buildAtlas(hostile), showThrough(buildAtlas(hostile), all), options);
  const text = atOnce(tableCsv(rows, [column('label'), column('count'), column('years')], (id) => id)).join(
    '',
  );
  expect(text).toBe(
    '\ufefflabel,count,years\r\n"\'=HYPERLINK(""http://x"")",4,2018:4\r\n"甲,""乙""",4,2018:2\r\n',
  );
});

test('what a snapshot has only when it was asked for is a column where it is there', () => {
  const asked = (terms: typeof atlas.snapshot.terms) =>
    termColumnsOf(terms)
      .map(({ id }) => id)
      .filter((id) => id === 'betweenness' || id === 'constraint');
  expect(asked(atlas.snapshot.terms)).toEqual([]);
  expect(
    asked(atlas.snapshot.terms.map((each) => ({ ...each, betweenness: 0.1, constraint: null }))),
  ).toEqual(['betweenness', 'constraint']);
});
