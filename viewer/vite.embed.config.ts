// Builds what other pages embed into dist/embed: the element as one script with its types, and the page for iframes.
// The script exports nothing and is a module and a classic script at once. Prints its weight and the hash for
// `integrity`, and fails above the limit.
import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { PURE, slim } from './embed/slim/plugin.ts';

const LIMIT_KB = 80;
const EMBED = `${import.meta.dirname}/embed`;
const OUT = `${import.meta.dirname}/../dist/embed`;
/** Our own modules do nothing by being imported, so those of which nothing is used fall away whole. */
const OWN = /[\\/](graph|viewer[\\/]src)[\\/].+\.tsx?$/;

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: `${EMBED}/main.ts`,
      treeshake: { moduleSideEffects: (id) => !OWN.test(id), manualPureFunctions: PURE },
      output: { format: 'iife', entryFileNames: 'tifa-graph.js' },
    },
  },
  plugins: [slim(), element()],
});

function element(): Plugin {
  return {
    name: 'tifa-element',
    apply: 'build',
    generateBundle(_, bundle) {
      const script = bundle['tifa-graph.js'];
      if (script?.type !== 'chunk') return this.error('the script of the element is not there');
      const kilobytes = gzipSync(script.code, { level: 9 }).length / 1000;
      const hash = createHash('sha384').update(script.code).digest('base64');
      this.info(`tifa-graph.js ${kilobytes.toFixed(1)} KB gz of ${LIMIT_KB}, integrity="sha384-${hash}"`);
      if (kilobytes > LIMIT_KB) this.error('the element is over its limit');
    },
    writeBundle() {
      copyFileSync(`${EMBED}/types.d.ts`, `${OUT}/tifa-graph.d.ts`);
    },
  };
}
