// Total orders for everything that is written: by code unit, never by locale, ties broken by the next key.
export type Comparator<T> = (a: T, b: T) => number;

/** Code-unit order of strings, numeric order of numbers. */
export function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares by each key in turn: `by((term) => -term.count, (term) => term.id)`. */
export function by<T>(...keys: ((item: T) => string | number)[]): Comparator<T> {
  return (a, b) => {
    for (const key of keys) {
      const order = compare(key(a), key(b));
      if (order !== 0) return order;
    }
    return 0;
  };
}
