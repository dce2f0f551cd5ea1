import { expect, test } from 'vitest';
import { fixture } from '../analytics/fixture.ts';
import { UNKNOWN_METHOD } from '../formats/read/unknown-method.ts';
import { methodNotation } from './notation.ts';
import type { AppliedFilter } from './snapshot.ts';

const { method } = fixture();
const part = (...filters: AppliedFilter[]) => ({
  ...{ terms: 20, edges: 47, filters, passagesEach: null, quoteChars: null },
});
const HEAD = 'G2(BH .01)-NC1-D1, binary, deduplicated; 4 documents, exploratory';

test.each([
  ['the whole graph', undefined, `logDice(-), sentence, C1-NC1; ${HEAD}`],
  ['a cut-off', part({ measure: { name: 'npmi', min: 0.3 } }), `npmi(.3), sentence, C1-NC1; ${HEAD}`],
  [
    'the strictest of several filters',
    part({ minCount: 5, minEdgeCount: 3 }, { minCount: 2 }),
    `logDice(-), sentence, C5-NC3; ${HEAD}`,
  ],
  [
    'what else was chosen',
    part({ significantOnly: true, categories: ['a', 'b'], focus: { term: '河长制', depth: 2 } }),
    `logDice(-), sentence, C1-NC1; ${HEAD}, 2 categories, significant only, one term to depth 2`,
  ],
])('says %s', (_, given, line) => {
  expect(methodNotation({ method, part: given })).toBe(line);
});

test('claims no method for a graph of another program', () => {
  expect(methodNotation({ method: UNKNOWN_METHOD })).toBe('method unknown');
});

test('says where reprints were counted, and fits a header whatever the corpus is called', () => {
  const corpus = { ...method.corpus, title: '示例\n标题' };
  const line = methodNotation({ method: { ...method, corpus, measuredOn: 'passages', unit: 'paragraph' } });
  expect(line).toContain('paragraph');
  expect(line).toContain('reprints counted');
  expect(line).toMatch(/^[\x20-\x7e]+$/);
});
