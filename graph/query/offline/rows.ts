// Rows in the order that a statement asks for, and groups of what it counts.
import { compare } from '../../model/index.ts';

type Key = string | number;

/** `['desc', (item) => item.count]`: from high to low. */
export type Order<T> = ((item: T) => Key) | readonly ['desc', (item: T) => Key];

export function ordered<T>(items: readonly T[], orders: readonly Order<T>[], limit?: number): T[] {
  const sorted = items.toSorted((a, b) => {
    for (const order of orders) {
      const found =
        typeof order === 'function' ? compare(order(a), order(b)) : compare(order[1](b), order[1](a));
      if (found !== 0) return found;
    }
    return 0;
  });
  return limit === undefined ? sorted : sorted.slice(0, limit);
}

/** In the order in which the keys are met. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const own = groups.get(key(item));
    if (own === undefined) groups.set(key(item), [item]);
    else own.push(item);
  }
  return [...groups.values()];
}

export const sum = <T>(items: readonly T[], size: (item: T) => number): number =>
  items.reduce((total, item) => total + size(item), 0);

export const distinct = <T>(items: readonly T[], key: (item: T) => unknown): number =>
  new Set(items.map(key)).size;
