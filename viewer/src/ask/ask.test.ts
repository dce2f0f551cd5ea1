import { expect, test } from 'vitest';
import { MEASURES } from '../../../graph/model/index.ts';
import { buildSearch } from '../../../graph/snapshot/search.ts';
import { FENGQIAO, GRID, MASS_LINE, snapshot } from '../fixture.ts';
import { buildAtlas } from '../state/atlas.ts';
import { completionsAt, PROPERTIES } from './completion.ts';
import { readToken, START, type TokenStream } from './cypher-tokens.ts';
import { type Asked, readHistory, remember, writeHistory } from './history.ts';
import { graphOf } from './terms-of-answer.ts';

const atlas = buildAtlas(snapshot());
const index = buildSearch(atlas.snapshot.terms);

/** Reads a text as CodeMirror would, line by line. */
function tokens(text: string): [string, string][] {
  const state = { ...START };
  const found: [string, string][] = [];
  for (const line of text.split('\n')) {
    let [start, at] = [0, 0];
    const stream: TokenStream = {
      match: (pattern) => {
        const match = pattern.exec(line.slice(at));
        if (match === null) return null;
        at += match[0].length;
        return match;
      },
      next: () => line[at++],
      skipTo: (wanted) => {
        const place = line.indexOf(wanted, at);
        if (place < 0) return false;
        at = place;
        return true;
      },
      skipToEnd: () => (at = line.length),
      current: () => line.slice(start, at),
    };
    while (at < line.length) {
      start = at;
      const kind = readToken(stream, state);
      if (kind !== null) found.push([line.slice(start, Math.min(at, line.length)), kind]);
    }
  }
  return found;
}

test('labels and types are told from keys of a map, parameters from variables', () => {
  expect(
    tokens("MATCH (a:Term {label: $a})-[:CO_OCCURS]->(b) WHERE b.label = 'MATCH' RETURN 1.5 // end"),
  ).toEqual([
    ['MATCH', 'keyword'],
    ['a', 'variableName'],
    ['Term', 'typeName'],
    ['label', 'variableName'],
    ['$a', 'variableName.special'],
    ['CO_OCCURS', 'typeName'],
    ['b', 'variableName'],
    ['WHERE', 'keyword'],
    ['b', 'variableName'],
    ['label', 'variableName'],
    ["'MATCH'", 'string'],
    ['RETURN', 'keyword'],
    ['1.5', 'number'],
    ['// end', 'comment'],
  ]);
});

test('a property is no keyword, whatever it is called', () => {
  expect(tokens('e.count AS count').map(([, kind]) => kind)).toEqual([
    'variableName',
    'variableName',
    'keyword',
    'keyword',
  ]);
});

test('comments and text go on over lines', () => {
  expect(tokens('/* a\nMATCH */ RETURN "x\\"\ny" AS z').map(([, kind]) => kind)).toEqual([
    'comment',
    'comment',
    'keyword',
    'string',
    'string',
    'keyword',
    'variableName',
  ]);
});

test.each([
  ['a label', 'MATCH (t:', 'Term'],
  ['a type', 'MATCH (a)-[e:', 'CO_OCCURS'],
  ['a property of a variable', 'MATCH (t:Term) WHERE t.', 'pagerank'],
  ['a property of an edge', 'MATCH ()-[e:CO_OCCURS]-() RETURN e.', 'logDice'],
  ['a property in a map', 'MATCH (t:Term {', 'label'],
  ['a term in quotes, by pinyin', 'MATCH (t:Term {label: "fqjy', '枫桥经验'],
  ['a parameter that is there already', 'MATCH (t) WHERE t.count > $min AND t.documents > $', 'min'],
  ['a variable', 'MATCH (term:Term) RETURN te', 'term'],
  ['a keyword', 'MA', 'MATCH'],
])('completes %s', (_, text, wanted) => {
  const options = completionsAt(text, text.length, index)?.options.map((each) => each.label);
  expect(options).toContain(wanted);
});

test('only properties of what the variable is are offered, and nothing where nothing was typed', () => {
  const text = 'MATCH (d:Document) RETURN d.';
  const options = completionsAt(text, text.length, index)?.options.map((each) => each.label);
  expect(options).toContain('issuer');
  expect(options).not.toContain('pagerank');
  expect(completionsAt('MATCH ', 6, index)).toBeNull();
  for (const measure of MEASURES) expect(PROPERTIES.CO_OCCURS).toContain(measure);
});

test('an answer lights the terms that it names, in cells, lists and nodes', () => {
  const answer = {
    columns: ['a', 'b', 'path'],
    rows: [
      ['枫桥经验', 3, ['群众路线', '一个别的词']],
      ['<img src=x>', null, { label: '网格员' }],
    ],
    truncated: false,
  };
  const { terms, pairs } = graphOf(answer, atlas);
  expect(terms.map((term) => term.id)).toEqual([FENGQIAO, MASS_LINE, GRID]);
  expect(pairs).toEqual([[FENGQIAO, MASS_LINE]]);
});

test('history keeps the newest first, one of each, and survives what is not its own', () => {
  const asked = (statement: string): Asked => ({
    statement,
    values: {},
    rows: 1,
  });
  const list = remember(remember(remember([], asked('a')), asked('b')), asked('a'));
  expect(list.map((each) => each.statement)).toEqual(['a', 'b']);
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  writeHistory(storage, list);
  expect(readHistory(storage)).toEqual(list);
  storage.setItem('tifa.asked', '[{"statement":1},{"statement":"x","values":{"a":2},"rows":1,"at":""}]');
  expect(readHistory(storage)).toEqual([]);
  storage.setItem('tifa.asked', '{');
  expect(readHistory(storage)).toEqual([]);
  expect(readHistory(null)).toEqual([]);
});
