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
      const chunks = new Map(
        Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' ? [[file.fileName, file] as const] : [],
        ),
      );
      const initial = new Set<string>();
      // What only a lazy part shares with another lazy part is not needed at first.
      const need = (name: string): void => {
        const chunk = chunks.get(name);
        if (chunk === undefined || initial.has(name)) return;
        initial.add(name);
        chunk.imports.forEach(need);
      };
      for (const [name, chunk] of chunks) if (chunk.isEntry) need(name);
      let bytes = 0;
      for (const name of initial) bytes += gzipSync(chunks.get(name)?.code ?? '').length;
      const kilobytes = bytes / 1000;
      this.info(`initial JavaScript ${kilobytes.toFixed(1)} KB gz of ${INITIAL_LIMIT_KB}`);
      if (kilobytes > INITIAL_LIMIT_KB) this.error('initial JavaScript is over its limit');
    },
  };
}
