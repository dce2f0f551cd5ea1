// A candidate that no rule dropped: a row of numbers on its way from whoever sifted it, and what nesting asks of it.
import { CHANNEL_BIT, CHANNELS, type Nominee } from './candidates.ts';
import type { Candidate } from './discover.ts';
import { WEAK_HEADS } from './lists.ts';
import type { Measured } from './measure.ts';
import { ROW, writeRow } from './nominee-rows.ts';
import { FIGURES, scoreOf } from './score.ts';
import type { Sifted } from './sift-nominees.ts';
import type { SuffixIndex } from './suffix-array.ts';
import { printedAt, type Text } from './text.ts';

/** Places of the numbers in a row; those of `ROW` come first. */
export const STANDING = {
  ...ROW,
  low: ROW.size,
  high: ROW.size + 1,
  channels: ROW.size + 2,
  flags: ROW.size + 3,
  size: ROW.size + 4,
} as const;

const FLAG = { strong: 1, covers: 2 } as const;

export interface Standing {
  /** Of `STANDING`. */
  row: Int32Array;
  /** Its places in no order. */
  positions: Int32Array;
  length: number;
  count: number;
  /** Quoted often enough to be a term by the authors' own mark. */
  strong: boolean;
  /** Whether mentions of others inside of it are counted as its own. */
  covers: boolean;
  /** Mentions that are not inside a longer candidate's. */
  standalone: number;
  /** Of `FIGURES`. */
  figures: Float64Array;
  not: string[];
}

export function writeStanding(
  rows: Int32Array,
  at: number,
  { nominee, candidate }: { nominee: Nominee; candidate: Measured },
): void {
  writeRow(rows, at, candidate);
  rows[at + STANDING.rule] = -1;
  rows[at + STANDING.low] = nominee.low;
  rows[at + STANDING.high] = nominee.high;
  rows[at + STANDING.channels] = nominee.channels;
  rows[at + STANDING.flags] = (candidate.strong ? FLAG.strong : 0) | (covers(candidate) ? FLAG.covers : 0);
}

export function standingOf({ standing, figures, kept, not }: Sifted, { suffixes }: SuffixIndex): Standing[] {
  return kept.map((places, index) => {
    const row = standing.subarray(index * STANDING.size, (index + 1) * STANDING.size);
    const flags = row[STANDING.flags] as number;
    return {
      row,
      positions: places ?? suffixes.subarray(row[STANDING.low], row[STANDING.high]),
      length: row[STANDING.length] as number,
      count: row[STANDING.count] as number,
      strong: (flags & FLAG.strong) !== 0,
      covers: (flags & FLAG.covers) !== 0,
      standalone: 0,
      figures: figures.subarray(index * FIGURES.length, (index + 1) * FIGURES.length),
      not: not[index] as string[],
    };
  });
}

/** As most mentions are printed, quotes aside. */
export function printedOf({ row, length }: Standing, text: Text): string {
  return printedAt(text, row[STANDING.position] as number, length);
}

export function candidateOf(standing: Standing, text: Text): Candidate {
  const { row, count, standalone, not } = standing;
  const channels = row[STANDING.channels] as number;
  const score = scoreOf(standing.figures, standing);
  const figures: Record<string, number> = {};
  for (let at = 0; at < FIGURES.length; at++) figures[FIGURES[at] as string] = standing.figures[at] as number;
  return {
    surface: printedOf(standing, text),
    channels: CHANNELS.filter((channel) => (channels & CHANNEL_BIT[channel]) !== 0),
    count,
    documents: row[STANDING.documents] as number,
    standalone,
    score,
    not,
    figures,
  };
}

/** Coordinations and enumerations cover nothing: their parts are terms of their own; nor does 基层党建工作 cover 基层党建. */
function covers({ parts, words }: Measured): boolean {
  return (
    parts.length === 1 &&
    !WEAK_HEADS.has(words.at(-1)?.text ?? '') &&
    !words.some(({ text }) => /^[和与及]$/u.test(text))
  );
}
