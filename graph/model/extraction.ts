// The extraction directory: the ledger from which every store can be rebuilt. One schema a file.
import { Cooccurrence } from './cooccurrence.ts';
import { Document } from './document.ts';
import { Mention } from './mention.ts';
import type { MethodCard } from './method.ts';
import { Passage } from './passage.ts';
import { Problem } from './problem.ts';
import { Rejection } from './rejection.ts';
import { Relation } from './relation.ts';
import { Term } from './term.ts';
import { Text } from './text.ts';

/** The tables of JSON lines, by file name without `.jsonl`; `method.json` stands beside them. */
export const EXTRACTION_TABLES = {
  documents: Document,
  texts: Text,
  terms: Term,
  relations: Relation,
  passages: Passage,
  mentions: Mention,
  cooccurrences: Cooccurrence,
  rejections: Rejection,
  problems: Problem,
} as const;
export type TableName = keyof typeof EXTRACTION_TABLES;

export interface Extraction {
  method: MethodCard;
  documents: Document[];
  texts: Text[];
  terms: Term[];
  relations: Relation[];
  passages: Passage[];
  mentions: Mention[];
  cooccurrences: Cooccurrence[];
  rejections: Rejection[];
  problems: Problem[];
}
