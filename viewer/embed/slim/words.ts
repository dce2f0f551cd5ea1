// The areas of the viewer's words that reach an embedded graph, in place of all of them; plugin.ts takes further words
// out of some. What a component uses and finds not here would read “undefined”, which the browser tests look for.
import { edge as edgeEn } from '../../src/words/en/edge.ts';
import { find as findEn } from '../../src/words/en/find.ts';
import { frame as frameEn } from '../../src/words/en/frame.ts';
import { map as mapEn } from '../../src/words/en/map.ts';
import { open as openEn } from '../../src/words/en/open.ts';
import { rail as railEn } from '../../src/words/en/rail.ts';
import { term as termEn } from '../../src/words/en/term.ts';
import type { Language, Words } from '../../src/words/words.ts';
import { edge } from '../../src/words/zh/edge.ts';
import { find } from '../../src/words/zh/find.ts';
import { frame } from '../../src/words/zh/frame.ts';
import { map } from '../../src/words/zh/map.ts';
import { open } from '../../src/words/zh/open.ts';
import { rail } from '../../src/words/zh/rail.ts';
import { term } from '../../src/words/zh/term.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type { Language, Words };

const zh = { ...frame, ...open, ...rail, ...map, ...find, ...term, ...edge };
const en = { ...frameEn, ...openEn, ...railEn, ...mapEn, ...findEn, ...termEn, ...edgeEn };

const WORDS = { zh, en } as unknown as Record<Language, Words>;

export const wordsOf = (language: Language): Words => WORDS[language];
