import { describe, expect, it } from 'vitest';
import { toPinyin } from './pinyin.ts';

describe('toPinyin', () => {
  it.each([
    ['精准扶贫', 'jīng zhǔn fú pín'],
    ['不忘初心', 'bù wàng chū xīn'],
    ['G20峰会', 'G20 fēng huì'],
    ['“三重一大”', '“ sān chóng yī dà ”'],
    ['𠮷祥', '𠮷 xiáng'],
    ['', ''],
  ])('%s → %s', (label, wanted) => {
    expect(toPinyin(label)).toBe(wanted);
  });
});
