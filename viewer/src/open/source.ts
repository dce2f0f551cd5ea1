// Where the viewer reads from: a local server, or the page itself. Both answer in the contract’s shapes.
import type {
  CypherAnswer,
  PassageView,
  Snapshot,
  SnapshotDocument,
  SnapshotPassage,
} from '../../../graph/model/index.ts';

/** A question that ships with the graph: a statement with its parameters and what they start as. */
export interface NamedQuery {
  name: string;
  title: { zh: string; en: string };
  about: { zh: string; en: string };
  statement: string;
  parameters: {
    name: string;
    type: string;
    default: string | number;
    about: { zh: string; en: string };
  }[];
}

export interface Passages {
  passages: PassageView[];
}

/** A document with its passages in reading order. */
export interface DocumentReading {
  document: SnapshotDocument;
  /** The raw text, which `start` and `end` of the passages count in; null where there is none. */
  text: string | null;
  passages: PassageView[];
}

export interface Source {
  snapshot(): Promise<Snapshot>;
  /** Every passage of a term, in order of time. */
  term(id: string): Promise<Passages>;
  /** Exactly the passages that an edge counts, in order of time. */
  edge(a: string, b: string): Promise<Passages>;
  document(id: string): Promise<DocumentReading>;
  /** Every passage there is, where the snapshot came without them. */
  passages?(): Promise<SnapshotPassage[] | null>;
  /** A snapshot answers the named questions alone, a server any. */
  cypher?(query: string, parameters: Record<string, unknown>): Promise<CypherAnswer>;
  queries?(): Promise<NamedQuery[]>;
  /** True when the server is there. */
  alive?(): Promise<boolean>;
}

/** Four are about files: what is in it, what it is, its size, and that a link cannot carry it. */
export type SourceFailure =
  | 'unreachable'
  | 'refused'
  | 'shape'
  | 'no-text'
  | 'file'
  | 'other-file'
  | 'too-large'
  | 'not-in-link'
  | 'no-cypher';

/** Why an answer could not be had. The words are chosen where it is shown. */
export class SourceError extends Error {
  readonly kind: SourceFailure;
  readonly where: string;
  readonly status: number;
  constructor(kind: SourceFailure, where: string, options: { message?: string; status?: number } = {}) {
    super(options.message ?? '');
    this.name = 'SourceError';
    this.kind = kind;
    this.where = where;
    this.status = options.status ?? 0;
  }
}
