// Three projects: what needs nothing, what runs on the stores (and starts a real Neo4j), what runs in a browser.
import { defineConfig } from 'vitest/config';

const ENGINES = ['graph/store/**/*.test.ts', 'graph/query/**/*.test.ts', 'cli/**/*.test.ts'];
const BROWSER = ['viewer/e2e/**/*.test.ts'];
const TIMEOUTS = { testTimeout: 30_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{cli,extractor,graph,viewer,tools}/**/*.test.{ts,tsx}'],
          exclude: [...ENGINES, ...BROWSER],
          ...TIMEOUTS,
        },
      },
      {
        test: {
          name: 'engines',
          include: ENGINES,
          globalSetup: ['./tools/neo4j/global-setup.ts'],
          ...TIMEOUTS,
        },
      },
      { test: { name: 'browser', include: BROWSER, ...TIMEOUTS } },
    ],
  },
});
