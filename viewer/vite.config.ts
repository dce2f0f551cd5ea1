// Builds the served application into dist/viewer. Nothing inline: the server's policy allows own files only.
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { slimSigma } from './embed/slim/sigma.ts';

const INITIAL_LIMIT_KB = 150;
const WORDS = /[\\/]words[\\/](zh|en)\.ts$/;

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  plugins: [slimSigma(), initialWeight()],
});

/** Prints the weight of all scripts that the first view needs, and fails the build above the limit. */
function initialWeight(): Plugin {
  return {
    name: 'tifa-initial-weight',
    apply: 'build',
    generateBundle(_, bundle) {
      const first = new Set<string>();
      // What is imported statically from the entry, and no chunk that only lazy parts share.
      const follow = (name: string): void => {
        const file = bundle[name];
        if (file?.type !== 'chunk' || first.has(name)) return;
        first.add(name);
        for (const each of file.imports) follow(each);
      };
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk' && file.isEntry) follow(name);
      }
      const weigh = (name: string): number => {
        const file = bundle[name];
        return file?.type === 'chunk' ? gzipSync(file.code).length : 0;
      };
      // One language is in use: the heavier of the two.
      const words = Object.entries(bundle).flatMap(([name, file]) =>
        file.type === 'chunk' && WORDS.test(file.facadeModuleId ?? '') ? [weigh(name)] : [],
      );
      if (words.length === 0) this.error('there are no words of the page');
      const kilobytes = [...first].reduce((sum, name) => sum + weigh(name), Math.max(...words)) / 1000;
      this.info(`initial JavaScript ${kilobytes.toFixed(1)} KB gz of ${INITIAL_LIMIT_KB}`);
      if (kilobytes > INITIAL_LIMIT_KB) this.error('initial JavaScript is over its limit');
    },
  };
}
