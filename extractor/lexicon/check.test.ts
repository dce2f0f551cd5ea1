import { expect, test } from 'vitest';
import { checkLexicon } from './check.ts';
import { parseLexicon } from './parse.ts';

const COLUMNS = ['label', 'variants', 'parts', 'short_for', 'succeeds', 'not'] as const;
type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;

const table = (name: string, ...rows: Cells[]) =>
  parseLexicon(
    [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))]
      .map((cells) => cells.join('\t'))
      .join('\n'),
    { name, category: 'x' },
  );
const check = (...rows: Cells[]): string[] =>
  checkLexicon([table('x.tsv', ...rows)]).map(({ line, message }) => `${line}: ${message}`);

test.each<[string, Cells[], string[]]>([
  [
    'nothing',
    [
      { label: '党建', not: '党建立' },
      { label: '扶贫', variants: '扶贫开发' },
    ],
    [],
  ],
  ['a label twice', [{ label: '党建' }, { label: '党建' }], ['3: 党建 stands twice as a label']],
  [
    'a form of two',
    [{ label: '党建', variants: '党的建设' }, { label: '党的建设' }],
    ['3: 党的建设 belongs to both 党建 and 党的建设'],
  ],
  [
    'unknown targets',
    [{ label: '甲乙', short_for: '丙丁', succeeds: '戊己' }],
    ['2: 甲乙 names 丙丁 under short_for, which', '2: 甲乙 names 戊己 under succeeds, which'],
  ],
  ['a part without an entry is none', [{ label: '甲乙', parts: '丙丁戊己|富强' }], []],
  [
    'a circle, once, wherever it is entered',
    [
      { label: '一一', succeeds: '二二' },
      { label: '三三', succeeds: '一一' },
      { label: '二二', succeeds: '三三' },
      { label: '四四', succeeds: '二二' },
    ],
    ['2: 一一 → 二二 → 三三 → 一一 is a circle under succeeds'],
  ],
  [
    'a part of itself',
    [{ label: '甲乙', variants: '甲、乙', parts: '甲、乙' }],
    ['2: 甲乙 → 甲乙 is a circle'],
  ],
  [
    'two ways to one concept',
    [
      { label: '甲乙', parts: '丙丁|戊己' },
      { label: '丙丁', parts: '戊己' },
    ].reverse(),
    [],
  ],
  [
    'variants that matching does not tell apart',
    [{ label: '枫桥经验', variants: '“枫桥经验”|枫桥的经验|枫桥的经验|枫桥、经验' }],
    ['2: variant “枫桥经验” differs from 枫桥经验 only in quotes', '2: variant 枫桥的经验 is there already'],
  ],
  [
    'contexts that do nothing, or too much',
    [{ label: '低保', not: '最低保|最低保障|保险|低保' }],
    [
      '2: not 低保 is a form of the entry',
      '2: not 保险 holds no form of 低保',
      '2: not 最低保 is idle: 低保 holds it back already',
      '2: not 最低保障 is idle: 最低保 holds it back already',
    ],
  ],
  ['rows out of order', [{ label: '扶贫' }, { label: '党建' }], ['3: 党建 stands after 扶贫']],
])('finds %s', (_name, rows, expected) => {
  const found = check(...rows);
  expect(found).toEqual(expected.map((start) => expect.stringContaining(start)));
});

test('finds across files, and says in which', () => {
  const tables = [table('a.tsv', { label: '党建' }, { label: '扶 贫' }), table('b.tsv', { label: '党建' })];
  expect(checkLexicon(tables)).toMatchObject([
    { file: 'a.tsv', line: 3 },
    { file: 'b.tsv', line: 2, message: '党建 stands twice as a label' },
  ]);
});
