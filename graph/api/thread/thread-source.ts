// Graphs of a store, each opened by two threads, so that no answer waits for a reading: one makes the figures and the
// file of the whole, and ends; the other one answers for the texts until the graph is closed.
import { openStore, type StoreOptions } from '../../store/open.ts';
import { ApiError } from '../problems.ts';
import type { Packed } from '../route.ts';
import type { Figures, OpenGraph, Source } from '../source.ts';
import { type Opened, type Priority, SLICED, type SlicedTable } from './messages.ts';
import { startThread, type Thread } from './thread.ts';

/** Rows that are unpacked in one piece: a few milliseconds. */
const AT_ONCE = 500;
/** A build that ends in between leaves two threads with a graph each; then they are opened again. */
const OPENINGS = 5;

export async function threadSource(options: StoreOptions): Promise<Source> {
  // Only asked which graph it holds, for which it opens none.
  const store = await openStore(options);
  return {
    engine: store.engine,
    stamp: () => store.stamp(),
    open: ({ isAside }) => openInThread(options, isAside ? 'lower' : 'same'),
    close: () => store.close(),
  };
}

async function openInThread(options: StoreOptions, priority: Priority): Promise<OpenGraph> {
  const { opened, threads } = await openPair({ ...options, isPinned: true });
  const [texts, reader] = threads;
  let whole: Packed | null = null;
  let maker: Promise<Thread> | null = null;
  return {
    ...opened,
    async figures() {
      const figures = await figuresOf(reader, priority);
      // Asked for by every page that opens, so that it is at hand before the graph is served.
      whole = await reader.ask('file', { choice: null, passages: 'none' });
      await reader.close();
      return figures;
    },
    passages: (ids) => texts.ask('passages', ids),
    text: (document) => texts.ask('text', document),
    async file(choice, passages) {
      if (whole !== null && choice === null && passages === 'none') return whole;
      maker ??= openSame({ ...options, isPinned: true }, opened);
      maker.catch(() => {
        maker = null;
      });
      return (await maker).ask('file', { choice, passages });
    },
    isHeld: () => texts.ask('isHeld', null),
    isOpen: texts.isAlive,
    async close() {
      const making = await maker?.catch(() => undefined);
      await Promise.all([texts, reader, making].map((thread) => thread?.close()));
    },
  };
}

/** Two threads on one graph: both open it in the same moment. */
async function openPair(options: StoreOptions): Promise<{ opened: Opened; threads: [Thread, Thread] }> {
  for (let opening = 1; ; opening++) {
    const threads: [Thread, Thread] = [startThread(options), startThread(options)];
    try {
      await Promise.all([threads[0].ask('prepare', null), threads[1].ask('prepare', null)]);
      const [opened, other] = await Promise.all([threads[0].ask('open', null), threads[1].ask('open', null)]);
      if (opened.stamp === other.stamp) return { opened, threads };
      if (opening === OPENINGS) throw replaced();
    } catch (error) {
      await Promise.all(threads.map((thread) => thread.close()));
      throw error;
    }
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

/** A further thread, for what few ask for; when the store holds another graph by now, that one is served soon. */
async function openSame(options: StoreOptions, { stamp }: Opened): Promise<Thread> {
  const thread = startThread(options);
  try {
    await thread.ask('prepare', null);
    if ((await thread.ask('open', null)).stamp !== stamp) throw replaced();
    return thread;
  } catch (error) {
    await thread.close();
    throw error;
  }
}

async function figuresOf({ ask }: Thread, priority: Priority): Promise<Figures> {
  const { figures, lengths } = await ask('outline', priority);
  const whole = async (table: SlicedTable): Promise<unknown[]> => {
    const rows: unknown[] = [];
    for (let from = 0; from < lengths[table]; from += AT_ONCE) {
      for (const row of await ask('slice', { table, from, to: from + AT_ONCE })) rows.push(row);
    }
    return rows;
  };
  const { snapshot, evidence } = figures;
  for (const name of SLICED.snapshot) Object.assign(snapshot, { [name]: await whole(name) });
  for (const name of SLICED.evidence) Object.assign(evidence, { [name]: await whole(name) });
  return figures;
}

function replaced(): ApiError {
  return new ApiError('replaced', 'The store was given another graph meanwhile.');
}
