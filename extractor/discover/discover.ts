// Unsupervised term discovery: which strings of a corpus are terms, without a lexicon and without training.
// Candidates by recurrence and quotation, rules that say why one is dropped, and a score for the rest.
import { by } from '../../graph/model/order.ts';
import type { Rejection } from '../../graph/model/rejection.ts';
import { alone, type Crew } from '../crew.ts';
import type { Tick } from '../options.ts';
import { CHANNEL_BIT, CHANNELS, type Channel, eachNominee, nominations } from './candidates.ts';
import { buildCorpus, type Corpus } from './corpus.ts';
import { FREEDOM_RULES } from './freedom-rules.ts';
import { measure, type Standing } from './measure.ts';
import { mentionFinder } from './mentions.ts';
import { dropNested } from './nesting.ts';
import { PHRASE_RULES } from './phrase-rules.ts';
import { rejectionRows } from './rejection-rows.ts';
import { type GeneralWords, judge } from './score.ts';
import { SHAPE_RULES } from './shape-rules.ts';
import { straddledContexts } from './straddled.ts';
import { type DiscoverDocument, encode } from './text.ts';
import type { Segmenter } from './tokens.ts';
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
  /** Every string that had support and was dropped, in order of surface and filter; made while they are read. */
  rejections: Iterable<Rejection>;
}

export interface DiscoverOptions {
  /** What any official text says; nothing unless told. */
  general?: GeneralWords;
  tick?: Tick;
  /** Names of rules to leave out, for ablation. */
  without?: readonly string[];
  /** This thread alone unless told. */
  crew?: Crew | undefined;
}

/** Nominees between two words about progress. */
const TICK = 5_000;
/** Share of the time until the text is cut and sorted. */
const INDEXED = 0.7;

const RULES = [...SHAPE_RULES, ...WORD_RULES, ...PHRASE_RULES, ...FREEDOM_RULES];

export async function discover(
  documents: readonly DiscoverDocument[],
  segmenter: Segmenter,
  { general = new Map(), tick, without = [], crew = alone }: DiscoverOptions = {},
): Promise<Discovery> {
  const { corpus, nominated } = await prepared(documents, {
    ...{ segmenter, general, crew },
    tick: (share) => tick?.(INDEXED * share),
  });
  const rules = RULES.filter(({ name }) => !without.includes(name));
  const accepted: Standing[] = [];
  const rejections = rejectionRows();
  const mentionsOf = mentionFinder(corpus);
  let seen = 0;
  eachNominee(corpus, nominated, (nominee, share) => {
    if (++seen % TICK === 0) tick?.(INDEXED + (1 - INDEXED) * share);
    const mentions = mentionsOf(nominee);
    if (mentions === null) return;
    const candidate = measure(nominee, mentions, corpus);
    const { strong } = candidate;
    const rule = rules.find(({ quotedToo, rejects }) => (quotedToo || !strong) && rejects(candidate, corpus));
    if (rule === undefined) accepted.push(candidate);
    else rejections.add(candidate, rule);
  });
  return {
    candidates: emptied(dropNested(accepted.splice(0), corpus, rejections), (candidate) =>
      scored(candidate, corpus),
    ).sort(
      by(
        ({ score }) => -score,
        ({ surface }) => surface,
      ),
    ),
    rejections: rejections.sorted(),
  };
}

/** What is made of each; the items are let go of one by one, because what was worked out about each stays with it. */
function emptied<T, Result>(items: T[], make: (item: T) => Result): Result[] {
  const results: Result[] = [];
  items.reverse();
  for (let item = items.pop(); item !== undefined; item = items.pop()) results.push(make(item));
  return results;
}

/** The repeats of a large corpus are let go of once their strings are nominated. */
async function prepared(documents: readonly DiscoverDocument[], options: Parameters<typeof buildCorpus>[1]) {
  const { corpus, sources } = await buildCorpus(encode(documents), options);
  return { corpus, nominated: nominations(corpus, sources) };
}

function scored(candidate: Standing, corpus: Corpus): Candidate {
  const { score, figures } = judge(candidate, corpus);
  return {
    surface: candidate.printed,
    channels: CHANNELS.filter((channel) => (candidate.channels & CHANNEL_BIT[channel]) !== 0),
    count: candidate.count,
    documents: candidate.documents,
    standalone: candidate.standalone,
    score,
    not: straddledContexts(candidate, corpus),
    figures,
  };
}
