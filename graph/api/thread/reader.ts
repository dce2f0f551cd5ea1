// A thread that opens one graph for the server, with the store for itself, until it is closed: it makes the figures and
// hands them over in slices, or makes files, or answers for the texts.
import { parentPort, workerData } from 'node:worker_threads';
import { TifaError } from '../../model/index.ts';
import { lowerThread } from '../../query/runner/priority.ts';
import { openStore, type StoreOptions } from '../../store/open.ts';
import { type Figures, type OpenGraph, type Source, storeSource } from '../source.ts';
import { type Call, type Calls, type Outline, type Reply, type Request, SLICED } from './messages.ts';

type Sliced = Record<string, readonly unknown[]>;

let source: Source | null = null;
let opened: OpenGraph | null = null;
/** Kept until the last slice has gone. */
let tables: Sliced = {};

const answers: { [C in Call]: (given: Calls[C]['given']) => Promise<Calls[C]['answer']> } = {
  async prepare() {
    source = storeSource(await openStore(workerData as StoreOptions));
    return null;
  },
  async open() {
    if (source === null) throw notOpen();
    opened = await source.open({ isAside: false });
    const { stamp, notation, warnings } = opened;
    return { stamp, notation, warnings: [...warnings] };
  },
  async outline(priority) {
    // Not before the store is open: the threads of the engine, which all share, would be as low.
    if (priority === 'lower') lowerThread();
    return outlineOf(await graph().figures());
  },
  async slice({ table, from, to }) {
    const slice = tables[table]?.slice(from, to) ?? [];
    if (to >= (tables[table]?.length ?? 0)) delete tables[table];
    return slice;
  },
  passages: (ids) => graph().passages(ids),
  text: (document) => graph().text(document),
  file: ({ choice, passages }) => graph().file(choice, passages),
  isHeld: () => graph().isHeld(),
  async close() {
    await source?.close();
    return null;
  },
};

parentPort?.on('message', async ({ id, call, given }: Request) => {
  const reply = await (answers[call] as (given: unknown) => Promise<unknown>)(given).then(
    (value): Reply => ({ id, value }),
    (error: unknown): Reply => ({ id, error: failure(error) }),
  );
  parentPort?.postMessage(reply);
  if (call === 'close') parentPort?.close();
});

function graph(): OpenGraph {
  if (opened === null) throw notOpen();
  return opened;
}

function notOpen(): TifaError {
  return new TifaError('store', 'The reading thread was asked before it was opened.');
}

/** Sets the long tables aside, to be asked for. */
function outlineOf({ snapshot, evidence }: Figures): Outline {
  const own: Sliced = {};
  for (const name of SLICED.snapshot) own[name] = snapshot[name];
  for (const name of SLICED.evidence) own[name] = evidence[name];
  tables = own;
  const lengths = Object.fromEntries(Object.entries(own).map(([name, table]) => [name, table.length]));
  const empty = { documents: [], terms: [], edges: [], relations: [] };
  return {
    figures: { snapshot: { ...snapshot, ...empty }, evidence: { ...evidence, ids: [], owners: [] } },
    lengths: lengths as Outline['lengths'],
  };
}

function failure(error: unknown): Extract<Reply, { error: unknown }>['error'] {
  const code = error instanceof TifaError ? error.code : null;
  return { code, message: error instanceof Error ? error.message : String(error) };
}
