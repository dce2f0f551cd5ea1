import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['一句。两句！三句？', ['一句。', '两句！', '三句？']],
    ['甲；乙', ['甲；', '乙']],
    ['他说：“抓基层。”又说（打基础。）好', ['他说：“抓基层。”', '又说（打基础。）', '好']],
    ['“‘坐不住。’”责任感', ['“‘坐不住。’”', '责任感']],
    ['真的吗？！是', ['真的吗？！', '是']],
    ['摆政策、聊变化……总书记说：好——很好', ['摆政策、聊变化……总书记说：好——很好']],
    ['增长8.1%，速度1.2倍', ['增长8.1%，速度1.2倍']],
    ['  前后。 　中间  ', ['前后。', '中间']],
    ['。', ['。']],
    [' 　', []],
    ['', []],
    ['𠮷。野', ['𠮷。', '野']],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('gives ordered, disjoint, trimmed spans that leave nothing but white space out', () => {
    const unit = fc.constantFrom('一', '的', '。', '！', '；', '”', '）', ' ', '　', '，', 'a', '\ud842');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});
