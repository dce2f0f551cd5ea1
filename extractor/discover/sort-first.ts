// Sorting a few numbers at the front of an array that serves again: a call into the engine costs more than moving them.

/** The first `count` numbers in order: by insertion while they are few. */
export function sortFirst(numbers: Uint16Array, count: number): void {
  if (count > 40) {
    numbers.subarray(0, count).sort();
    return;
  }
  for (let at = 1; at < count; at++) {
    const number = numbers[at] as number;
    let slot = at;
    while (slot > 0 && (numbers[slot - 1] as number) > number) {
      numbers[slot] = numbers[slot - 1] as number;
      slot--;
    }
    numbers[slot] = number;
  }
}
