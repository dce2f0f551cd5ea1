// Three projects: what needs nothing, what runs on the stores (and starts a real Neo4j), what needs the built viewer.
import { defineConfig } from 'vitest/config';

const ENGINES = ['graph/store/**/*.test.ts', 'graph/query/**/*.test.ts', 'cli/engines.test.ts'];
const BUILT = ['viewer/e2e/**/*.test.ts', 'cli/package.test.ts'];
const TIMEOUTS = { testTimeout: 30_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
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
          ...TIMEOUTS,
        },
      },
      // One file at a time: they share the folder `dist`.
      { test: { name: 'built', include: BUILT, fileParallelism: false, ...TIMEOUTS } },
    ],
  },
});
