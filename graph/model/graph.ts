// The graph as a store keeps it: the extraction without its logs, with communities, centralities and positions.
import type { Cooccurrence } from './cooccurrence.ts';
import type { Document } from './document.ts';
import type { MethodCard } from './method.ts';
import type { Passage } from './passage.ts';
import type { Relation } from './relation.ts';
import type { Term } from './term.ts';

/** What the network says of a term. `x` and `y` are layout units, the whole map about 1,000 wide. */
export interface TermAnalysis {
  degree: number;
  /** Sum of logDice over its edges in the network that is analysed. */
  strength: number;
  pagerank: number;
  /** Share of the shortest paths between others that lead through it, 0…1; missing in graphs loaded before it was kept. */
  betweenness?: number;
  /** The k of the innermost k-core that it belongs to. */
  core?: number;
  /** Burt’s constraint: low for a broker between groups; null for a term without an edge. */
  constraint?: number | null;
  /** Index into `communities`, or null for a term without an edge. */
  community: number | null;
  x: number;
  y: number;
}

export interface Community {
  /** Index in the order of size, largest first; ties by the smallest term id. */
  id: number;
  /** Colour slot 1–11, or 0 for all the rest. */
  slot: number;
  /** Number of terms. */
  size: number;
  /** The two terms that name it until a person does. */
  top: string[];
}

/** All mentions of one term in one passage, in reading order: parallel arrays. */
export interface MentionGroup {
  term: string;
  passage: string;
  /** Into the cleaned text of the passage. */
  offsets: number[];
  lengths: number[];
  /** Into the raw text of the document. */
  starts: number[];
  ends: number[];
  nested: boolean[];
}

export type GraphTerm = Term & TermAnalysis;

export interface Graph {
  method: MethodCard;
  documents: Document[];
  terms: GraphTerm[];
  relations: Relation[];
  passages: Passage[];
  mentions: MentionGroup[];
  cooccurrences: Cooccurrence[];
  communities: Community[];
}
