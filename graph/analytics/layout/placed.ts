// Layouts that are found in one step, in the form of those that take many.
import type { Progress } from '../algorithm.ts';
import type { Positions } from './positions.ts';

export function placed({ x, y }: Positions): Progress {
  let done = 0;
  return {
    x,
    y,
    total: 1,
    get done() {
      return done;
    },
    step(steps) {
      done = Math.min(1, done + steps);
    },
  };
}
