// Unsupervised term discovery: which strings of a corpus are terms, without a lexicon and without training.
// Candidates by recurrence and quotation, rules that say why one is dropped, and a score for the rest.
import { by } from '../../graph/model/order.ts';
import type { Rejection } from '../../graph/model/rejection.ts';
import type { Tick } from '../options.ts';
import { CHANNEL_BIT, CHANNELS, type Channel, collectCandidates } from './candidates.ts';
import { buildCorpus, type Corpus } from './corpus.ts';
import { FREEDOM_RULES } from './freedom-rules.ts';
import { type Measured, measure } from './measure.ts';
import { supportedMentions } from './mentions.ts';
import { dropNested, type Standing } from './nesting.ts';
import { PHRASE_RULES } from './phrase-rules.ts';
import { rejection, rounded } from './rules.ts';
import { type GeneralWords, scoreOf, scorePieces } from './score.ts';
import { SHAPE_RULES } from './shape-rules.ts';
import { straddledContexts } from './straddled.ts';
import { type DiscoverDocument, encode } from './text.ts';
import type { Segment } from './tokens.ts';
import { WORD_RULES } from './word-rules.ts';

export type { DiscoverDocument } from './text.ts';

export interface Candidate {
  /** As printed, without quotes; 、 stays in enumerations. */
  surface: string;
  channels: Channel[];
  count: number;
  documents: number;
  /** Mentions that are not inside a longer candidate's. */
  standalone: number;
  score: number;
  /** Printed contexts in which its letters stand, but an edge cuts a word. */
  not: string[];
  /** The pieces of the score and what they were read from. */
  figures: Record<string, number>;
}

export interface Discovery {
  candidates: Candidate[];
  /** Every string that had support and was dropped. */
  rejections: Rejection[];
}

export interface DiscoverOptions {
  /** What any official text says; nothing unless told. */
  general?: GeneralWords;
  tick?: Tick;
  /** Names of rules to leave out, for ablation. */
  without?: readonly string[];
}

/** Candidates between two words about progress. */
const TICK = 5_000;

const RULES = [...SHAPE_RULES, ...WORD_RULES, ...PHRASE_RULES, ...FREEDOM_RULES];

export function discover(
  documents: readonly DiscoverDocument[],
  segment: Segment,
  { general = new Map(), tick, without = [] }: DiscoverOptions = {},
): Discovery {
  const corpus = buildCorpus(encode(documents), { segment, general });
  const rules = RULES.filter(({ name }) => !without.includes(name));
  const accepted: Measured[] = [];
  const rejections: Rejection[] = [];
  const nominees = collectCandidates(corpus);
  for (const [index, nominee] of nominees.entries()) {
    if (index % TICK === 0) tick?.(index / nominees.length);
    const mentions = supportedMentions(nominee, corpus);
    if (mentions === null) continue;
    const candidate = measure(nominee, mentions, corpus);
    const rule = rules.find(
      ({ quotedToo, rejects }) => (quotedToo || !candidate.strong) && rejects(candidate, corpus),
    );
    if (rule === undefined) accepted.push(candidate);
    else rejections.push(rejection(candidate, rule));
  }
  const nested = dropNested(accepted, corpus);
  rejections.push(...nested.rejections);
  return {
    candidates: nested.kept
      .map((candidate) => scored(candidate, corpus))
      .sort(
        by(
          ({ score }) => -score,
          ({ surface }) => surface,
        ),
      ),
    rejections: rejections.sort(by(({ surface }) => surface)),
  };
}

function scored(candidate: Standing, corpus: Corpus): Candidate {
  const pieces = rounded(scorePieces(candidate, corpus));
  const { free, freeLeft, freeRight, quoteShare, verbShare } = candidate;
  return {
    surface: candidate.printed,
    channels: CHANNELS.filter((channel) => (candidate.channels & CHANNEL_BIT[channel]) !== 0),
    count: candidate.count,
    documents: candidate.documents,
    standalone: candidate.standalone,
    score: Math.round(scoreOf(pieces) * 1e4) / 1e4,
    not: straddledContexts(candidate, corpus),
    figures: { ...pieces, ...rounded({ free, freeLeft, freeRight, quoteShare, verbShare }) },
  };
}
