// The words of the interface by language; both have the same keys, which the type of `zh` enforces.
import { en } from './en.ts';
import { zh } from './zh.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Words = typeof zh;

export const WORDS: Record<Language, Words> = { zh, en };
