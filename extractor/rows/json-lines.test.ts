import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, told, wordOf } from './fields.ts';
import { idsOf } from './ids.ts';
import { JsonLines } from './json-lines.ts';

const written = (...records: unknown[]): string => {
  const chunks: Uint8Array[] = [];
  const lines = new JsonLines((bytes) => chunks.push(bytes.slice()));
  for (const record of records) lines.add(record);
  lines.end();
  return Buffer.concat(chunks).toString('utf8');
};
const expected = (...records: unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

test.each([
  ...[0, -0, 1, 9, 10, 99, 100, 4321, 2 ** 31 - 1, 2 ** 31, 2 ** 53, -1, -12, 1e21, Number.NaN, Infinity],
  ...[0.1, 0.000001, 1e-7, 123.456, -7.250001, 999999999.999999, 1e9 + 0.5, 0.1 + 0.2, 10.678072, 5e-324],
  ...['', '提法', 'a"b\\c\n', '\u007f\u0080ü\u2028', '𠮷', '\ud800', null, true, false],
  ...[[], {}, [undefined, 1], { a: undefined, b: [{}, []], '键"': 1 }],
])('%j is written as JSON.stringify writes it', (record) => {
  expect(written(record)).toBe(expected(record));
});

test('any JSON value is written as JSON.stringify writes it', () => {
  const decimals = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((millionths) => millionths / 1e6);
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom('法', '"', '\n', 'é'), fc.string({ unit: 'binary' })),
  });
  const record = fc.oneof(fc.jsonValue(), fc.dictionary(text, fc.oneof(decimals, fc.double(), text)));
  fc.assert(fc.property(fc.array(record), (records) => written(...records) === expected(...records)));
});

test('records larger than what is gathered come through whole', () => {
  const long = {
    text: '法'.repeat(700_000),
    lines: '\n'.repeat(400_000),
    list: new Array(300_000).fill('ab'),
  };
  expect(written({ a: 1 }, long, { b: 2 }) === expected({ a: 1 }, long, { b: 2 })).toBe(true);
});

test('a row that is told is written as its record is, and the record is what was told', () => {
  const name = fc.string({ unit: fc.constantFrom('a', '"', '法', 'é', '\n', '𠮷') });
  const documents = idsOf(['d00', 'd01', 'd02']);
  const passages = { documents, documentOf: Int32Array.of(0, 0, 1, 2), firsts: Int32Array.of(0, 2, 3, 4) };
  const row = fc.record({
    ...{ whole: fc.nat(), decimal: fc.double(), flag: fc.boolean(), text: name },
    ...{ word: fc.option(name), place: fc.nat(3), inside: fc.boolean(), lead: fc.nat(40) },
  });
  const field = (key: string) => keyOf(key);
  const table = (rows: readonly (typeof row extends fc.Arbitrary<infer Row> ? Row : never)[]) =>
    told(function* (to) {
      for (const { whole, decimal, flag, text, word, place, inside, lead } of rows) {
        to.whole(field('whole'), whole);
        to.decimal(field('"decimal'), decimal);
        to.open(field('inside'));
        if (inside) to.flag(field('标记'), flag);
        to.close();
        to.text(field('text'), text);
        to.slice(field('slice'), '。'.repeat(lead) + text, { start: lead, end: lead + text.length });
        to.word(field('word'), word === null ? null : wordOf(word));
        to.id(field('id'), documents, place % 3);
        to.passage(field('passage'), passages, place);
        to.passages(
          field('passages'),
          passages,
          Int32Array.from({ length: lead % 4 }, (_, at) => at),
        );
        yield;
      }
    });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const chunks: Uint8Array[] = [];
      const lines = new JsonLines((bytes) => chunks.push(bytes.slice()));
      const all = table(rows);
      for (const _ of all.tell(lines)) lines.endRecord();
      lines.end();
      expect(Buffer.concat(chunks).toString('utf8')).toBe(expected(...all));
      expect([...all].map((record) => (record as { slice: string }).slice)).toEqual(
        rows.map(({ text }) => text),
      );
    }),
  );
});

test('rows larger than what is gathered come through whole, whatever stands at the seam', () => {
  const table = told(function* (to) {
    for (let row = 0; row < 60_000; row += 1) {
      to.text(keyOf('text'), '法'.repeat(row % 37));
      to.whole(keyOf('whole'), row * 30_011);
      yield;
    }
  });
  const chunks: Uint8Array[] = [];
  const lines = new JsonLines((bytes) => chunks.push(bytes.slice()));
  for (const _ of table.tell(lines)) lines.endRecord();
  lines.end();
  expect(chunks.length).toBeGreaterThan(2);
  expect(Buffer.concat(chunks).toString('utf8') === expected(...table)).toBe(true);
});
