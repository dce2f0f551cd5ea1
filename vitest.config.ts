// Three projects: what needs nothing, what runs on the stores (and starts a real Neo4j), what needs the built viewer.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const ENGINES = ['graph/store/**/*.test.ts', 'graph/query/**/*.test.ts', 'cli/engines.test.ts'];
const BUILT = ['viewer/e2e/**/*.test.ts', 'cli/package.test.ts'];
// Whole commands, and browsers that draw without a GPU, on two busy cores.
const TIMEOUTS = { testTimeout: 60_000, hookTimeout: 180_000 };
// A server that has just started, on a busy machine; files wait for their turn at its one database in a hook.
const SERVER_TIMEOUTS = { testTimeout: 120_000, hookTimeout: 900_000 };

export default defineConfig({
  test: {
    // Two files at a time even on two cores, where vitest would take one: many wait for a server or a browser.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{cli,extractor,graph,viewer,tools}/**/*.test.{ts,tsx}'],
          exclude: [...ENGINES, ...BUILT],
          ...TIMEOUTS,
        },
      },
      {
        test: {
          name: 'engines',
          include: ENGINES,
          exclude: BUILT,
          globalSetup: ['./tools/neo4j/global-setup.ts'],
          ...SERVER_TIMEOUTS,
        },
      },
      {
        test: {
          name: 'built',
          include: BUILT,
          globalSetup: ['./viewer/e2e/global-setup.ts'],
          // A browser without a GPU fills two cores by itself: two at a time were no faster.
          fileParallelism: false,
          expect: { poll: { timeout: 10_000 } },
          ...TIMEOUTS,
        },
      },
    ],
  },
});
