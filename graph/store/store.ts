// The one interface to a graph database. Engines differ in capabilities and statements, never in answers.
import type { Graph, MethodCard, PassageView, Text } from '../model/index.ts';

export const ENGINES = ['grafeo', 'neo4j', 'memory'] as const;
export type Engine = (typeof ENGINES)[number];

/** What an engine can do: callers ask for a capability, never for an engine by name. */
export interface Capabilities {
  /** Answers Cypher statements through `query`. */
  cypher: boolean;
  /** Keeps what was loaded after `close`. */
  durable: boolean;
}

export interface QueryOptions {
  parameters?: Record<string, unknown>;
  /** Rows at most; the answer says when it cut. */
  limit?: number;
  /** Milliseconds after which a server gives up; an engine inside this process cannot, so strangers go to `query/runner`. */
  timeout?: number;
}

/** `{ columns: ['label', 'n'], rows: [['枫桥经验', 8]], truncated: false }`; nodes and relationships are plain maps. */
export interface QueryResult {
  columns: string[];
  rows: unknown[][];
  truncated: boolean;
}

export interface LoadOptions {
  /** Raw texts of the documents, as far as the ledger has them. */
  texts?: readonly Text[];
  onProgress?: (done: number, total: number) => void;
}

export interface GraphStore {
  readonly engine: Engine;
  readonly can: Capabilities;
  /** What a reader should know, e.g. that a damaged generation was passed over. */
  readonly warnings: readonly string[];

  /** Replaces the whole graph. A reader sees the old graph or the new one, never half. */
  load(graph: Graph, options?: LoadOptions): Promise<void>;
  /** The graph exactly as it was loaded, every table in the order of the contract; without the texts. */
  read(): Promise<Graph>;

  /** Tells the graph that is held from every other one, and every loading from the next. Cheap, and opens nothing. */
  stamp(): Promise<string>;
  method(): Promise<MethodCard>;
  /** Passages by id, in order of date, then id; an id that is not there is passed over. */
  passages(ids: readonly string[]): Promise<PassageView[]>;
  /** The raw text of a document, which all raw offsets count in. Null when the store has none of it. */
  text(documentId: string): Promise<string | null>;
  /** Runs a statement as it is, read-only. Statements of strangers go through `query/guard` and `query/runner` first. */
  query(statement: string, options?: QueryOptions): Promise<QueryResult>;

  close(): Promise<void>;
}
