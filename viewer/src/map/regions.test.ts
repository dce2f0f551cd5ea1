import { expect, test } from 'vitest';
import { overlap } from './boxes.ts';
import { placeRegions, regionOpacity } from './regions.ts';

const options = {
  zoom: 1,
  width: 800,
  height: 600,
  measure: (name: string, size: number) => name.length * size,
};
const dots = (region: string, x: number, y: number) =>
  Array.from({ length: 5 }, (_, i) => ({ x: x + 30 * i, y: y + 11 * i, r: 6, region }));

test('a name stands near the middle of its terms, and two names never stand on each other', () => {
  const regions = ['甲', '乙'].map((key) => ({ key, name: `${key}乙丙丁`, colour: '#000000' }));
  const labels = placeRegions(regions, [...dots('甲', 200, 200), ...dots('乙', 210, 205)], options);
  expect(labels).toHaveLength(2);
  expect(overlap(labels[0]!.box, labels[1]!.box)).toBe(false);
  const { box } = labels[0]!;
  expect(Math.abs(box.x + box.width / 2 - 260)).toBeLessThan(100);
});

test('a community without a term on the map has no name, and names fade as the map comes nearer', () => {
  expect(placeRegions([{ key: '丙', name: '丙', colour: '#000000' }], dots('甲', 0, 0), options)).toEqual([]);
  expect([1, 1.6, 1.9, 2.2, 5].map((zoom) => Number(regionOpacity(zoom).toFixed(2)))).toEqual([
    1, 1, 0.5, 0, 0,
  ]);
  expect(
    placeRegions([{ key: '甲', name: '甲', colour: '#000000' }], dots('甲', 0, 0), { ...options, zoom: 3 }),
  ).toEqual([]);
});
