// A finger that stays where it is. Sigma tells of touches as of a mouse, and of no such press.
import type { Point } from './hit.ts';

const HELD_MS = 500;
/** Px that a resting finger may wander. */
const STAYS = 8;

type Touched = { event: Point & { original: MouseEvent | TouchEvent } };

interface Touches {
  on(name: 'downStage' | 'moveBody' | 'upStage', listener: (touched: Touched) => void): unknown;
}

/** Gives what ends a press that has begun. */
export function onLongPress(touches: Touches, act: (at: Point) => void): () => void {
  let from: Point = { x: 0, y: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  touches.on('downStage', ({ event }) => {
    stop();
    if (!('touches' in event.original) || event.original.touches.length !== 1) return;
    from = { x: event.x, y: event.y };
    timer = setTimeout(() => act(from), HELD_MS);
  });
  touches.on('moveBody', ({ event }) => {
    if (Math.hypot(event.x - from.x, event.y - from.y) > STAYS) stop();
  });
  touches.on('upStage', stop);
  return stop;
}
