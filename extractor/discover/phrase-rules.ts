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
import { isParallelPart } from './parallel.ts';
import { NUMBER_FORMULA } from './patterns.ts';
import type { Rule } from './rules.ts';

/** A verb of no frame whose object mostly comes without it: 力戒形式主义. */
const LOOSE_OBJECT = 0.5;
const FOR = '为'.charCodeAt(0);
/** 思想为指导 is the end of 以……思想为指导. */
const END_OF_FRAME = /^[^以变将化].*为..$/u;

export const PHRASE_RULES: Rule[] = [
  {
    name: 'clause',
    reason: 'A function word or verb inside makes it a clause.',
    rejects: (candidate) => isClause(candidate) && !isSetClause(candidate) && !isFixedFrame(candidate),
  },
  {
    name: 'verb-frame',
    reason: 'It opens with a verb or adverb of the frame, and the rest often comes without it.',
    quotedToo: true,
    rejects: (candidate, corpus) => opensWithFrame(candidate, corpus) && !isParallelPart(candidate, corpus),
  },
  {
    name: 'modifier',
    reason: 'It opens with a modifier, and the rest often comes without it.',
    rejects: (candidate, corpus) =>
      opensWithModifier(candidate, corpus) && !isParallelPart(candidate, corpus),
  },
  {
    name: 'goes-on',
    reason: 'The same letter always follows it, so it is the beginning of something longer.',
    rejects: goesOn,
  },
  {
    name: 'comes-after',
    reason: 'The same preposition always stands before it, so it is the end of something longer.',
    rejects: comesAfter,
  },
  {
    name: 'list-cut',
    reason: 'It is a stretch of a longer enumeration.',
    rejects: (candidate) => candidate.parts.length > 1 && candidate.pauseShare > 0.5,
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

/** Whether a phrase of two words of two letters is verb and object: 扩大内需. */
export function isVerbObjectPair({ words }: Measured): boolean {
  const [verb, object] = words;
  return (
    words.length === 2 && verb?.text.length === 2 && object?.text.length === 2 && FRAME_VERBS.has(verb.text)
  );
}

/** 党的组织体系: here 的 makes a name. */
export function isPartyName(surface: string): boolean {
  return surface.startsWith('党的') && surface.length <= 8;
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
  if (surface.length > 14 || count < 3 || END_OF_FRAME.test(surface)) return false;
  return (free >= 0.6 && documents >= 2) || (free >= 0.4 && count >= 10);
}

function opensWithFrame(candidate: Measured, corpus: Corpus): boolean {
  const { words, count } = candidate;
  const [verb, next] = words;
  if (verb === undefined || next === undefined || candidate.quoteDocuments > 1) return false;
  if (isEvenList(candidate) || isFixedFrame(candidate)) return false;
  if (words.length === 2 && NOMINAL_VERBS.has(verb.text) && ABSTRACT_HEADS.has(next.text)) return false;
  const core = mentionsOf(candidate, [1, words.length], corpus);
  if (!isFrame(verb.text)) {
    // 发展 is tagged as a noun, and is the verb wherever its object stands alone as often: 发展国民经济.
    const acts =
      verb.tag === 'v' || verb.text === '发展' || (STICKY_ADVERBS.has(verb.text) && verb.tag !== 'vn');
    return acts && count / core < LOOSE_OBJECT && candidate.length - verb.text.length > 2;
  }
  if (words.length > 2 && isFrame(next.text)) {
    if (count / mentionsOf(candidate, [2, words.length], corpus) < 0.75) return true;
  }
  // One more mention of the core than was seen: a core seen only here twice proves nothing yet.
  const held = count / (core + 1);
  if (STICKY_ADVERBS.has(verb.text) && held >= (verb.text === '全面' ? 0.4 : 0.75)) return false;
  if (STICKY_VERBS.has(verb.text) && count >= 4 && held >= 0.7) return false;
  return !(
    isVerbObjectPair(candidate) &&
    count >= 4 &&
    count / core >= 0.4 &&
    candidate.freeRight >= 0.5 &&
    candidate.rightNeighbours >= 3
  );
}

function opensWithModifier(candidate: Measured, corpus: Corpus): boolean {
  const { words } = candidate;
  const modifier = words[0]?.text ?? '';
  if (words.length < 2) return false;
  if (TRANSPARENT_MODIFIERS.has(modifier)) return true;
  if (!MODIFIERS.has(modifier)) return false;
  const need = modifier === '新型' ? 0.15 : modifier === '中国' || modifier === '新时代' ? 0.3 : 0.5;
  return candidate.count / mentionsOf(candidate, [1, words.length], corpus) < need;
}

function isLooseGenitive(candidate: Measured, corpus: Corpus): boolean {
  const { words, surface, count, free } = candidate;
  const at = words.findIndex(({ text }) => text === '的');
  if (at <= 0 || at === words.length - 1) return false;
  if (isPartyName(surface)) return false;
  if ((count < 3 && !isFixedFrame(candidate)) || free < 0.7 || surface.length > 16) return true;
  const sides = sharesAround(candidate, at, corpus);
  return Math.min(...sides) < 0.5;
}

function isLooseCoordination(candidate: Measured, corpus: Corpus): boolean {
  const { words } = candidate;
  const at = words.findIndex(({ text }) => text === '和' || text === '与' || text === '及');
  if (at <= 0 || at === words.length - 1) return false;
  const sides = sharesAround(candidate, at, corpus);
  return Math.max(...sides) < 0.7 || Math.min(...sides) < 0.15;
}

function goesOn(candidate: Measured, { text, layout }: Corpus): boolean {
  const { count, position, length } = candidate;
  if (count < 3 || text.gaps[position + length] !== 0 || candidate.rightNeighbours > 1) return false;
  return !TRAILING_WORDS.has(tokenAt(layout, position + length)?.text ?? '');
}

/** 基层减负专项工作机制 only after 为: 整治形式主义为基层减负专项工作机制. */
function comesAfter(candidate: Measured, { text }: Corpus): boolean {
  const { count, position } = candidate;
  if (count < 3 || text.gaps[position] !== 0 || text.codes[position - 1] !== FOR) return false;
  return candidate.leftNeighbours === 1;
}

/** Shares of the mentions of both sides of a word that stand in this phrase. */
function sharesAround(candidate: Measured, at: number, corpus: Corpus): number[] {
  const left = mentionsOf(candidate, [0, at], corpus);
  const right = mentionsOf(candidate, [at + 1, candidate.words.length], corpus);
  return [candidate.count / left, candidate.count / right];
}

/** How often the words from `from` to `to` come in the whole corpus. */
function mentionsOf(
  { words, position }: Measured,
  [from, to]: readonly [number, number],
  corpus: Corpus,
): number {
  const start = position + lengthOf(words.slice(0, from));
  return Math.max(1, corpus.countOf(start, lengthOf(words.slice(from, to))));
}

function lengthOf(words: readonly { text: string }[]): number {
  return words.reduce((sum, word) => sum + word.text.length, 0);
}
