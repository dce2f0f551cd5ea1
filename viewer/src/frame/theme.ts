// Applies language and theme to the page and keeps the choice. `public/theme.js` does the same before the
// first paint.

import { THEMES, type Theme } from '../state/view.ts';
import type { Language } from '../words/words.ts';
import { LANGUAGES } from '../words/words.ts';

const DARK = '(prefers-color-scheme: dark)';

export function applyTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && matchMedia(DARK).matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  if (matchMedia('(prefers-contrast: more)').matches) document.documentElement.dataset.contrast = 'more';
}

export function applyLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
}

/** Gives what ends it. */
export function onSystemTheme(listener: () => void): () => void {
  const system = matchMedia(DARK);
  system.addEventListener('change', listener);
  return () => system.removeEventListener('change', listener);
}

export function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export function storedChoices(): { language: Language; theme: Theme } {
  const language = LANGUAGES.find((each) => each === read('lang'));
  const theme = THEMES.find((each) => each === read('theme'));
  return { language: language ?? 'zh', theme: theme ?? 'system' };
}

export function storeChoices(language: Language, theme: Theme): void {
  try {
    localStorage.setItem('tifa.lang', language);
    localStorage.setItem('tifa.theme', theme);
  } catch {
    // A page without storage (a file, a private window) simply forgets the choice.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(`tifa.${key}`);
  } catch {
    return null;
  }
}
