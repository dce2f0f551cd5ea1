// The words of the viewer that reach an embedded graph, in place of all of them: 7 KB gz fewer. What a component uses
// here and finds not would read “undefined”, which the browser tests look for in both languages.
import { edge as edgeEn } from '../../src/words/en/edge.ts';
import { find as findEn } from '../../src/words/en/find.ts';
import { frame as frameEn } from '../../src/words/en/frame.ts';
import { map as mapEn } from '../../src/words/en/map.ts';
import { term as termEn } from '../../src/words/en/term.ts';
import type { Language, Words } from '../../src/words/words.ts';
import { edge } from '../../src/words/zh/edge.ts';
import { find } from '../../src/words/zh/find.ts';
import { frame } from '../../src/words/zh/frame.ts';
import { map } from '../../src/words/zh/map.ts';
import { term } from '../../src/words/zh/term.ts';
import { rest } from './words-rest.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type { Language, Words };

const zh = { ...frame, ...map, ...find, ...term, ...edge, ...rest.zh };
const en = { ...frameEn, ...mapEn, ...findEn, ...termEn, ...edgeEn, ...rest.en };

export const WORDS = { zh, en } as unknown as Record<Language, Words>;
