// Rules on phrases: clauses, verb and object, modifiers, 的 and 和. Most ask how often the rest of the phrase comes
// without the word in question: a part that seldom comes alone belongs together with its neighbour.
import type { Corpus } from './corpus.ts';
import { isFrame, tokenAt } from './layout.ts';
import {
  ABSTRACT_HEADS,
  CLAUSE_WORDS,
  FRAME_VERBS,
  MODIFIERS,
  NOMINAL_VERBS,
  STICKY_ADVERBS,
  STICKY_VERBS,
  TRAILING_WORDS,
  TRANSPARENT_MODIFIERS,
} from './lists.ts';
import { isFixedFrame, type Measured } from './measure.ts';
import { isEvenList } from './mentions.ts';
import { NUMBER_FORMULA } from './patterns.ts';
import type { Rule } from './rules.ts';

/** A verb of no frame whose object mostly comes without it: 力戒形式主义. */
const LOOSE_OBJECT = 0.5;

export const PHRASE_RULES: Rule[] = [
  {
    name: 'clause',
    reason: 'A function word or verb inside makes it a clause.',
    rejects: (candidate) => isClause(candidate) && !isSetClause(candidate),
  },
  {
    name: 'verb-frame',
    reason: 'It opens with a verb or adverb of the frame, and the rest often comes without it.',
    rejects: opensWithFrame,
  },
  {
    name: 'modifier',
    reason: 'It opens with a modifier, and the rest often comes without it.',
    rejects: opensWithModifier,
  },
  {
    name: 'goes-on',
    reason: 'The same letter always follows it, so it is the beginning of something longer.',
    rejects: goesOn,
  },
  {
    name: 'list-cut',
    reason: 'It is a stretch of a longer enumeration.',
    rejects: ({ parts, pauseShare }) => parts.length > 1 && pauseShare > 0.5,
  },
  {
    name: 'genitive',
    reason: 'The two sides of 的 are not a fixed phrase.',
    rejects: isLooseGenitive,
  },
  {
    name: 'coordination',
    reason: 'The two sides of 和, 与 or 及 come apart as often as together.',
    rejects: isLooseCoordination,
  },
];

/** Share of the mentions of the words from `from` to `to` that stand in this phrase. */
export function shareOf(
  { words, position, count }: Measured,
  [from, to]: readonly [number, number],
  corpus: Corpus,
): number {
  const lengthOf = (some: readonly { text: string }[]) =>
    some.reduce((sum, word) => sum + word.text.length, 0);
  const length = lengthOf(words.slice(from, to));
  return length === 0
    ? 0
    : count / Math.max(1, corpus.countOf(position + lengthOf(words.slice(0, from)), length));
}

/** Whether a phrase of two words of two letters is verb and object: 扩大内需. */
export function isVerbObjectPair({ words }: Measured): boolean {
  const [verb, object] = words;
  return (
    words.length === 2 && verb?.text.length === 2 && object?.text.length === 2 && FRAME_VERBS.has(verb.text)
  );
}

function isClause(candidate: Measured): boolean {
  const { words, surface } = candidate;
  if (isEvenList(candidate) || NUMBER_FORMULA.test(surface)) return false;
  return words.slice(1, -1).some(({ text, tag }) => {
    if (CLAUSE_WORDS.has(text) || tag.startsWith('p')) return true;
    // Verbs of one letter stand inside set phrases: 集中力量办大事, 抓党建促乡村振兴.
    if (text.length === 1 || NOMINAL_VERBS.has(text) || STICKY_ADVERBS.has(text)) return false;
    return isFrame(text) || tag === 'v';
  });
}

function isSetClause({ count, free, documents, surface }: Measured): boolean {
  return count >= 3 && free >= 0.6 && documents >= 2 && surface.length <= 14;
}

function opensWithFrame(candidate: Measured, corpus: Corpus): boolean {
  const { words, count, quoteDocuments } = candidate;
  const verb = words[0];
  if (verb === undefined || words.length < 2 || quoteDocuments > 1) return false;
  if (isEvenList(candidate) || isFixedFrame(candidate)) return false;
  const nominal = NOMINAL_VERBS.has(verb.text);
  const frame = isFrame(verb.text);
  if (!frame && !verb.tag.startsWith('v') && !STICKY_ADVERBS.has(verb.text)) return false;
  if (nominal && words.length === 2 && ABSTRACT_HEADS.has(words[1]?.text ?? '')) return false;
  const ratio = shareOf(candidate, [1, words.length], corpus);
  if (!frame) return !verb.tag.startsWith('vn') && ratio < LOOSE_OBJECT && lengthOf(words.slice(1)) > 2;
  if (words.length > 2 && isFrame(words[1]?.text ?? '')) {
    if (shareOf(candidate, [2, words.length], corpus) < 0.75) return true;
  }
  // One more mention of the core than was seen: a core seen only here twice proves nothing yet.
  const smoothed = (ratio * count) / (count + ratio);
  if (STICKY_ADVERBS.has(verb.text) && smoothed >= (verb.text === '全面' ? 0.4 : 0.75)) return false;
  if (STICKY_VERBS.has(verb.text) && count >= 4 && smoothed >= 0.7) return false;
  return !(isVerbObjectPair(candidate) && count >= 4 && ratio >= 0.4);
}

function opensWithModifier(candidate: Measured, corpus: Corpus): boolean {
  const { words } = candidate;
  const modifier = words[0]?.text ?? '';
  if (words.length < 2) return false;
  if (TRANSPARENT_MODIFIERS.has(modifier)) return true;
  if (!MODIFIERS.has(modifier)) return false;
  const need = modifier === '新型' ? 0.15 : modifier === '中国' || modifier === '新时代' ? 0.3 : 0.5;
  return shareOf(candidate, [1, words.length], corpus) < need;
}

function isLooseGenitive(candidate: Measured, corpus: Corpus): boolean {
  const { words, surface, count, free } = candidate;
  const at = words.findIndex(({ text }) => text === '的');
  if (at <= 0) return false;
  if (surface.startsWith('党的') && surface.length <= 8) return false;
  if (count < 3 || free < 0.7 || surface.length > 16) return true;
  const sides = [shareOf(candidate, [0, at], corpus), shareOf(candidate, [at + 1, words.length], corpus)];
  return Math.min(...sides) < 0.5;
}

function isLooseCoordination(candidate: Measured, corpus: Corpus): boolean {
  const { words } = candidate;
  const at = words.findIndex(({ text }) => text === '和' || text === '与' || text === '及');
  if (at <= 0 || at === words.length - 1) return false;
  const sides = [shareOf(candidate, [0, at], corpus), shareOf(candidate, [at + 1, words.length], corpus)];
  return Math.max(...sides) < 0.7 || Math.min(...sides) < 0.15;
}

function lengthOf(words: readonly { text: string }[]): number {
  return words.reduce((sum, word) => sum + word.text.length, 0);
}

function goesOn(
  { count, position, length, rightNeighbours, rightEntropy }: Measured,
  { text, layout }: Corpus,
): boolean {
  if (count < 3 || rightNeighbours > 1 || rightEntropy > 0 || text.gaps[position + length] !== 0)
    return false;
  return !TRAILING_WORDS.has(tokenAt(layout, position + length)?.text ?? '');
}
