// What an extraction can be told, and the stages that it reports.
import type { Lexicon, Unit } from '../graph/model/index.ts';
import type { RuleName } from './clean/clean.ts';
import type { Crew } from './crew.ts';
import type { GeneralWords } from './discover/score.ts';
import type { Segmenter } from './discover/tokens.ts';

export const STAGES = ['clean', 'discover', 'match', 'co-occur'] as const;
export type Stage = (typeof STAGES)[number];

/** How far a stage is, from 0 to 1. */
export interface Progress {
  stage: Stage;
  share: number;
}

/** Told now and then how much of a stage is done, from 0 to 1. */
export type Tick = (share: number) => void;

export interface ExtractOptions {
  /** Name of the corpus. */
  title: string;
  /** Version of this software, for the method card. */
  version: string;
  lexicon: Lexicon;
  /** Soft evidence for discovery; null leaves discovery out. */
  segment: Segmenter | null;
  /** What any official text says: a discovered term that stands there ranks lower. */
  general: GeneralWords;
  unit: Unit;
  /** Cleaning rules to leave out. */
  without: readonly RuleName[];
  /** Least passages of a pair; null for 2, or 1 in a corpus small enough to read every pair. */
  minEdgeCount: number | null;
  q: number;
  /** Whether near-identical passages are one piece of evidence, or each its own. */
  reprints: 'once' | 'each';
  seed: number;
  /** This thread alone unless told. */
  crew?: Crew;
  onProgress?: (progress: Progress) => void;
}
