// Bundles the command, its processes (queries, differences) and its threads (graphs, extraction) into dist/command, for the
// package; a checkout runs from source.
import { defineConfig } from 'vite';

const ROOT = `${import.meta.dirname}/..`;

export default defineConfig({
  root: ROOT,
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/command',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        tifa: `${ROOT}/cli/tifa.ts`,
        'query-child': `${ROOT}/graph/query/runner/child.ts`,
        'store-writer': `${ROOT}/graph/store/grafeo/writer.mjs`,
        'graph-reader': `${ROOT}/graph/api/thread/reader.ts`,
        'extraction-thread': `${ROOT}/extractor/read/workers/thread.ts`,
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
