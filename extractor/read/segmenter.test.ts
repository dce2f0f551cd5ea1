// The segmenter cuts as the package that it stands in for: the same words of any text, whatever stands in it.
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../discover/tokens.ts';
import { loadSegmenter } from './segmenter.ts';

const segmenter = loadSegmenter();
const jieba = Jieba.withDict(dict);
const cut = (text: string) => tokensOf(segmenter, text).map((token) => token.text);

describe('loadSegmenter', () => {
  it.each([
    ['加强基层治理体系建设'],
    ['推进乡村全面振兴，实现农业农村现代化。'],
    // Unknown names, which the package guesses by a hidden Markov model.
    ['青禾县林栖镇王小满驻村'],
    ['2025年增长5.2%，GDP超过1+N'],
    ['二〇二五年的×光 A股 ＡＢ'],
    ['𠮷家园'],
    ['㐂乐村，AT&T 与 C#，3.5%，a_b-c'],
    ['二〇二五\r\n年'],
    [''],
  ])('cuts %s as the package does', (text) => {
    expect(cut(text)).toEqual(jieba.cut(text, true));
  });

  it('cuts any mixture of letters as the package does', () => {
    const words = [
      '治理',
      '乡村',
      '振',
      '兴',
      '的',
      '在',
      '林',
      '小',
      '满',
      '禾',
      '县',
      '有限公司',
      'A',
      '7',
      '%',
      '，',
      '〇',
    ];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 24 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (each) => {
        expect(cut(each)).toEqual(jieba.cut(each, true));
      }),
      { numRuns: 500 },
    );
  });

  it('cuts beside any character as the package does', () => {
    // Fifty characters at a time; halves of letters are tried below.
    for (let first = 1; first < 0xffff; first += 50) {
      const each = Array.from({ length: 50 }, (_, at) => first + at).filter(
        (unit) => unit <= 0xffff && (unit < 0xd800 || unit > 0xdfff),
      );
      const text = each.map((unit) => `治理${String.fromCharCode(unit)}体系`).join('');
      expect(cut(text)).toEqual(jieba.cut(text, true));
    }
  });

  it('knows tag and frequency from the dictionary, and says so when it does not', () => {
    const [known, unknown] = ['治理', '禾栖林'].map((word) => segmenter.words[segmenter.numberOf(word)]);
    expect(known).toMatchObject({ text: '治理', tag: expect.stringMatching(/^v/u) });
    expect(known?.frequency).toBeGreaterThan(0);
    expect(unknown).toEqual({ text: '禾栖林', tag: '', frequency: 0 });
  });

  it('leaves a lone half of a letter whole', () => {
    expect(cut('甲\ud800乙')).toEqual(['甲\ud800乙']);
  });
});
