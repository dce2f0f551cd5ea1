// How likely a candidate is a term: a sum of small pieces of evidence, each with its weight. Only the order within
// one corpus means anything; scores of two corpora are not comparable. The weights are rounded from a logistic regression
// on judged lists of single work reports and of decades of them, shrunk halfway to what a reader had set before.
import { CHANNEL_BIT } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { standsFreeByVariety } from './freedom-rules.ts';
import { GENERIC_TOKENS, NOMINAL_VERBS, PEOPLE, WEAK_HEADS } from './lists.ts';
import { ENOUGH_VERBS, isFixedFrame, type Measured } from './measure.ts';
import { isEvenList } from './mentions.ts';
import { isParallelPart } from './parallel.ts';
import { MIDDLE_HEAD, NUMBER_FORMULA, ORGANISATION, REPORT_FORMULA, STRONG_HEAD } from './patterns.ts';
import { isPartyName, isVerbObjectPair } from './phrase-rules.ts';
import { rounded } from './rules.ts';
import type { Token } from './tokens.ts';

/** Share of the documents of a general corpus that a word or phrase stands in, where it is one of a hundred or more. */
export type GeneralWords = ReadonlyMap<string, number>;

/** What holds a fixed frame together: 以人民为中心的发展思想. */
const FRAME_WORD = /^[以变将化为成的]$/u;
/** The figures whose sum is the score. */
const PIECES = [
  ...(['frequency', 'documents', 'quoted', 'freedom', 'entropy', 'cohesion', 'length'] as const),
  ...(['head', 'verb', 'generality', 'familiarity', 'form'] as const),
] as const;
/** Every figure, in the order in which it is told. */
export const FIGURES = [...PIECES, 'free', 'freeLeft', 'freeRight', 'quoteShare', 'verbShare'] as const;

/** What the score is made of; the last five it was read from. */
export type Figures = Record<(typeof FIGURES)[number], number>;

/** Every figure of a candidate but `frequency`, which waits until it is known how often the term stands alone. */
export function judge(candidate: Measured, corpus: Corpus): Figures {
  const { documents, free, leftEntropy, rightEntropy } = candidate;
  const parallel = isParallelPart(candidate, corpus);
  return {
    frequency: 0,
    documents: rounded(0.15 * Math.log2(documents)),
    quoted: rounded(quoted(candidate)),
    freedom: rounded(0.8 * (free - 0.5) - (standsFreeByVariety(candidate) ? 0.4 : 0)),
    entropy: rounded(0.25 * (Math.min(leftEntropy, rightEntropy, 1.5) - 0.7)),
    cohesion: rounded(2 * (cohesion(candidate, corpus) - 0.5)),
    length: rounded(lengthPiece(candidate.length)),
    head: rounded(head(candidate)),
    verb: rounded(verbEvidence(candidate)),
    generality: rounded(generality(candidate) * (parallel ? 0.5 : 1)),
    familiarity: rounded(familiarity(candidate, corpus)),
    form: rounded(form(candidate) + (parallel ? 0.3 : 0)),
    free: rounded(free),
    freeLeft: rounded(candidate.freeLeft),
    freeRight: rounded(candidate.freeRight),
    quoteShare: rounded(candidate.quoteShare),
    verbShare: rounded(candidate.verbShare),
  };
}

/** The score; sets its first figure, which was left open. */
export function scoreOf(
  figures: Float64Array,
  { count, standalone }: { count: number; standalone: number },
): number {
  figures[0] = rounded(frequencyPiece(0.5 * count + 0.5 * standalone));
  let score = 0;
  for (let piece = 0; piece < PIECES.length; piece++) score += figures[piece] as number;
  if (!Number.isFinite(score)) throw new Error(`The score is not a number: ${figures}`);
  return rounded(score);
}

/** What other official texts put side by side as well is a fixed expression; of a word that says nothing. */
function familiarity({ surface, words }: Measured, { general }: Corpus): number {
  return words.length > 1 && general.has(surface) ? 0.5 : 0;
}

function quoted({ strong, quoteShare, quoteDocuments }: Measured): number {
  if (strong) return 1.5 + quoteShare + (quoteDocuments >= 2 ? 0.7 : 0);
  return quoteShare > 0 ? 0.5 : 0;
}

/** Normalised pointwise mutual information (Bouma 2009) at the weakest joint between two words (letters, for one word). */
function cohesion(candidate: Measured, corpus: Corpus): number {
  const { length, words } = candidate;
  let weakest = words.length > 1 ? 1 : cohesionAt(Math.floor(length / 2), candidate, corpus);
  let joint = 0;
  for (let word = 0; word < words.length - 1; word++) {
    joint += words[word]?.text.length ?? 0;
    weakest = Math.min(weakest, cohesionAt(joint, candidate, corpus));
  }
  return Math.max(-1, Math.min(1, weakest));
}

function cohesionAt(joint: number, { position, length, count }: Measured, corpus: Corpus): number {
  const total = corpus.text.codes.length;
  const together = count / total;
  const left = corpus.countOf(position, joint) / total;
  const right = corpus.countOf(position + joint, length - joint) / total;
  if (left === 0 || right === 0 || together >= 1) return 0;
  return Math.log(together / (left * right)) / -Math.log(together);
}

/** Each doubling says half as much once a string has come eight times: in large texts ordinary pairs come by the dozen. */
function frequencyPiece(mentions: number): number {
  const doublings = Math.log2(Math.max(1, mentions));
  return 0.3 * (doublings + Math.min(3, doublings));
}

function lengthPiece(length: number): number {
  if (length <= 2) return -1.8;
  if (length === 3) return -0.5;
  if (length <= 8) return 0.25;
  return length <= 12 ? 0 : -0.4 - 0.1 * (length - 12);
}

function head({ surface, words }: Measured): number {
  // Of three letters, the head is most of the word: 常态化, 一体化.
  if (surface.length > 3 && STRONG_HEAD.test(surface)) return 1.2;
  if (WEAK_HEADS.has(words.at(-1)?.text ?? '')) return -1.3;
  return MIDDLE_HEAD.test(surface) ? 0.7 : 0;
}

/** What policy verbs (推进, 完善 …) act on, and how many different ones do. */
function verbEvidence({ verbShare, verbs }: Measured): number {
  if (verbs === 0) return -0.24;
  return 0.6 * (Math.min(1, 2 * verbShare) - 0.4) + 0.15 * (Math.min(ENOUGH_VERBS, verbs) - 1);
}

/** 以 and 为 make a frame, which is no more general for them. */
function contentWords(candidate: Measured): readonly Token[] {
  const { words } = candidate;
  return isFixedFrame(candidate) ? words.filter(({ text }) => !FRAME_WORD.test(text)) : words;
}

function generality(candidate: Measured): number {
  const words = contentWords(candidate);
  const logs = words.map(({ frequency }) => Math.log10(frequency + 1));
  const mean = logs.reduce((sum, each) => sum + each, 0) / Math.max(1, logs.length);
  const generic = words.every(({ text }) => GENERIC_TOKENS.has(text));
  return -0.8 * Math.max(0, mean - 3.3) - (generic ? 1 : 0);
}

function form(candidate: Measured): number {
  const { surface, words, parts, channels } = candidate;
  let sum = NUMBER_FORMULA.test(surface) ? 0.3 : 0;
  if (isVerbObjectPair(candidate)) sum -= 0.5;
  else if (words.length > 1 && words[0]?.tag === 'v') sum -= 0.3;
  const last = words.at(-1);
  if (last?.tag === 'a') sum -= 0.7;
  if (words.length > 1 && last?.tag === 'v' && !NOMINAL_VERBS.has(last.text)) sum -= 0.5;
  // Idioms of general Chinese are printed as often elsewhere, whatever a dictionary's count of them says.
  if (words.length === 1 && /^i/u.test(last?.tag ?? '') && !candidate.strong) sum -= 0.7;
  if (PEOPLE.has(last?.text ?? '')) sum -= 0.8;
  if (words.some(({ text }) => /^[和与及]$/u.test(text))) sum -= 0.4;
  if (words.some(({ text }) => text === '的') && !isPartyName(surface) && !isFixedFrame(candidate))
    sum -= 0.7;
  if (ORGANISATION.test(surface)) sum -= 1.6;
  if (REPORT_FORMULA.test(surface)) sum -= 1.3;
  if (channels === CHANNEL_BIT.peeled) sum -= 0.4;
  if (parts.length > 1 && !isEvenList(candidate)) sum -= 1;
  return sum;
}
