// Every English word of the interface, under the keys of `zh`; the type makes a missing one an error.
import { ask } from './en/ask.ts';
import { beside } from './en/beside.ts';
import { document } from './en/document.ts';
import { edge } from './en/edge.ts';
import { evidence } from './en/evidence.ts';
import { find } from './en/find.ts';
import { frame } from './en/frame.ts';
import { map } from './en/map.ts';
import { open } from './en/open.ts';
import { out } from './en/out.ts';
import { rail } from './en/rail.ts';
import { table } from './en/table.ts';
import { term } from './en/term.ts';
import { time } from './en/time.ts';
import type { Words } from './words.ts';

export const en: Words = {
  ...frame,
  ...open,
  ...out,
  ...rail,
  ...map,
  ...find,
  ...term,
  ...time,
  ...edge,
  ...ask,
  ...table,
  ...document,
  ...evidence,
  ...beside,
};
