// Long work in steps: a command takes all of them at once, a page a few at a time, so that it can do other things between.
export type Steps<T> = Generator<undefined, T, undefined>;

/** Steps that a loop takes together. */
export const AT_ONCE = 1000;

export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `map` over a long list, a step for every thousand. */
export function* mapInSteps<A, B>(items: readonly A[], map: (item: A, index: number) => B): Steps<B[]> {
  const mapped: B[] = [];
  for (const [index, item] of items.entries()) {
    if (index % AT_ONCE === 0) yield;
    mapped.push(map(item, index));
  }
  return mapped;
}
