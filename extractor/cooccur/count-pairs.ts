// Counts which terms stand together in a passage, with the passages that prove it.
// AᵀA over sparse rows with one dense accumulator: no string keys, no map of pairs.
import { isTransparent } from '../match/find-terms.ts';
import type { Found } from '../match/mentions.ts';

/** Terms `a` < `b` in passages `passages`, ascending. */
export interface Pair {
  a: number;
  b: number;
  passages: number[];
}

export interface PassageMentions {
  text: string;
  mentions: readonly Found[];
}

/**
 * A pair counts once a passage, and only by mentions that are not nested and do not overlap or touch:
 * 新时代“枫桥经验” is a modifier and its head, not two terms in company.
 * Pairs in order of `a`, then `b`; `passagesOf` are the passages where each term stands by itself, ascending.
 */
export function countPairs(
  passages: readonly PassageMentions[],
  terms: number,
): { pairs: Pair[]; passagesOf: number[][] } {
  const termsOf = passages.map(standaloneTerms);
  const blocked = passages.map(touchingPairs);
  const passagesOf: number[][] = Array.from({ length: terms }, () => []);
  termsOf.forEach((row, passage) => {
    for (const term of row) passagesOf[term]?.push(passage);
  });
  const slot = new Int32Array(terms).fill(-1);
  const pairs: Pair[] = [];
  for (let a = 0; a < terms; a += 1) {
    const row: Pair[] = [];
    for (const passage of passagesOf[a] as number[]) {
      for (const b of termsOf[passage] as number[]) {
        if (b <= a || blocked[passage]?.has(a * terms + b)) continue;
        if (slot[b] === -1) slot[b] = row.push({ a, b, passages: [] }) - 1;
        row[slot[b] as number]?.passages.push(passage);
      }
    }
    for (const { b } of row) slot[b] = -1;
    row.sort((x, y) => x.b - y.b);
    for (const pair of row) pairs.push(pair);
  }
  return { pairs, passagesOf };

  /** Keys `a * terms + b` of pairs that stand here only by mentions that overlap or touch. */
  function touchingPairs({ text, mentions }: PassageMentions): Set<number> | null {
    const free = mentions.filter((mention) => !mention.nested);
    const close = new Set<number>();
    free.forEach((mention, index) => {
      for (let at = index + 1; at < free.length; at += 1) {
        const other = free[at] as Found;
        if (!touches(text, mention, other)) break;
        close.add(key(mention.term, other.term));
      }
    });
    if (close.size === 0) return null;
    for (const pair of close) if (standApart(text, free, pair)) close.delete(pair);
    return close;
  }

  function standApart(text: string, free: readonly Found[], pair: number): boolean {
    const first = free.filter((mention) => mention.term === Math.floor(pair / terms));
    const second = free.filter((mention) => mention.term === pair % terms);
    return first.some((x) =>
      second.some((y) => !(x.start <= y.start ? touches(text, x, y) : touches(text, y, x))),
    );
  }

  function key(x: number, y: number): number {
    return x < y ? x * terms + y : y * terms + x;
  }
}

/** Whether `later`, which starts no earlier, overlaps `earlier` or follows it with nothing but quotes between. */
function touches(text: string, earlier: Found, later: Found): boolean {
  for (let at = earlier.end; at < later.start; at += 1) {
    if (!isTransparent(text, at)) return false;
  }
  return true;
}

function standaloneTerms({ mentions }: PassageMentions): number[] {
  const terms = new Set<number>();
  for (const mention of mentions) if (!mention.nested) terms.add(mention.term);
  return [...terms].sort((a, b) => a - b);
}
