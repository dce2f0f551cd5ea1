import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLines } from './json-lines.ts';

const written = (...records: unknown[]): string => {
  const chunks: Uint8Array[] = [];
  const lines = jsonLines((bytes) => chunks.push(bytes.slice()));
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
