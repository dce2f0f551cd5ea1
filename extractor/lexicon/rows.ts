// What reading a lexicon file gives: entries that know their line, and findings that name one.
import type { LexiconEntry } from '../../graph/model/index.ts';

export interface Place {
  file: string;
  /** From 1. */
  line: number;
}

export interface Row extends Place {
  entry: LexiconEntry;
}

/** Something about a lexicon that its author should mend. */
export interface Finding extends Place {
  message: string;
}

export interface Table {
  rows: Row[];
  findings: Finding[];
}

export const display = ({ file, line, message }: Finding): string => `${file}:${line}: ${message}`;
