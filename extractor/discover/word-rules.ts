// Single words. Most are the vocabulary of any prose; a word is a term when the corpus uses it far more than general
// Chinese does. Weirdness (Ahmad et al. 1999) is the ratio of its share here to its share in the dictionary’s corpus.
import type { Corpus } from './corpus.ts';
import { isFrame } from './layout.ts';
import { BAD_ENDS } from './lists.ts';
import type { Measured } from './measure.ts';
import { isParallelPart } from './parallel.ts';
import type { Rule } from './rules.ts';

/** All word frequencies of the jieba dictionary together. */
const DICTIONARY_TOTAL = 60_101_967;
const LETTERS_PER_WORD = 1.6;
const NOT_A_NAME = /^(?:v|d|a|z|t|m|ns|nt|i|nr)/u;
const NAME = /^(?:n|nz|l|j)$/u;
const NOUN = /^(?:n|nz|nt|j)$/u;
/** 高质量, 系统性, 常态化, 规模过大: whatever tokens they are cut into. */
const QUALITY =
  /^(?:[高低](?:质量|标准|水平|品质|素质|效率|层次)|多(?:渠道|层次|方面)|全(?:方位|过程|流程)|..[性型]|.*过[多少高低快慢大小长短频重]|(?:常态|经常|制度|规范|精细)化)$/u;

export const WORD_RULES: Rule[] = [
  {
    name: 'single-word',
    reason: 'A single word that general Chinese uses about as often is no term.',
    rejects: (candidate, corpus) =>
      candidate.words.length === 1 && !isSpecialWord(candidate, corpus) && !isParallelPart(candidate, corpus),
  },
  {
    name: 'quality',
    reason: 'It says what a thing is like.',
    rejects: ({ surface }) => QUALITY.test(surface),
  },
  {
    name: 'frame-and-end',
    reason: 'A frame verb and an open end have no core between them.',
    rejects: ({ words, surface }) =>
      surface.length === 4 &&
      words.length <= 2 &&
      isFrame(surface.slice(0, 2)) &&
      BAD_ENDS.has(surface.slice(2)),
  },
];

/** 党建: a dictionary knows it as a short form, and the texts are full of it. */
export function isCurrentAbbreviation(candidate: Measured, { text }: Corpus): boolean {
  const { count, free } = candidate;
  if (count < 10 || free < 0.25) return false;
  // Asked of every pair of letters: their words are looked for last.
  const [word, next] = candidate.words;
  if (next !== undefined || word?.tag !== 'j') return false;
  return weirdnessOf(count, word.frequency, text.codes.length) >= 100;
}

function weirdnessOf(count: number, frequency: number, letters: number): number {
  const share = (count * LETTERS_PER_WORD) / letters;
  return share / ((frequency + 1) / DICTIONARY_TOTAL);
}

function isSpecialWord({ words, count, free, surface }: Measured, { text }: Corpus): boolean {
  const { frequency, tag } = words[0] ?? { frequency: 0, tag: '' };
  if (surface.length < 3) return true;
  const weirdness = weirdnessOf(count, frequency, text.codes.length);
  if (surface.length === 3) {
    if (free < 0.3 || count < 3) return false;
    return frequency <= 10 || (weirdness >= 50 && count >= 4 && NOUN.test(tag));
  }
  // Idioms of general Chinese are rare words too: only one that comes again and again belongs to the texts.
  if (frequency <= 30 && free >= 0.3 && (count >= 4 || !/^i/u.test(tag))) return true;
  // 艰苦奋斗, 独立自主: what a text says three times over is no ornament.
  if (weirdness >= 20 && count >= 3 && tag.startsWith('i')) return true;
  if (weirdness >= 15 && !NOT_A_NAME.test(tag) && (count >= 3 || tag !== 'l')) return true;
  return weirdness >= 4 && NAME.test(tag) && count >= 3;
}
