// The database that is current, opened again once a build has replaced it, so that a server that runs for weeks serves
// what was built today. The old one closes after its last query.
import { TifaError } from '../../model/index.ts';
import { currentGeneration, pointerText } from '../generations/generations.ts';
import { type Database, openDatabase } from './engine.ts';

export interface CurrentDatabase {
  readonly warnings: readonly string[];
  /** Null in an empty home. */
  use<T>(work: (database: Database | null) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Opened {
  database: Database | null;
  users: number;
  isRetired: boolean;
}

export async function openCurrent(home: string): Promise<CurrentDatabase> {
  const warnings: string[] = [];
  let pointer = await pointerText(home);
  let current = open();
  // A damaged graph is the trouble of who reads it: a build must be able to replace it.
  await current.catch(() => {});

  async function open(): Promise<Opened> {
    const generation = await currentGeneration(home);
    warnings.splice(0, warnings.length, ...(generation?.warnings ?? []));
    const database = generation === null ? null : openFolder(generation.folder);
    return { database, users: 0, isRetired: false };
  }

  async function latest(): Promise<Opened> {
    const text = await pointerText(home);
    if (text !== pointer) {
      pointer = text;
      const before = current;
      current = open();
      before.then(retire, () => {});
    }
    return current;
  }

  return {
    warnings,
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
      await current.then(retire, () => {});
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
