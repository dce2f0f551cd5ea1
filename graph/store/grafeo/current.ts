// The database that is current, opened when it is first used and again once a build has replaced it, so that a server
// that runs for weeks serves what was built today. The old one closes after its last query.
import { TifaError } from '../../model/index.ts';
import { currentGeneration, pointerText } from '../generations/generations.ts';
import { type Database, openDatabase } from './engine.ts';

export interface CurrentDatabase {
  readonly warnings: readonly string[];
  /** Another one for every build; that of the database which is open, for one that is pinned. */
  stamp(): Promise<string>;
  /** Null in an empty home. */
  use<T>(work: (database: Database | null) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Opened {
  database: Database | null;
  users: number;
  isRetired: boolean;
}

/** One that is pinned stays with the generation that it opened first. */
export function openCurrent(home: string, { isPinned }: { isPinned: boolean }): CurrentDatabase {
  const warnings: string[] = [];
  let pointer: string | null = null;
  let current: Promise<Opened> | null = null;
  let isClosed = false;

  async function open(): Promise<Opened> {
    const generation = await currentGeneration(home);
    warnings.splice(0, warnings.length, ...(generation?.warnings ?? []));
    const database = generation === null ? null : openFolder(generation.folder);
    return { database, users: 0, isRetired: false };
  }

  async function stamp(): Promise<string> {
    return isPinned && pointer !== null ? pointer : pointerText(home);
  }

  async function latest(): Promise<Opened> {
    if (isClosed) throw new TifaError('store', `The store in ${home} was closed.`);
    const text = await stamp();
    if (current === null || text !== pointer) {
      pointer = text;
      current?.then(retire, () => {});
      current = open();
    }
    return current;
  }

  return {
    warnings,
    stamp,
    async use(work) {
      let opened = await latest();
      while (opened.isRetired) opened = await latest();
      opened.users += 1;
      try {
        return await work(opened.database);
      } finally {
        opened.users -= 1;
        closeUnused(opened);
      }
    },
    async close() {
      isClosed = true;
      await current?.then(retire, () => {});
    },
  };
}

function retire(opened: Opened): void {
  opened.isRetired = true;
  closeUnused(opened);
}

function closeUnused({ database, users, isRetired }: Opened): void {
  if (isRetired && users === 0) database?.close();
}

function openFolder(folder: string): Database {
  try {
    return openDatabase(folder);
  } catch (cause) {
    const message = `The graph in ${folder} does not open with this version of the engine: run \`tifa build PATH…\` again.`;
    throw new TifaError('store', message, { cause });
  }
}
