// Single words. Most are the vocabulary of any prose; a word is a term when the corpus uses it far more than general
// Chinese does. Weirdness (Ahmad et al. 1999) is the ratio of its share here to its share in the dictionary’s corpus.
import type { Corpus } from './corpus.ts';
import { isFrame } from './layout.ts';
import { BAD_ENDS } from './lists.ts';
import type { Measured } from './measure.ts';
import type { Rule } from './rules.ts';

/** All word frequencies of the jieba dictionary together. */
const DICTIONARY_TOTAL = 60_101_967;
const LETTERS_PER_WORD = 1.6;
const NOT_A_NAME = /^(?:v|d|a|z|t|m|ns|nt|i|nr)/u;
const NAME = /^(?:n|nz|l|j)$/u;

export const WORD_RULES: Rule[] = [
  {
    name: 'single-word',
    reason: 'A single word that general Chinese uses about as often is no term.',
    rejects: (candidate, corpus) => candidate.words.length === 1 && !isSpecialWord(candidate, corpus),
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

function isSpecialWord({ words, count, free, surface }: Measured, { text }: Corpus): boolean {
  const { frequency, tag } = words[0] ?? { frequency: 0, tag: '' };
  if (surface.length < 3) return false;
  if (surface.length === 3) return frequency <= 10 && count >= 3 && free >= 0.3;
  if (frequency <= 30 && free >= 0.3) return true;
  const share = (count * LETTERS_PER_WORD) / text.codes.length;
  const weirdness = share / ((frequency + 1) / DICTIONARY_TOTAL);
  if (weirdness >= 15 && !NOT_A_NAME.test(tag)) return true;
  return weirdness >= 4 && NAME.test(tag) && count >= 3;
}
