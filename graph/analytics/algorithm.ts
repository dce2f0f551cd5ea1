// What an entry of the registry is: an algorithm with its name, its parameters as a schema (from which a form or a help
// text is made), its source, and a run that is the same for the same subject and parameters.
import * as z from 'zod/mini';
import { TifaError } from '../model/index.ts';
import type { Subject } from './subject.ts';

/** What of the subject it reads. */
export type Input = 'network' | 'weights' | 'counts' | 'communities' | 'years' | 'positions' | 'passages';

export interface Result {
  /** What a row of the columns is: a term, an edge or a community of the subject, or a pair of communities. */
  of: 'terms' | 'edges' | 'communities' | 'community pairs';
  /** Parallel columns; NaN where there is no value. */
  columns: Record<string, ArrayLike<number>>;
  /** Terms that a row names, as indexes into the subject. */
  terms?: Record<string, readonly (readonly number[])[]>;
  /** Figures of the whole. */
  figures?: Record<string, number>;
}

/** A layout on its way: `step` moves on, by whole steps, and `x` and `y` are the positions so far. */
export interface Progress {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Steps done, of `total`; a layout may be done earlier. */
  readonly done: number;
  readonly total: number;
  step(steps: number): void;
}

export interface Algorithm {
  id: string;
  title: { zh: string; en: string };
  inputs: readonly Input[];
  /** An object schema in which every parameter has a default. */
  parameters: z.ZodMiniType<Record<string, unknown>>;
  /** Paper or book that it follows. */
  source: string;
  /** Parameters that are left out take their defaults; wrong ones throw a `TifaError` of code `usage`. */
  run(subject: Subject, parameters?: Record<string, unknown>): Result;
  /** Layouts only: the same run in steps. */
  begin?(subject: Subject, parameters?: Record<string, unknown>): Progress;
}

interface Specification<P extends Record<string, unknown>>
  extends Omit<Algorithm, 'parameters' | 'run' | 'begin'> {
  parameters: z.ZodMiniType<P>;
  run(subject: Subject, parameters: P): Result;
}

/** An entry out of a run whose parameters are typed. */
export function algorithm<P extends Record<string, unknown>>(specification: Specification<P>): Algorithm {
  const { id, parameters } = specification;
  return {
    ...specification,
    run: (subject, given = {}) => specification.run(subject, parse(parameters, { id, given })),
  };
}

interface LayoutSpecification<P extends Record<string, unknown>> extends Omit<Specification<P>, 'run'> {
  begin(subject: Subject, parameters: P): Progress;
}

/** A layout, which is run by stepping to its end. */
export function layout<P extends Record<string, unknown>>(specification: LayoutSpecification<P>): Algorithm {
  const { id, parameters } = specification;
  const begin = (subject: Subject, given: Record<string, unknown> = {}) =>
    specification.begin(subject, parse(parameters, { id, given }));
  return {
    ...specification,
    begin,
    run: (subject, given) => {
      const progress = begin(subject, given);
      progress.step(progress.total);
      return { of: 'terms', columns: { x: progress.x, y: progress.y }, figures: { steps: progress.done } };
    },
  };
}

/** What an algorithm takes when nothing is said. */
export function defaults({ parameters }: Algorithm): Record<string, unknown> {
  return parameters.parse({});
}

function parse<P>(
  schema: z.ZodMiniType<P>,
  { id, given }: { id: string; given: Record<string, unknown> },
): P {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new TifaError('usage', `${id} cannot run: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`);
}
