// A list of whole numbers that grows: four bytes each, where an array of boxed values or objects would take many.

import { grow } from '../grow.ts';

export interface IntList {
  push: (value: number) => void;
  /** What was pushed so far; a view that later pushes may leave behind. */
  values: () => Int32Array;
}

export function intList(): IntList {
  let numbers = new Int32Array(64);
  let length = 0;
  return {
    push(value) {
      if (length === numbers.length) numbers = grow(numbers, 2 * length);
      numbers[length++] = value;
    },
    values: () => numbers.subarray(0, length),
  };
}
