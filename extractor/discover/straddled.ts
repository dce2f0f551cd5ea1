// Where the letters of a candidate stand but the term does not: its edge falls inside a word of the dictionary.
// 基层减负年 is not in 基层减负年度, nor 民营企业 in 民营企业家.
import type { Corpus } from './corpus.ts';
import { EDGE, tokenAt } from './layout.ts';
import type { Measured } from './measure.ts';
import { surfaceAt } from './text.ts';

/** Words as rare as this are the segmenter's guesses. */
const MIN_FREQUENCY = 50;

/** The candidate with the words that cut across its edges, each once, in code-unit order. */
export function straddledContexts({ positions, length }: Measured, corpus: Corpus): string[] {
  const { text, layout } = corpus;
  const inside = (at: number): boolean => ((layout.edges[at] ?? 0) & EDGE.token) === 0;
  const contexts = new Set<string>();
  for (const start of positions) {
    const end = start + length;
    if (!inside(start) && !inside(end)) continue;
    let from = start;
    while (from > 0 && inside(from)) from--;
    let last = end - 1;
    while (last > from && inside(last)) last--;
    const opens = !inside(start) || (tokenAt(layout, from)?.frequency ?? 0) >= MIN_FREQUENCY;
    const closes = !inside(end) || (tokenAt(layout, last)?.frequency ?? 0) >= MIN_FREQUENCY;
    if (!opens || !closes) continue;
    const to = inside(end) ? last + (tokenAt(layout, last)?.text.length ?? 0) : end;
    // What comes again may be a longer term, as 脱贫攻坚战 is for 脱贫攻坚.
    if (corpus.countOf(from, to - from) > 1) continue;
    contexts.add(surfaceAt(text, from, to - from));
  }
  return [...contexts].sort();
}
