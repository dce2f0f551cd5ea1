// Turns counted pairs into co-occurrences: measures on distinct near-duplicate groups, and which of them to believe. The
// tests are made at once, since each q depends on all of them; then every pair can be weighed by itself, in any thread.
import { associations, significantDigits } from '../../graph/measures/measures.ts';
import type { Cooccurrence } from '../../graph/model/index.ts';
import { type Fields, keyOf, type Told, told } from '../rows/fields.ts';
import { type Ids, type PassageIds, withoutTexts } from '../rows/ids.ts';
import { JsonLines } from '../rows/json-lines.ts';
import { sharedColumn } from '../shared.ts';
import { bootstrap } from './bootstrap.ts';
import { listAt } from './count-pairs.ts';
import { type Draws, drawDocuments } from './draws.ts';
import { type Counted, type Tested, type Thresholds, tableOf, testPairs } from './test-pairs.ts';
import { countDocuments, unitCounter } from './units.ts';
import { type Years, yearsOf, yearTeller } from './years.ts';

/** Replicates behind an interval: enough for its ends to hold to a tenth or two. */
export const REPLICATES = 200;
/** Passages, and as many for each pair, of a part: megabytes of lines. */
const PART = 100_000;
/** What a pair takes beside its passages, in passages. */
const PAIR = 20;

export interface WeighOptions extends Thresholds {
  /** Ids of the terms by number, ascending. */
  terms: Ids;
  passages: PassageIds;
  /** Year of each document. */
  years: readonly (string | null)[];
  seed: number;
}

/** What a thread has to know to weigh pairs: plain columns that every thread sees. */
interface Weighing extends Counted {
  tested: Tested;
  draws: Draws;
  terms: Ids;
  passages: PassageIds;
  years: Years;
}

/** Some of the pairs, in order. */
export interface WeighPart {
  weighing: Weighing;
  /** Half-open range of `tested.edges`. */
  first: number;
  last: number;
}

/** In the order of pairs. The parts are what threads can make lines of. */
export interface Cooccurrences extends Told<Cooccurrence> {
  size: number;
  significant: number;
  parts: () => WeighPart[];
}

export function weighPairs(
  given: Counted,
  { terms, passages, years, seed, ...thresholds }: WeighOptions,
): Cooccurrences {
  const counted = {
    ...{ pairs: given.pairs, passagesOf: given.passagesOf, total: given.total },
    ...{ documentOf: sharedColumn(given.documentOf), clusterOf: sharedColumn(given.clusterOf) },
  };
  const tested = testPairs(counted, thresholds);
  const size = tested.edges.length;
  let weighing: Weighing | null = null;
  const prepared = (): Weighing => {
    const unitsOf = unitCounter(counted, years.length);
    weighing ??= {
      ...{ ...counted, tested, terms, passages, years: yearsOf(years) },
      draws: drawDocuments({
        ...{ documents: years.length, replicates: REPLICATES, seed, terms: tested.clusters.length },
        unitsOf: (term) => unitsOf(counted.passagesOf, term),
      }),
    };
    return weighing;
  };
  return {
    ...told<Cooccurrence>((to) => tellPairs({ weighing: prepared(), first: 0, last: size }, to)),
    size,
    significant: tested.significant.reduce((sum, one) => sum + one, 0),
    parts: () => partsOf(prepared()),
  };
}

/** The lines of a part. */
export function weighPart(part: WeighPart): Uint8Array<ArrayBuffer>[] {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const lines = new JsonLines((bytes) => chunks.push(new Uint8Array(bytes)));
  for (const _ of tellPairs(part, lines)) lines.endRecord();
  lines.end();
  return chunks;
}

/** About equally long. */
function partsOf(all: Weighing): WeighPart[] {
  const weighing = {
    ...all,
    terms: withoutTexts(all.terms),
    passages: { ...all.passages, documents: withoutTexts(all.passages.documents) },
  };
  const { edges } = all.tested;
  const { firsts } = all.pairs.passages;
  const parts: WeighPart[] = [];
  let [first, length] = [0, 0];
  for (let at = 0; at < edges.length; at += 1) {
    const pair = edges[at] as number;
    length += PAIR + (firsts[pair + 1] as number) - (firsts[pair] as number);
    if (length < PART && at + 1 < edges.length) continue;
    parts.push({ weighing, first, last: at + 1 });
    [first, length] = [at + 1, 0];
  }
  return parts;
}

const KEY = {
  ...{
    source: keyOf('source'),
    target: keyOf('target'),
    count: keyOf('count'),
    documents: keyOf('documents'),
  },
  ...{ clusters: keyOf('clusters'), logDice: keyOf('logDice'), npmi: keyOf('npmi'), g2: keyOf('g2') },
  ...{ jaccard: keyOf('jaccard'), dice: keyOf('dice'), cosine: keyOf('cosine'), tScore: keyOf('tScore') },
  ...{ associationStrength: keyOf('associationStrength'), mi3: keyOf('mi3'), q: keyOf('q') },
  ...{ logDiceLow: keyOf('logDiceLow'), logDiceHigh: keyOf('logDiceHigh') },
  ...{ significant: keyOf('significant'), byYear: keyOf('byYear'), passages: keyOf('passages') },
};

function* tellPairs({ weighing, first, last }: WeighPart, to: Fields): Generator<void> {
  const { pairs, tested, draws, documentOf, total, terms, passages, years } = weighing;
  const unitsOf = unitCounter(weighing, years.of.length);
  const interval = bootstrap(draws);
  const tellYears = yearTeller(years, documentOf);
  for (let edge = first; edge < last; edge += 1) {
    const pair = tested.edges[edge] as number;
    const [a, b] = [pairs.a[pair] as number, pairs.b[pair] as number];
    const list = listAt(pairs.passages, pair);
    const table = tableOf(pairs, tested, { pair, total });
    const figures = associations(table);
    const { low, high } = interval({ a, b, units: unitsOf(pairs.passages, pair) });
    to.id(KEY.source, terms, a);
    to.id(KEY.target, terms, b);
    to.whole(KEY.count, list.length);
    to.whole(KEY.documents, countDocuments(pairs.passages, pair, documentOf));
    to.whole(KEY.clusters, table.both);
    to.decimal(KEY.logDice, figures.logDice);
    to.decimal(KEY.npmi, figures.npmi);
    to.decimal(KEY.g2, figures.g2);
    to.decimal(KEY.jaccard, figures.jaccard);
    to.decimal(KEY.dice, figures.dice);
    to.decimal(KEY.cosine, figures.cosine);
    to.decimal(KEY.associationStrength, figures.associationStrength);
    to.decimal(KEY.tScore, figures.tScore);
    to.decimal(KEY.mi3, figures.mi3);
    to.decimal(KEY.logDiceLow, low);
    to.decimal(KEY.logDiceHigh, high);
    // q-values run over many orders of magnitude.
    to.decimal(KEY.q, significantDigits(tested.q[pair] as number));
    to.flag(KEY.significant, tested.significant[pair] === 1);
    tellYears(to, KEY.byYear, list);
    to.passages(KEY.passages, passages, list);
    yield;
  }
}
