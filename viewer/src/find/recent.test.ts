import { afterEach, expect, test, vi } from 'vitest';
import { recentLabels, rememberLabel, withLabel } from './recent.ts';

afterEach(() => vi.unstubAllGlobals());

test('the last one comes first and nothing is listed twice', () => {
  expect(withLabel(['甲', '乙'], '乙')).toEqual(['乙', '甲']);
  expect(
    withLabel(
      Array.from({ length: 40 }, (_, i) => String(i)),
      '甲',
    ),
  ).toHaveLength(30);
});

test('a page without storage forgets, and what another program wrote is passed over', () => {
  expect(recentLabels()).toEqual([]);
  rememberLabel('甲');
  vi.stubGlobal('localStorage', { getItem: () => '{"a":1}', setItem: () => {} });
  expect(recentLabels()).toEqual([]);
  vi.stubGlobal('localStorage', { getItem: () => '["甲",3,"乙"]' });
  expect(recentLabels()).toEqual(['甲', '乙']);
});
