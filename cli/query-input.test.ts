import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { question } from './query-input.ts';

const folder = mkdtempSync(join(tmpdir(), 'tifa-query-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['n=2018', 2018],
  ['n=-1.5', -1.5],
  ['n=true', true],
  ['n=null', null],
  ['n=["枫桥经验", 2]', ['枫桥经验', 2]],
  ['n={"a": 1}', { a: 1 }],
  ['n="2018"', '2018'],
  ['n=枫桥经验', '枫桥经验'],
  ['n=', ''],
  ['n=a=b', 'a=b'],
  ['$n=一', '一'],
])('%s is read as %j', (param, value) => {
  expect(question({ cypher: 'RETURN $n AS n', param: [param] }).parameters).toEqual({ n: value });
});

test.each([
  [{ cypher: 'RETURN $n AS n' }, 'asks for $n: add -p n=…'],
  [{ cypher: 'RETURN $a + $b AS n', param: ['a=1'] }, 'asks for $b'],
  [{ cypher: 'RETURN 1 AS n', param: ['n'] }, '“n” is no parameter'],
  [{ cypher: 'RETURN $n AS n', param: ['n=[1,'] }, 'The parameter n begins like JSON'],
  [{ cypher: 'RETURN $n AS n', param: ['n=1', 'n=2'] }, 'The parameter n is given twice'],
  [{ cypher: 'RETURN $n AS n', param: ['n=9007199254740993'] }, 'The parameter n is larger than 2^53'],
  [{ cypher: 'RETURN 1 AS n', named: 'years' }, 'one thing to run'],
  [{ cypher: 'RETURN 1 AS n', file: 'x' }, 'one thing to run'],
  [{}, '--file FILE'],
  [{ named: 'years', param: ['term=枫桥经验', 'limit=3'] }, 'years has no parameter limit'],
])('%j says what is wrong', (asked, words) => {
  expect(() => question(asked)).toThrow(expect.objectContaining({ code: 'usage' }));
  expect(() => question(asked)).toThrow(words);
});

test('reads a statement from a file, a byte order mark aside', () => {
  const file = join(folder, 'question.cypher');
  writeFileSync(file, '\ufeffMATCH (t:Term)\n// 注释 $no\nRETURN count(t) AS n\n');
  expect(question({ file })).toEqual({
    statement: 'MATCH (t:Term)\n// 注释 $no\nRETURN count(t) AS n\n',
    parameters: {},
  });
  expect(() => question({ file: join(folder, 'nothing') })).toThrow(
    expect.objectContaining({ code: 'input' }),
  );
});

test('a named query takes its defaults', () => {
  const { statement, parameters } = question({ named: 'neighbours', param: ['limit=3'] });
  expect(statement).toContain('CO_OCCURS');
  expect(parameters).toMatchObject({ measure: 'logDice', limit: 3 });
});
