import { expect, test } from 'vitest';
import { parseLexicon } from './parse.ts';

const HEADER = 'label\tenglish\tvariants\tparts\tshort_for\tsucceeds';
const parse = (text: string) => parseLexicon(text, { name: 'x.tsv', category: 'poverty' });

test('a row is a concept; columns may come in any order, and missing cells are empty', () => {
  expect(
    parse(
      'english\tlabel\tvariants\nTwo Assurances\t两不愁三保障\t两不愁、三保障|两不愁 三保障'.replace(
        ' 三',
        '三',
      ),
    ),
  ).toEqual([
    {
      ...{ label: '两不愁三保障', category: 'poverty', english: 'Two Assurances' },
      ...{ variants: ['两不愁、三保障', '两不愁三保障'], parts: [], shortFor: [], succeeds: [] },
    },
  ]);
});

test('a column category overrides the file’s; comments and empty lines are passed over', () => {
  expect(parse('label\tcategory\n# note\n\n扶贫\trural\r\n')).toMatchObject([
    { label: '扶贫', category: 'rural' },
  ]);
});

test.each([
  ['no header', '扶贫', 'x.tsv:1: the header must name a column “label”'],
  ['too many cells', `${HEADER}\n扶贫\ta\tb\tc\td\te\tf`, 'x.tsv:2: 7 cells under 6 columns'],
  ['a label with a space', `${HEADER}\n精准 扶贫`, 'x.tsv:2: label'],
  ['a label of one character', `${HEADER}\n党`, 'x.tsv:2: label'],
])('%s names file and line', (_name, text, message) => {
  expect(() => parse(text)).toThrow(message);
});
