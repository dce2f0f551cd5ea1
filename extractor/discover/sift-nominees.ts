// Nominees against the rules, and the figures of those that stand: most of the work of discovery. No nominee asks for
// another, so whoever is free takes the next range of them, and what comes of it is put together in the order of ranges.
import type { Tick } from '../options.ts';
import { eachNominee, type Nominations } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { type CorpusColumns, corpusOf } from './corpus-columns.ts';
import { FREEDOM_RULES } from './freedom-rules.ts';
import { type Measured, measure } from './measure.ts';
import { mentionFinder } from './mentions.ts';
import { ROW, writeRow } from './nominee-rows.ts';
import { PHRASE_RULES } from './phrase-rules.ts';
import type { Rule } from './rules.ts';
import { FIGURES, judge } from './score.ts';
import { SHAPE_RULES } from './shape-rules.ts';
import { STANDING, writeStanding } from './standing.ts';
import { straddledContexts } from './straddled.ts';
import { WORD_RULES } from './word-rules.ts';

/** What all have before them who sift the same nominees. */
export interface Sifting {
  nominations: Nominations;
  /** One number, the next range to take; shared where threads take ranges. */
  next: Int32Array;
  /** Names of rules to leave out. */
  without: readonly string[];
}

/** What comes of one range, in order of places. */
export interface Sifted {
  range: number;
  /** Rows of `ROW`, with the number of the rule in `RULES`. */
  rejected: Int32Array;
  /** Rows of `STANDING`, and as many of `FIGURES`. */
  standing: Int32Array;
  figures: Float64Array;
  /** Places of each that stands, or null where they are all of the nominee's. */
  kept: (Int32Array | null)[];
  /** Of each that stands, see `straddledContexts`. */
  not: string[][];
}

/** In order: the first that rejects a candidate is told. */
export const RULES: readonly Rule[] = [...SHAPE_RULES, ...WORD_RULES, ...PHRASE_RULES, ...FREEDOM_RULES];
/** Nominations of a range. */
const RANGE = 4096;

/** In a thread: until no range is left. */
export function siftColumns({ columns, ...sifting }: Sifting & { columns: CorpusColumns }): Sifted[] {
  return siftNominees(corpusOf(columns), sifting);
}

/** Until no range is left; others may take some meanwhile. */
export function siftNominees(corpus: Corpus, { nominations, next, without }: Sifting, tick?: Tick): Sifted[] {
  const sift = sifter(corpus, nominations, without);
  const ranges = Math.ceil(nominations.length / RANGE);
  const results: Sifted[] = [];
  for (let range = Atomics.add(next, 0, 1); range < ranges; range = Atomics.add(next, 0, 1)) {
    results.push(sift(range));
    tick?.((range + 1) / ranges);
  }
  return results;
}

/** The memory of what is handed over. */
export function siftedBuffers(results: readonly Sifted[]): ArrayBuffer[] {
  return results.flatMap(({ rejected, standing, figures, kept }) =>
    [rejected, standing, figures, ...kept].flatMap((column) =>
      column === null ? [] : [column.buffer as ArrayBuffer],
    ),
  );
}

/** Its rows serve again for each range. */
function sifter(
  corpus: Corpus,
  nominations: Nominations,
  without: readonly string[],
): (range: number) => Sifted {
  const mentionsOf = mentionFinder(corpus);
  const left = RULES.map(({ name }) => !without.includes(name));
  const most = Math.min(RANGE, nominations.length);
  const rejected = new Int32Array(most * ROW.size);
  const standing = new Int32Array(most * STANDING.size);
  const figures = new Float64Array(most * FIGURES.length);
  return (range) => {
    const kept: (Int32Array | null)[] = [];
    const not: string[][] = [];
    let dropped = 0;
    eachNominee(corpus, { nominations, from: range * RANGE, to: (range + 1) * RANGE }, (nominee) => {
      const mentions = mentionsOf(nominee);
      if (mentions === null) return;
      const candidate = measure(nominee, mentions, corpus);
      const rule = firstRule(candidate);
      if (rule !== -1) {
        writeRow(rejected, dropped * ROW.size, candidate);
        rejected[dropped++ * ROW.size + ROW.rule] = rule;
        return;
      }
      writeStanding(standing, kept.length * STANDING.size, { nominee, candidate });
      const judged = judge(candidate, corpus);
      for (const [at, name] of FIGURES.entries()) figures[kept.length * FIGURES.length + at] = judged[name];
      kept.push(mentions.kept);
      not.push(straddledContexts(candidate, corpus));
    });
    return {
      ...{ range, kept, not, rejected: rejected.slice(0, dropped * ROW.size) },
      standing: standing.slice(0, kept.length * STANDING.size),
      figures: figures.slice(0, kept.length * FIGURES.length),
    };
  };

  /** The number of the first rule that drops it, or -1. */
  function firstRule(candidate: Measured): number {
    const { strong } = candidate;
    for (let rule = 0; rule < RULES.length; rule++) {
      const { quotedToo, rejects } = RULES[rule] as Rule;
      if (left[rule] === true && (quotedToo || !strong) && rejects(candidate, corpus)) return rule;
    }
    return -1;
  }
}
