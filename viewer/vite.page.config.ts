// Builds the viewer as one script and one style sheet (dist/page/page.js, page.css) for pages that carry
// their snapshot inside: the HTML export puts both inline, under hashes in its policy.
import { defineConfig, type Plugin } from 'vite';
import { slimSigma } from './embed/slim/sigma.ts';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [slimSigma(), plainEditor()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: `${import.meta.dirname}/src/main.tsx`,
      // Vite’s helper for chunks asks for it; here there is one script and nothing to preload.
      transform: { define: { 'import.meta': '{}' } },
      output: { format: 'iife', entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
    },
  },
});

/** Without a server nobody can run what is written: the statement is shown, and the editor stays out. */
function plainEditor(): Plugin {
  return {
    name: 'tifa-plain-editor',
    enforce: 'pre',
    resolveId(source) {
      return source === './editor.tsx' ? `${import.meta.dirname}/src/ask/editor-plain.tsx` : null;
    },
  };
}
