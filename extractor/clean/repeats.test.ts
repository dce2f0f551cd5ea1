import { describe, expect, it } from 'vitest';
import { clean } from './clean.ts';
import { findRepeats } from './repeat-search.ts';

/** Running text of which no 12 characters come twice, from a fixed generator. */
function prose(length: number, seed: number): string {
  let state = seed;
  const out: string[] = [];
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    out.push(
      at % 40 === 39 ? '。' : at % 13 === 12 ? '，' : String.fromCharCode(0x4e00 + ((state >>> 8) % 3000)),
    );
  }
  return out.join('');
}

/** The invented text is of any characters, traditional ones too. */
const texts = (raw: string) => clean(raw, { without: ['script'] }).pieces.map((piece) => piece.text);
const [A, B, C] = [prose(400, 1), prose(400, 2), prose(400, 3)];

describe('repeats', () => {
  it.each([2, 3, 7])('keeps one of %i copies of a block', (copies) => {
    const raw = [C, ...Array.from({ length: copies }, () => `${A}\n\n${B}`)].join('\n\n');
    expect(texts(raw)).toEqual([C, A, B]);
    expect(clean(raw).notices[0]).toMatchObject({ code: 'repeat' });
  });

  it('drops a last copy that was cut off', () => {
    expect(texts([A, B, C, A, B.slice(0, 210)].join('\n\n'))).toEqual([A, B, C]);
  });

  it('finds a copy that is wrapped in another way', () => {
    const wrap = (text: string, width: number) =>
      (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n');
    const raw = `${wrap(A, 20)}\n\n${wrap(A, 31)}`;
    expect(texts(raw).join('').length).toBe(A.length);
  });

  it('follows a long copy over wrong characters', () => {
    const damaged = Array.from(`${A}${B}${C}`, (unit, at) => (at % 97 === 96 ? '错' : unit)).join('');
    expect(texts([`${A}${B}${C}`, damaged].join('\n\n'))).toEqual([`${A}${B}${C}`]);
  });

  it('keeps the copy that runs on where the first one is interleaved', () => {
    const D = prose(400, 4);
    const raw = [A.slice(0, 250), C, A.slice(250), B, D, '编者按', A, B, D].join('\n\n');
    const found = clean(raw, { without: ['script', 'rethread', 'parajoin'] }).pieces.map(
      (piece) => piece.text,
    );
    expect(found).toEqual([C, '编者按', A, B, D]);
  });

  it.each([
    [
      'a formula sentence',
      `${A}以人民为中心的发展思想，坚持稳中求进工作总基调，扎实推进各项工作。${B}以人民为中心的发展思想，坚持稳中求进工作总基调，扎实推进各项工作。`,
    ],
    ['a refrain of 120 characters', `${A}\n${C.slice(0, 120)}\n${B}\n${C.slice(0, 120)}`],
    ['a table of the same cells', Array.from({ length: 60 }, () => '合格\n不合格\n待定').join('\n')],
    ['one character a thousand times', '一'.repeat(1000)],
  ])('leaves %s alone', (_, raw) => {
    expect(clean(raw).log.filter((entry) => entry.rule === 'repeats')).toEqual([]);
  });
});

describe('findRepeats', () => {
  const keys = (text: string) => Uint16Array.from(text, (unit) => unit.charCodeAt(0));

  it('gives parts that are the same, behind their source and in order', () => {
    const text = `${A}${B}${A}${C}${B.slice(100, 300)}${A.slice(0, 150)}`.replaceAll(/[，。]/g, '');
    const parts = findRepeats(keys(text));
    expect(parts.length).toBeGreaterThanOrEqual(3);
    let end = 0;
    for (const { copy, source, length } of parts) {
      expect(copy).toBeGreaterThanOrEqual(end);
      expect(source + length).toBeLessThanOrEqual(copy);
      expect(text.slice(copy, copy + length)).toBe(text.slice(source, source + length));
      end = copy + length;
    }
    expect(parts.reduce((sum, part) => sum + part.length, 0)).toBeGreaterThan(650);
  });

  it('finds nothing in text without repeats', () => {
    expect(findRepeats(keys(A.replaceAll(/[，。]/g, '')))).toEqual([]);
    expect(findRepeats(new Uint16Array(0))).toEqual([]);
  });
});
