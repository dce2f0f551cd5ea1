// Cuts parts out of modules at build time. Each cut names what it expects to find, so that a new version of a package
// fails the build and not a page.
import type { Plugin } from 'vite';

export interface Cut {
  file: RegExp;
  /** Text and what stands in its place. */
  parts?: readonly (readonly [RegExp, string])[];
  /** Methods of classes in ES5 that are left without a body. */
  emptied?: readonly string[];
  /** Of our own files some have nothing to cut. */
  optional?: boolean;
}

export function cut(name: string, cuts: readonly Cut[]): Plugin {
  return {
    name,
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const found = cuts.find(({ file }) => file.test(id));
      if (found === undefined) return null;
      let text = code;
      for (const [part, left] of found.parts ?? []) {
        if (text.search(part) < 0 && found.optional !== true)
          this.error(`${id} has changed: there is no ${part} in it`);
        text = text.replace(part, left);
      }
      for (const method of found.emptied ?? []) {
        const body = bodyOf(text, method);
        if (body === null) this.error(`${id} has changed: there is no method ${method} in it`);
        else text = text.slice(0, body.from) + text.slice(body.to);
      }
      return { code: text, map: null };
    },
  };
}

/** Between the braces of `function method(…) {…}`, as Babel indents it. */
function bodyOf(text: string, method: string): { from: number; to: number } | null {
  const head = new RegExp(`^( *)value: function ${method}\\([^)]*\\) \\{\\n`, 'm').exec(text);
  if (head === null) return null;
  const from = head.index + head[0].length;
  const to = text.indexOf(`\n${head[1]}}`, from);
  return to < 0 ? null : { from, to };
}
