import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onLongPress } from './long-press.ts';

type Name = 'downStage' | 'moveBody' | 'upStage';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function touched() {
  const listeners = new Map<Name, Parameters<Parameters<typeof onLongPress>[0]['on']>[1]>();
  const act = vi.fn();
  const stop = onLongPress({ on: (name, listener) => listeners.set(name, listener) }, act);
  const say = (name: Name, x = 10, fingers = 1) =>
    listeners.get(name)!({
      event: { x, y: 20, original: { touches: Array.from({ length: fingers }) } as unknown as TouchEvent },
    });
  return { act, stop, say, listeners };
}

test('a finger that stays acts once, where it was put down', () => {
  const { act, say } = touched();
  say('downStage');
  say('moveBody', 14);
  vi.advanceTimersByTime(2000);
  say('upStage');
  expect(act.mock.calls).toEqual([[{ x: 10, y: 20 }]]);
});

test.each<[string, (by: ReturnType<typeof touched>) => void]>([
  ['is lifted', ({ say }) => say('upStage')],
  ['moves', ({ say }) => say('moveBody', 40)],
  ['is joined by another', ({ say }) => say('downStage', 10, 2)],
  ['loses the map', ({ stop }) => stop()],
])('a finger that %s does nothing', (_, change) => {
  const by = touched();
  by.say('downStage');
  vi.advanceTimersByTime(300);
  change(by);
  vi.advanceTimersByTime(2000);
  expect(by.act).not.toHaveBeenCalled();
});

test('a mouse has Shift for it', () => {
  const { act, listeners } = touched();
  listeners.get('downStage')!({ event: { x: 1, y: 2, original: {} as MouseEvent } });
  vi.advanceTimersByTime(2000);
  expect(act).not.toHaveBeenCalled();
});
