// Builds what other pages embed into dist/embed: the element as one script with its types, and the page for iframes.
// The script exports nothing, so it is a module and a classic script at once. Prints its weight and the hash for
// `integrity`, and fails above the limit.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin, transformWithOxc } from 'vite';
import { PURE, slim } from './embed/slim/plugin.ts';

const LIMIT_KB = 80;
const NOTICE =
  '/*! Tifa (Apache-2.0) with Preact, Sigma and others (MIT): see licenses.md, which belongs to this file */';
const EMBED = `${import.meta.dirname}/embed`;
/** Our own modules do nothing by being imported, so those of which nothing is used fall away whole. */
const OWN = /[\\/](graph|viewer[\\/]src)[\\/].+\.tsx?$/;

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/embed',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: `${EMBED}/main.ts`,
      treeshake: { moduleSideEffects: (id) => !OWN.test(id), manualPureFunctions: PURE },
      output: { format: 'iife', entryFileNames: 'tifa-graph.js', postBanner: NOTICE },
    },
  },
  plugins: [slim(), beside()],
});

/** What stands beside the script, and what is said of it. */
function beside(): Plugin {
  return {
    name: 'tifa-embed',
    apply: 'build',
    async generateBundle(_, bundle) {
      const script = bundle['tifa-graph.js'];
      if (script?.type !== 'chunk') return this.error('the script of the element is not there');
      const kilobytes = gzipSync(script.code, { level: 9 }).length / 1000;
      const hash = createHash('sha384').update(script.code).digest('base64');
      this.info(`tifa-graph.js ${kilobytes.toFixed(1)} KB gz of ${LIMIT_KB}, integrity="sha384-${hash}"`);
      if (kilobytes > LIMIT_KB) this.error('the element is over its limit');
      const page = await transformWithOxc(readFileSync(`${EMBED}/page/embed.ts`, 'utf8'), 'embed.ts');
      const files = {
        'tifa-graph.d.ts': readFileSync(`${EMBED}/types.d.ts`, 'utf8'),
        'embed.html': readFileSync(`${EMBED}/page/embed.html`, 'utf8'),
        // In a scope of its own: a classic script shares its names with all others.
        'embed.js': `(() => {\n${page.code.replace(/^export \{\};?$/m, '')}})();\n`,
      };
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
