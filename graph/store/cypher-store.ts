// The store over any engine that speaks Cypher: the engine brings an adapter, the domain reads are written once.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph, MentionGroup, PassageView, Text } from '../model/index.ts';
import { TifaError } from '../model/index.ts';
import { differenceOf, type EdgeChange } from './difference/difference.ts';
import { type Digests, digestsOf, readDigests, writtenDigests } from './difference/digests.ts';
import { type Step, stepsOf } from './difference/steps.ts';
import { checkLayout, toDocument, toGraph, toMentionGroup, toMethod, toPassage } from './readings.ts';
import { type Row, type Tables, toTables } from './records.ts';
import { READ, READ_ALL } from './statements.ts';
import type { Engine, GraphStore, QueryOptions, QueryResult } from './store.ts';
import { inTableOrder } from './table-order.ts';
import { inTime, passageView } from './views.ts';

/** Milliseconds between looks, looks for a graph, and readings of one that is about to leave. */
const LOOK_AGAIN = 10;
const LOOKS = 4;
const LOOKS_LEAVING = 200;

export type Progress = (done: number, total: number) => void;

export type ReadRows = (statement: string, parameters: Row) => Promise<Row[]>;
/** Looks at what is stored, and answers the steps that bring it up to date; null when it has to be replaced. */
export type Plan = (rows: ReadRows) => Promise<Iterable<Step> | null>;

/** All that an engine has to bring. */
export interface CypherAdapter {
  readonly engine: Engine;
  readonly warnings: readonly string[];
  /** What the errors call the store: `the embedded store in .tifa`. */
  readonly name: string;
  /** `anew` unless said otherwise. */
  readonly edgeChange?: EdgeChange;
  /** Where that is cheaper than asking for the node that stands for the graph. */
  stamp?(): Promise<string>;
  /** Runs a statement of `statements.ts` that reads; rows by column name, plain values. */
  rows: ReadRows;
  /** Runs any statement read-only. */
  query(statement: string, options: QueryOptions): Promise<QueryResult>;
  /** The tables in the order in which they are best kept, where that is another than that of the contract. */
  arranged?(graph: Graph): Graph;
  /** Replaces everything, all at once for a reader. */
  replace(tables: Tables, onProgress: Progress): Promise<void>;
  /** Runs the steps of the plan, all at once for a reader. False when it cannot: then the graph is replaced. */
  amend(plan: Plan): Promise<boolean>;
  close(): Promise<void>;
}

export function cypherStore(adapter: CypherAdapter): GraphStore {
  /** The node that stands for the graph. In the moment of a swap there may be none, or two: then it is looked for again. */
  async function look(): Promise<{ run: Row; isLeaving: boolean }> {
    for (let looks = 1; ; looks += 1) {
      const [row, second] = await adapter.rows(READ.run, {});
      if (row !== undefined && (second === undefined || looks === LOOKS))
        return { run: row.run as Row, isLeaving: row.isLeaving === true };
      if (row === undefined && looks === LOOKS) {
        const message = `There is no graph in ${adapter.name}: run \`tifa build PATH…\` first.`;
        throw new TifaError('store-empty', message);
      }
      await sleep(LOOK_AGAIN);
    }
  }

  const run = async (): Promise<Row> => (await look()).run;

  /** Several statements as one reading: done again when the graph was replaced, or was about to be, in between. */
  async function steady<T>(work: (run: Row) => Promise<T>): Promise<T> {
    for (let looks = 1; ; looks += 1) {
      const before = await run();
      const result = await Promise.allSettled([work(before)]);
      const { run: after, isLeaving } = await look();
      // A load that was killed in the moment of its swap leaves the mark: after a while the graph is as good as settled.
      const isSettled = after.load === before.load && (!isLeaving || looks >= LOOKS_LEAVING);
      if (!isSettled) {
        await sleep(LOOK_AGAIN);
        continue;
      }
      if (result[0].status === 'rejected') throw result[0].reason;
      return result[0].value;
    }
  }

  async function views(found: Row[]): Promise<PassageView[]> {
    const passages = found.map((row) => toPassage(row.passage as Row));
    const mentions = await adapter.rows(READ.mentions, { ids: passages.map((passage) => passage.id) });
    const groups = new Map(passages.map((passage): [string, MentionGroup[]] => [passage.id, []]));
    for (const group of joined(mentions).map(toMentionGroup)) groups.get(group.passage)?.push(group);
    return found
      .map((row, i) => {
        const passage = passages[i] ?? toPassage(row.passage as Row);
        return passageView(passage, toDocument(row.document as Row), groups.get(passage.id) ?? []);
      })
      .sort(inTime);
  }

  async function readAll(run: Row): Promise<Graph> {
    const table = async (name: keyof typeof READ_ALL) => joined(await adapter.rows(READ_ALL[name], {}));
    return toGraph(run, {
      documents: await table('documents'),
      terms: await table('terms'),
      relations: await table('relations'),
      passages: await table('passages'),
      mentions: await table('mentions'),
      cooccurrences: await table('cooccurrences'),
      communities: await table('communities'),
    });
  }

  /** What changed since the loading before, as steps. */
  const planOf =
    (load: string, contents: Contents, digested: () => Digests): Plan =>
    async (rows) => {
      // The engine looks while this process digests.
      const stored = digestsIn(rows);
      const digests = digested();
      const before = await stored;
      const { edgeChange = 'anew' } = adapter;
      const difference = before && differenceOf(contents, { before, after: digests, edgeChange });
      if (difference === null) return null;
      const { fresh, texts, members } = difference;
      return stepsOf(
        difference,
        toTables({ graph: fresh, texts, members, load, digests: writtenDigests(digests) }),
      );
    };

  return {
    engine: adapter.engine,
    can: { cypher: true, durable: true },
    warnings: adapter.warnings,

    async load(graph, { texts = [], onProgress = () => {} } = {}) {
      const load = randomUUID();
      const digested = once(() => digestsOf(graph, texts));
      if (await adapter.amend(planOf(load, { graph, texts }, digested))) return onProgress(1, 1);
      const digests = writtenDigests(digested());
      const ordered = inTableOrder(graph);
      const arranged = adapter.arranged?.(ordered) ?? ordered;
      await adapter.replace(toTables({ graph: arranged, texts, load, digests }), onProgress);
    },

    read: () => steady(readAll),

    stamp: adapter.stamp ?? (async () => String((await run()).load)),

    async method() {
      return toMethod(await run());
    },

    passages: (ids) => steady(async () => views(await adapter.rows(READ.passages, { ids }))),
    async text(documentId) {
      const [row] = await adapter.rows(READ.text, { id: documentId });
      if (row === undefined) await run();
      return (row?.raw as string | undefined) ?? null;
    },
    query: (statement, options = {}) => adapter.query(statement, options),
    close: () => adapter.close(),
  };
}

interface Contents {
  graph: Graph;
  texts: readonly Text[];
}

/** Made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What a store says that it holds; null when it is empty, damaged or of an older version. */
async function digestsIn(rows: ReadRows): Promise<Digests | null> {
  const [row, second] = await rows(READ.run, {});
  if (row === undefined || second !== undefined) return null;
  try {
    checkLayout(row.run as Row);
  } catch (cause) {
    // What is newer is left alone.
    if (cause instanceof TifaError && cause.code === 'store') return null;
    throw cause;
  }
  return readDigests(await rows(READ.digests, {}));
}

/** `{ source, target, properties: { count } }` as one record. */
function joined(rows: Row[]): Row[] {
  return rows.map(({ properties, ...ids }) => ({ ...(properties as Row), ...ids }));
}
