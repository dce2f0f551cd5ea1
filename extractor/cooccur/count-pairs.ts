// Counts which terms stand together in a passage, with the passages that prove it.
// AᵀA over sparse rows with one dense accumulator: no string keys, no map of pairs, no object a pair.
import { grow } from '../grow.ts';
import { isTransparent } from '../match/find-terms.ts';
import type { Mentions } from '../match/mentions.ts';
import { sharedInts } from '../shared.ts';

/** Lists of numbers, ascending, end to end: list i is `items.subarray(firsts[i], firsts[i + 1])`. */
export interface Lists {
  firsts: Int32Array;
  items: Int32Array;
}

/** Pairs of terms `a` < `b` in order of `a`, then `b`, with the passages of each. */
export interface Pairs {
  a: Int32Array;
  b: Int32Array;
  passages: Lists;
}

export const listAt = ({ firsts, items }: Lists, index: number): Int32Array =>
  items.subarray(firsts[index], firsts[index + 1]);

/**
 * A pair counts once a passage, and only by mentions that are not nested and do not overlap or touch:
 * 新时代“枫桥经验” is a modifier and its head, not two terms in company. Pairs that are `apart` are left out.
 * `passagesOf` are the passages where each term stands by itself.
 */
export function countPairs(
  texts: readonly string[],
  mentions: Mentions,
  { terms, apart = () => false }: { terms: number; apart?: (a: number, b: number) => boolean },
): { pairs: Pairs; passagesOf: Lists } {
  const termsOf = standaloneTerms(mentions);
  const passagesOf = transposed(termsOf, terms);
  const blocked = texts.map((text, passage) => touchingPairs({ text, mentions, passage }, terms));
  const [a, b, firsts, items] = [numbers(), numbers(), numbers(), numbers()];
  /** Where the terms behind `a` start in each row: rows are read once, in step with `a`. */
  const cursor = termsOf.firsts.slice();
  const counts = new Int32Array(terms);
  const free = new Int32Array(terms);
  const isMet = (own: number, other: number, passage: number): boolean =>
    blocked[passage]?.has(own * terms + other) !== true;
  for (let own = 0; own < terms; own += 1) {
    const met: number[] = [];
    const places = listAt(passagesOf, own);
    for (const passage of places) {
      cursor[passage] = (cursor[passage] as number) + 1;
      for (let at = cursor[passage] as number; at < (termsOf.firsts[passage + 1] as number); at += 1) {
        const other = termsOf.items[at] as number;
        if (!isMet(own, other, passage)) continue;
        if (counts[other] === 0) met.push(other);
        counts[other] = (counts[other] as number) + 1;
      }
    }
    for (const other of met.sort((x, y) => x - y)) {
      free[other] = -1;
      if (apart(own, other)) continue;
      push(a, own);
      push(b, other);
      push(firsts, items.size);
      free[other] = items.size;
      reserve(items, counts[other] as number);
    }
    for (const passage of places) {
      for (let at = cursor[passage] as number; at < (termsOf.firsts[passage + 1] as number); at += 1) {
        const other = termsOf.items[at] as number;
        if (counts[other] === 0 || free[other] === -1 || !isMet(own, other, passage)) continue;
        items.values[free[other] as number] = passage;
        free[other] = (free[other] as number) + 1;
      }
    }
    for (const other of met) counts[other] = 0;
  }
  push(firsts, items.size);
  return {
    pairs: { a: taken(a), b: taken(b), passages: { firsts: taken(firsts), items: taken(items) } },
    passagesOf,
  };
}

/** Distinct terms of each passage that stand there outside of longer ones. */
function standaloneTerms({ firsts, term, nested }: Mentions): Lists {
  const rows = new Int32Array(firsts.length);
  const items = numbers();
  for (let passage = 0; passage + 1 < firsts.length; passage += 1) {
    const terms: number[] = [];
    for (let at = firsts[passage] as number; at < (firsts[passage + 1] as number); at += 1) {
      if (nested[at] === 0) terms.push(term[at] as number);
    }
    terms.sort((x, y) => x - y);
    terms.forEach((each, index) => {
      if (each !== terms[index - 1]) push(items, each);
    });
    rows[passage + 1] = items.size;
  }
  return { firsts: rows, items: taken(items) };
}

/** For each term the passages that list it. */
function transposed({ firsts, items }: Lists, terms: number): Lists {
  const starts = sharedInts(terms + 1);
  for (const term of items) starts[term + 1] = (starts[term + 1] as number) + 1;
  for (let term = 0; term < terms; term += 1) {
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  }
  const next = starts.slice();
  const passages = sharedInts(items.length);
  for (let passage = 0; passage + 1 < firsts.length; passage += 1) {
    for (let at = firsts[passage] as number; at < (firsts[passage + 1] as number); at += 1) {
      const term = items[at] as number;
      passages[next[term] as number] = passage;
      next[term] = (next[term] as number) + 1;
    }
  }
  return { firsts: starts, items: passages };
}

interface Place {
  text: string;
  mentions: Mentions;
  passage: number;
}

/** Keys `a * terms + b` of pairs that stand here only by mentions that overlap or touch. */
function touchingPairs({ text, mentions, passage }: Place, terms: number): Set<number> | null {
  const { firsts, nested, term } = mentions;
  const [first, last] = [firsts[passage] as number, firsts[passage + 1] as number];
  if (last - first < 2) return null;
  let close: Set<number> | null = null;
  for (let at = first; at < last; at += 1) {
    if (nested[at] === 1) continue;
    for (let later = at + 1; later < last; later += 1) {
      if (nested[later] === 1) continue;
      if (!touches(text, mentions, at, later)) break;
      const [x, y] = [term[at] as number, term[later] as number];
      close ??= new Set();
      close.add(x < y ? x * terms + y : y * terms + x);
    }
  }
  if (close === null) return null;
  const free = Array.from({ length: last - first }, (_, at) => first + at).filter((at) => nested[at] === 0);
  for (const pair of close) if (standApart(text, mentions, { free, pair, terms })) close.delete(pair);
  return close;
}

function standApart(
  text: string,
  mentions: Mentions,
  { free, pair, terms }: { free: readonly number[]; pair: number; terms: number },
): boolean {
  const { term, start } = mentions;
  const first = free.filter((at) => term[at] === Math.floor(pair / terms));
  const second = free.filter((at) => term[at] === pair % terms);
  return first.some((x) =>
    second.some((y) =>
      (start[x] as number) <= (start[y] as number)
        ? !touches(text, mentions, x, y)
        : !touches(text, mentions, y, x),
    ),
  );
}

/** Whether mention `later`, which starts no earlier, overlaps `earlier` or follows it with nothing but quotes between. */
function touches(text: string, { start, end }: Mentions, earlier: number, later: number): boolean {
  for (let at = end[earlier] as number; at < (start[later] as number); at += 1) {
    if (!isTransparent(text, at)) return false;
  }
  return true;
}

/** A row of numbers that grows. */
interface Numbers {
  values: Int32Array;
  size: number;
}

const numbers = (): Numbers => ({ values: new Int32Array(1024), size: 0 });

/** Where every thread sees it. */
function taken({ values, size }: Numbers): Int32Array {
  const column = sharedInts(size);
  column.set(values.subarray(0, size));
  return column;
}

function push(row: Numbers, value: number): void {
  reserve(row, 1);
  row.values[row.size - 1] = value;
}

/** Room for `count` more, to be filled in by place. */
function reserve(row: Numbers, count: number): void {
  row.size += count;
  if (row.size <= row.values.length) return;
  row.values = grow(row.values, 2 * row.size);
}
