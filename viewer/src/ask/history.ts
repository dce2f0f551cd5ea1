// Questions that were asked on this machine, newest first. They stay here: nothing is sent, and one press clears them.
import type { Question } from '../state/desk.ts';

export interface Asked extends Question {
  rows: number;
}

const KEY = 'tifa.asked';
const MOST = 30;

/** The same question asked again moves to the front. */
export function remember(list: readonly Asked[], asked: Asked): Asked[] {
  const same = (each: Asked) =>
    each.statement === asked.statement && JSON.stringify(each.values) === JSON.stringify(asked.values);
  return [asked, ...list.filter((each) => !same(each))].slice(0, MOST);
}

export function readHistory(storage: Pick<Storage, 'getItem'> | null): Asked[] {
  try {
    const list: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter(isAsked) : [];
  } catch {
    return [];
  }
}

/** A page without storage simply forgets. */
export function writeHistory(storage: Pick<Storage, 'setItem'> | null, list: readonly Asked[]): void {
  try {
    storage?.setItem(KEY, JSON.stringify(list));
  } catch {
    // Full or forbidden: the list lives as long as the page.
  }
}

export function ownStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

function isAsked(value: unknown): value is Asked {
  const { statement, values, rows } = Object(value) as Record<string, unknown>;
  return (
    typeof statement === 'string' &&
    typeof rows === 'number' &&
    typeof values === 'object' &&
    values !== null &&
    Object.values(values).every((each) => typeof each === 'string')
  );
}
