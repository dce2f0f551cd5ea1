// Builds the served application into dist/viewer. Nothing inline: the server's policy allows own files only.
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const INITIAL_LIMIT_KB = 150;

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  plugins: [initialWeight()],
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
      let bytes = 0;
      for (const name of first) {
        const file = bundle[name];
        if (file?.type === 'chunk') bytes += gzipSync(file.code).length;
      }
      const kilobytes = bytes / 1000;
      this.info(`initial JavaScript ${kilobytes.toFixed(1)} KB gz of ${INITIAL_LIMIT_KB}`);
      if (kilobytes > INITIAL_LIMIT_KB) this.error('initial JavaScript is over its limit');
    },
  };
}
