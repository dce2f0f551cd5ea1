// The words of the interface by language; both have the same keys, which the type of `zh` enforces. Only those of the
// language in use are fetched.
import type { zh } from './zh.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Words = typeof zh;

const FETCH: Record<Language, () => Promise<Words>> = {
  zh: async () => (await import('./zh.ts')).zh,
  en: async () => (await import('./en.ts')).en,
};

const held = new Map<Language, Words>();

/** Before `wordsOf` is asked for them. Fails where they cannot be fetched, and may be tried again. */
export async function fetchWords(language: Language): Promise<void> {
  if (!held.has(language)) held.set(language, await FETCH[language]());
}

/** Those of the other language where these were never fetched. */
export function wordsOf(language: Language): Words {
  const words = held.get(language) ?? held.values().next().value;
  if (words === undefined) throw new Error(`the words of ${language} were not fetched`);
  return words;
}
