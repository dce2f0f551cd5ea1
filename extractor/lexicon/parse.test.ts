import { expect, test } from 'vitest';
import { parseLexicon } from './parse.ts';

const HEADER = 'label\tenglish\tvariants\tparts\tshort_for\tsucceeds\tnot\tnote';
const parse = (text: string) => parseLexicon(text, { name: 'x.tsv', category: 'poverty' });
const entries = (text: string) => parse(text).rows.map((row) => row.entry);
const messages = (text: string) => parse(text).findings.map(({ line, message }) => `${line}: ${message}`);

test('a row is a concept; columns may come in any order, and missing cells are empty', () => {
  expect(
    entries('english\tlabel\tvariants\nTwo Assurances\t两不愁三保障\t两不愁、三保障|二不愁三保障'),
  ).toEqual([
    {
      ...{ label: '两不愁三保障', category: 'poverty', english: 'Two Assurances' },
      ...{ variants: ['两不愁、三保障', '二不愁三保障'], parts: [], shortFor: [], succeeds: [] },
      ...{ not: [], note: null },
    },
  ]);
});

test('a column category overrides the file’s; comments and empty lines are passed over', () => {
  expect(parse('\uFEFFlabel\tcategory\n# note\n\n扶贫\trural\r\n').rows).toMatchObject([
    { file: 'x.tsv', line: 4, entry: { label: '扶贫', category: 'rural' } },
  ]);
});

test('negative contexts and a note', () => {
  expect(entries(`${HEADER}\n三保\t\t\t\t\t\t三保障|三保险\talso 三保障`)).toMatchObject([
    { not: ['三保障', '三保险'], note: 'also 三保障' },
  ]);
});

test.each([
  ['no header', '扶贫', ['1: the header must name a column “label”, or “label” and “replace by”']],
  ['a column that nobody knows', 'label\tvariant\n扶贫', ['1: no column is called “variant”']],
  ['too many cells', `${HEADER}\n扶贫${'\tx'.repeat(8)}`, ['2: 9 cells under 8 columns']],
  ['a label with a space', `${HEADER}\n精准 扶贫`, ['2: label']],
  ['a label of one character', `${HEADER}\n党`, ['2: label']],
  [
    'all that is wrong, at once',
    `${HEADER}\n党\n扶贫\n\n低 保\t\t保`,
    ['2: label', '5: label', '5: variants'],
  ],
])('%s is found with its line', (_name, text, expected) => {
  const found = messages(text);
  expect(found).toEqual(expected.map((start) => expect.stringContaining(start)));
});

test('a VOSviewer thesaurus: what replaces is the concept; rows that replace by nothing are none', () => {
  const text = 'label\treplace by\n党的建设\t党建\n党建\t党建\n政党建设\t党建\n工作\t\n';
  expect(parse(text).rows).toMatchObject([
    { line: 2, entry: { label: '党建', variants: ['党的建设', '政党建设'], category: 'poverty' } },
  ]);
});

test('a CorTexT term list: all forms in one cell; its other columns are left alone', () => {
  const text = 'stem\tmain form\tforms\tfrequency\n党建\t党建\t党建|&|党的建设|&| 政党建设\t12\n';
  expect(parse(text)).toMatchObject({
    rows: [{ entry: { label: '党建', variants: ['党的建设', '政党建设'] } }],
    findings: [],
  });
});

test('a bad form in a foreign format is found with its line', () => {
  expect(messages('label\treplace by\nparty building\t党建\n')).toEqual([
    expect.stringContaining('2: variants'),
  ]);
});
