import { expect, test } from 'vitest';
import { cameraOn, needsMove } from './camera.ts';
import { nextOf } from './cursor.ts';
import { along, nearestEdge, nearestTerm } from './hit.ts';

test('the nearest centre wins within the least hit radius', () => {
  const terms = [
    { id: 'large', x: 0, y: 0, r: 15 },
    { id: 'small', x: 14, y: 0, r: 3 },
  ];
  expect(nearestTerm({ x: 9, y: 0 }, terms, 12)?.id).toBe('small');
  expect(nearestTerm({ x: 4, y: 0 }, terms, 12)?.id).toBe('large');
  expect(nearestTerm({ x: 27, y: 0 }, terms, 12)).toBeNull();
});

test('an edge is hit on its line or along its bend', () => {
  const straight = { from: { x: 0, y: 0 }, to: { x: 100, y: 0 }, bend: 0 };
  const bent = { ...straight, bend: 0.18 };
  expect(nearestEdge({ x: 50, y: 3 }, [straight], 5)).toBe(straight);
  expect(nearestEdge({ x: 50, y: -9 }, [straight], 5)).toBeNull();
  expect(nearestEdge({ x: 50, y: -9 }, [bent], 5)).toBe(bent);
  expect(along(bent)[0]).toEqual({ x: 0, y: 0 });
});

test('the camera shows a box whole, turned on a portrait screen', () => {
  const box = { x: 0, y: 0.2, width: 1, height: 0.6 };
  const wide = cameraOn(box, { width: 1000, height: 700, unit: 700, angle: 0 }, { x: 50, y: 50 });
  expect(wide).toMatchObject({ x: 0.5, y: 0.5, angle: 0 });
  expect((box.width * 700) / wide.ratio).toBeLessThanOrEqual(900 + 1e-9);
  const tall = cameraOn(box, { width: 390, height: 640, unit: 390, angle: Math.PI / 2 }, { x: 20, y: 20 });
  expect(tall.angle).toBeCloseTo(Math.PI / 2);
  expect((box.width * 390) / tall.ratio).toBeLessThanOrEqual(600 + 1e-9);
});

test('the camera moves only for a lost term or for company too close together', () => {
  const frame = { width: 900, height: 600 };
  const company = { x: 300, y: 200, width: 400, height: 200 };
  expect(needsMove({ x: 450, y: 300 }, company, frame)).toBe(false);
  expect(needsMove({ x: -5, y: 300 }, company, frame)).toBe(true);
  expect(needsMove({ x: 450, y: 300 }, { ...company, width: 100, height: 50 }, frame)).toBe(true);
});

test('the keyboard’s cursor goes round a list', () => {
  const list = ['a', 'b', 'c'];
  expect(nextOf(list, 'a', 1)).toBe('b');
  expect(nextOf(list, 'a', -1)).toBe('c');
  expect(nextOf(list, null, 1)).toBe('a');
  expect(nextOf(list, 'elsewhere', -1)).toBe('c');
  expect(nextOf([], 'a', 1)).toBeNull();
});
