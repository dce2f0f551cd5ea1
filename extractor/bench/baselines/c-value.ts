// C-value over noun phrases: long strings are favoured, and what mostly stands inside longer ones is not counted.
// Frantzi, Ananiadou and Mima, International Journal on Digital Libraries 3(2), 2000, p. 117–119.
import { type Segmenter, type Token, tokensOf } from '../../discover/tokens.ts';
import { ranked } from './ranked.ts';

const LONGEST = 6;
const MIN_COUNT = 2;

/** (noun | verb | adjective | modifier)* noun or nominal verb, two tokens or more, by C-value. */
export function cValue(sentences: readonly string[], segmenter: Segmenter): string[] {
  const counts = new Map<string, { count: number; tokens: number; within: Map<string, number> }>();
  for (const run of sentences.flatMap((sentence) => phraseRuns(tokensOf(segmenter, sentence)))) {
    for (let start = 0; start < run.length; start += 1) {
      for (let end = start + 2; end <= Math.min(run.length, start + LONGEST); end += 1) {
        if (!/^(n|vn|an)/.test(run[end - 1]?.tag ?? '')) continue;
        const text = textOf(run.slice(start, end));
        const entry = counts.get(text) ?? { count: 0, tokens: end - start, within: new Map() };
        entry.count += 1;
        counts.set(text, entry);
      }
    }
  }
  for (const [text, { count }] of counts) {
    if (count < MIN_COUNT) counts.delete(text);
  }
  for (const [longer, { count }] of counts) {
    for (const shorter of substrings(longer)) counts.get(shorter)?.within.set(longer, count);
  }
  const scores = new Map<string, number>();
  for (const [text, { count, tokens, within }] of counts) {
    const nested = [...within.values()];
    const mean = nested.reduce((sum, each) => sum + each, 0) / Math.max(1, nested.length);
    scores.set(text, Math.log2(tokens) * (nested.length === 0 ? count : count - mean));
  }
  return ranked(scores);
}

function phraseRuns(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    if (/^(n|v|a|b|j|l|i)/.test(token.tag)) runs.at(-1)?.push(token);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

function* substrings(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 2; end <= text.length; end += 1) {
      if (end - start < text.length) yield text.slice(start, end);
    }
  }
}

const textOf = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('');
