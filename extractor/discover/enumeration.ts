// Enumerations printed with 、 that are one formulation: 形式主义、官僚主义 · 共商、共建、共享. What tells them from
// chance neighbours is that their parts are cut alike and seldom come apart.
import type { Corpus } from './corpus.ts';

export interface List {
  position: number;
  /** Letters of each part, in order. */
  lengths: number[];
  /** How often the whole list comes. */
  count: number;
}

export function isEnumeration({ position, lengths, count }: List, corpus: Corpus): boolean {
  const shortest = Math.min(...lengths);
  const even = lengths.every((length) => length === shortest);
  // Asked before anything is counted: most joints have no such parts.
  if (lengths.length < 2 || shortest < 2 || (shortest === 2 && !(even && lengths.length >= 3))) return false;
  const parts = lengths.map((length, index) => ({
    position: position + lengths.slice(0, index).reduce((sum, each) => sum + each, 0),
    length,
  }));
  const counts = parts.map((part) => corpus.countOf(part.position, part.length));
  const toRarest = count / Math.max(1, Math.min(...counts));
  const toCommonest = count / Math.max(1, Math.max(...counts));
  if (even) {
    if (shortest >= 3 && sharesLetters(parts, corpus)) return true;
    if (shortest >= 4 && toRarest >= 0.7) return true;
    return shortest === 2 && toRarest >= 0.3;
  }
  return toRarest >= 0.6 && toCommonest >= 0.1;
}

/** Each part has a letter in the same place as the part before it. */
function sharesLetters(parts: { position: number; length: number }[], { text }: Corpus): boolean {
  return parts.slice(1).every((part, index) => {
    const before = parts[index]?.position ?? 0;
    for (let at = 0; at < part.length; at++) {
      if (text.codes[before + at] === text.codes[part.position + at]) return true;
    }
    return false;
  });
}
