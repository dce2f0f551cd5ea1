// The Neo4j of a test run: started once by `tools/neo4j/global-setup.ts`, shared by all test files one at a time,
// because a community server has one database.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';

export interface Neo4jForTests {
  uri: string;
  password: string;
  /** Folder for the lock that says whose turn it is. */
  home: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Null when no server could run; the global setup has printed why. */
    neo4j: Neo4jForTests | null;
  }
}

export const neo4jServer: Neo4jForTests | null = inject('neo4j') ?? null;

/** Waits for this file’s turn and returns the function that ends it. */
export async function claimNeo4j(): Promise<() => Promise<void>> {
  const lock = join(neo4jServer?.home ?? '', 'claimed');
  for (;;) {
    try {
      await mkdir(lock);
      return () => rm(lock, { recursive: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await setTimeout(50);
    }
  }
}
