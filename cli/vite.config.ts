// Bundles the command, the process that runs queries and the threads that read graphs and clean documents into dist/command, for the package; a checkout runs from source.
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
        'graph-reader': `${ROOT}/graph/api/thread/reader.ts`,
        cutter: `${ROOT}/extractor/read/workers/cutter.ts`,
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
