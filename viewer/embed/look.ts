// Which colours a graph wears: those that were chosen, or those of the system, followed as it changes.
import type { Look } from './sheets.ts';
import type { TifaTheme } from './types.d.ts';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';

export function lookFor(theme: TifaTheme): Look {
  const dark = theme === 'dark' || (theme === 'auto' && matchMedia(DARK).matches);
  return { dark, contrast: matchMedia(CONTRAST).matches };
}

/** Gives what ends it. */
export function onSystemLook(listener: () => void): () => void {
  const queries = [DARK, CONTRAST].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
