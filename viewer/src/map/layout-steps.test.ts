import { expect, test } from 'vitest';
import { snapshot } from '../fixture.ts';
import { LAYOUTS } from '../state/chart.ts';
import { boundsOf } from './camera.ts';
import { beginLayout } from './layout-steps.ts';

const graph = snapshot();
const COMPUTED = LAYOUTS.filter((layout) => layout !== 'own');
/** A clock that moves by a millisecond a look. */
const clock = () => {
  let at = 0;
  return () => at++;
};

function run(layout: (typeof COMPUTED)[number], slice: number, rounds: number | null = null) {
  const steps = beginLayout(graph, layout, rounds);
  const now = clock();
  let slices = 1;
  while (steps.work(slice, now)) slices++;
  return { steps, slices };
}

test.each(COMPUTED)('%s gives every term a place within the map of the snapshot', (layout) => {
  const places = run(layout, 1000).steps.places();
  expect([...places.keys()].sort()).toEqual(graph.terms.map((term) => term.id).sort());
  const [own, found] = [boundsOf(graph.terms), boundsOf([...places.values()])];
  expect(found.width).toBeLessThanOrEqual(own.width + 1e-6);
  expect(found.height).toBeLessThanOrEqual(own.height + 1e-6);
  for (const { x, y } of places.values()) expect(Number.isFinite(x + y)).toBe(true);
});

test('slices give the places that one run gives, and leave the page free in between', () => {
  const whole = run('force-atlas-2', 1e9);
  const sliced = run('force-atlas-2', 3);
  expect(whole.slices).toBe(1);
  expect(sliced.slices).toBeGreaterThan(20);
  expect(sliced.steps.places()).toEqual(whole.steps.places());
});

test('a layout that was stopped is found again by its rounds', () => {
  const stopped = beginLayout(graph, 'force-atlas-2', null);
  const now = clock();
  stopped.work(12, now);
  const again = run('force-atlas-2', 1e9, stopped.done).steps;
  expect(again.done).toBe(stopped.done);
  // Where the rounds end, overlapping discs are taken apart, here as well as there.
  expect(run('force-atlas-2', 5, stopped.done).steps.places()).toEqual(again.places());
});
