// Bundles the command and the process that runs queries into dist/, for the package; a checkout runs from source.
import { defineConfig } from 'vite';

const ROOT = `${import.meta.dirname}/..`;

export default defineConfig({
  root: ROOT,
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: {
      input: { tifa: `${ROOT}/cli/tifa.ts`, 'query-child': `${ROOT}/graph/query/runner/child.ts` },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
