// Questions that people ask of the graph, as named statements with parameters, in the portable subset: one text, one
// answer on every engine. Every order is total, by id in the end; dates are text, and undated documents come last.
import { COMPANY } from './company.ts';
import { FORMULAS } from './formulas.ts';
import type { NamedQuery } from './query.ts';
import { SOURCES } from './sources.ts';
import { TERMS } from './terms.ts';
import { TIME } from './time.ts';

export type { NamedQuery } from './query.ts';

export const NAMED_QUERIES: readonly NamedQuery[] = [...COMPANY, ...TERMS, ...TIME, ...SOURCES, ...FORMULAS];
