// Unsupervised term discovery: which strings of a corpus are terms, without a lexicon and without training.
// Candidates by recurrence and quotation, rules that say why one is dropped, and a score for the rest.
import { by } from '../../graph/model/order.ts';
import { alone, type Crew } from '../crew.ts';
import type { Tick } from '../options.ts';
import type { Rejected } from '../rejections.ts';
import { sharedInts } from '../shared.ts';
import { type Channel, nominations } from './candidates.ts';
import { buildCorpus, type Corpus } from './corpus.ts';
import { columnsOf } from './corpus-columns.ts';
import { dropNested } from './nesting.ts';
import { rejectionRows } from './rejection-rows.ts';
import type { GeneralWords } from './score.ts';
import { RULES, type Sifted, type Sifting, siftNominees } from './sift-nominees.ts';
import { candidateOf, type Standing, standingOf } from './standing.ts';
import { type DiscoverDocument, encode } from './text.ts';
import type { Segmenter, Token } from './tokens.ts';

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
  rejections: Rejected;
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

/** Share of the time until the text is cut and sorted. */
const INDEXED = 0.7;

export async function discover(
  documents: readonly DiscoverDocument[],
  segmenter: Segmenter,
  { general = new Map(), tick, without = [], crew = alone }: DiscoverOptions = {},
): Promise<Discovery> {
  const { corpus, nominated } = await prepared(documents, {
    ...{ segmenter, general, crew },
    tick: (share) => tick?.(INDEXED * share),
  });
  const sifted = await siftedBy(crew, {
    ...{ corpus, words: segmenter.words, nominations: nominated, without },
    tick: (share) => tick?.(INDEXED + (1 - INDEXED) * share),
  });
  const rejections = rejectionRows(corpus.text);
  const standing: Standing[] = [];
  for (const range of sifted) {
    rejections.append(range.rejected, RULES);
    standing.push(...standingOf(range, corpus.index));
  }
  return {
    candidates: dropNested(standing, corpus, rejections)
      .map((each) => candidateOf(each, corpus.text))
      .sort(
        by(
          ({ score }) => -score,
          ({ surface }) => surface,
        ),
      ),
    rejections: rejections.sorted(),
  };
}

/** All threads sift until no range is left; what each has taken comes back in the order of ranges. */
async function siftedBy(
  crew: Crew,
  {
    corpus,
    words,
    tick,
    ...given
  }: Omit<Sifting, 'next'> & { corpus: Corpus; words: readonly Token[]; tick: Tick },
): Promise<Sifted[]> {
  const sifting = { ...given, next: sharedInts(1) };
  const others: Promise<Sifted[]>[] = [];
  if (crew.threads > 0) {
    const input = { ...sifting, columns: columnsOf(corpus, words) };
    for (let thread = 0; thread < crew.threads; thread++) others.push(crew.run('sift', input));
  }
  const own = siftNominees(corpus, sifting, tick);
  const all = [...(await Promise.all(others)), own].flat();
  return all.sort(by(({ range }) => range));
}

/** The repeats of a large corpus are let go of once their strings are nominated. */
async function prepared(documents: readonly DiscoverDocument[], options: Parameters<typeof buildCorpus>[1]) {
  const { corpus, sources } = await buildCorpus(encode(documents), options);
  return { corpus, nominated: nominations(corpus, sources) };
}
