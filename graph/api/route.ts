// What a resource of the API says of itself: address, words for people, parameters and answer as schemas. The server
// answers by it, and the description of the API is written from it, so that the two cannot differ.
import * as z from 'zod/mini';
import type { GraphView } from './graph-view.ts';
import { usage } from './problems.ts';

export interface Words {
  zh: string;
  en: string;
}

export interface Parameter<T = unknown> {
  about: Words;
  schema: z.ZodMiniType<T>;
  /** May stand there several times. */
  isList?: boolean;
}
export type Parameters = Record<string, Parameter>;
export type Values<P extends Parameters> = {
  [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

export interface Asked<P extends Parameters = Parameters> {
  view: GraphView;
  /** The parts of the address that stand in braces. */
  path: (name: string) => string;
  query: Values<P>;
  /** All that stands behind the question mark, for a resource whose parameters are not known before. */
  search: URLSearchParams;
  /** After a reading of the store: throws when the store no longer holds the graph of this view. */
  confirm: () => Promise<void>;
  /** Why the store cannot be asked at the moment; null as long as it answers. */
  trouble: string | null;
  /** The text of the body. */
  body: () => Promise<string>;
}

/** What was packed before: bytes as they are and in gzip. Any other value of an answer becomes JSON. */
export interface Packed {
  json: Uint8Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
  etag: string;
  /** When the answer is of another graph than the one that is served. */
  notation?: string;
}

export interface Route<P extends Parameters = Parameters> {
  id: string;
  method: 'get' | 'post';
  /** Behind /api/v1: `/terms/{id}`. */
  path: string;
  about: Words;
  /** The parts in braces. */
  parts?: Record<string, Words>;
  parameters?: P;
  /** Of the body of a POST. */
  body?: z.ZodMiniType;
  answer: z.ZodMiniType;
  /** Any parameter may be sent: the resource itself knows which. */
  isOpen?: boolean;
  /**
   * graph: the answer follows from address and graph, so that it is known to be unchanged before it is made.
   * store: the store itself answers, of whatever graph it holds at the moment.
   */
  depends: 'graph' | 'store' | 'moment';
  answers(asked: Asked<P>): unknown;
}

/** Lets the parameters say what `answers` gets. */
export function route<const P extends Parameters>(own: Route<P>): Route {
  return own as unknown as Route;
}

export function integer(
  { min, max, fallback }: { min: number; max: number; fallback: number },
  about: Words,
): Parameter<number> {
  const whole = z.int().check(z.minimum(min), z.maximum(max));
  return { about, schema: z._default(z.pipe(z.coerce.number(), whole), fallback) };
}

export function real(about: Words): Parameter<number | undefined> {
  return { about, schema: z.optional(z.pipe(z.coerce.number(), z.number())) };
}

export function text(about: Words): Parameter<string | undefined> {
  return { about, schema: z.optional(z.string().check(z.minLength(1), z.maxLength(MAX_TEXT))) };
}

export function needed(about: Words): Parameter<string> {
  return { about, schema: z.string().check(z.regex(/\S/, 'it is empty'), z.maxLength(MAX_TEXT)) };
}

export function choice<const T extends string>(values: readonly [T, ...T[]], about: Words): Parameter<T> {
  return { about, schema: z._default(z.enum(values), values[0]) as unknown as z.ZodMiniType<T> };
}

const MAX_TEXT = 200;

/** What was sent, by the schemas; a parameter that is not known, or twice where once is right, is named. */
export function readQuery(search: URLSearchParams, { parameters = {}, isOpen }: Route): Values<Parameters> {
  for (const name of new Set(search.keys())) {
    if (isOpen !== true && !Object.hasOwn(parameters, name)) {
      const known = Object.keys(parameters).join(', ');
      throw usage(`“${name}” is no parameter here; ${known === '' ? 'there are none' : `known: ${known}`}.`);
    }
  }
  const pairs = Object.entries(parameters).map(([name, { schema, isList }]) => {
    const all = search.getAll(name);
    if (isList !== true && all.length > 1) throw usage(`${name} may stand there once.`);
    const parsed = schema.safeParse(isList === true ? all : all[0]);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw usage(`${name} is not understood: ${issue?.message ?? 'it is missing'}.`);
    }
    return [name, parsed.data];
  });
  return Object.fromEntries(pairs);
}
