// Every Chinese word of the interface. Short, whole sentences: the thing, the reason, the next step.
import { ask } from './zh/ask.ts';
import { beside } from './zh/beside.ts';
import { document } from './zh/document.ts';
import { edge } from './zh/edge.ts';
import { evidence } from './zh/evidence.ts';
import { find } from './zh/find.ts';
import { frame } from './zh/frame.ts';
import { map } from './zh/map.ts';
import { open } from './zh/open.ts';
import { out } from './zh/out.ts';
import { rail } from './zh/rail.ts';
import { table } from './zh/table.ts';
import { term } from './zh/term.ts';
import { time } from './zh/time.ts';

export const zh = {
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
