// The description of the API (OpenAPI 3.1, https://spec.openapis.org/oas/v3.1.1), written from the routes and the
// schemas of the contract: there is no second place where it could say otherwise.
import * as z from 'zod/mini';
import * as model from '../model/index.ts';
import { BASE } from './mount.ts';
import { PROBLEMS, problemType } from './problems.ts';
import type { Route, Words } from './route.ts';

type Json = Record<string, unknown>;

/** Schemas with a name of their own; the others stand where they are used. */
const NAMED = {
  ...{ Health: model.Health, Snapshot: model.SnapshotFile, MethodCard: model.MethodCard },
  ...{ Term: model.SnapshotTerm, Edge: model.SnapshotEdge, Document: model.SnapshotDocument },
  ...{ Community: model.SnapshotCommunity, Relation: model.Relation, Span: model.Span },
  ...{ Passage: model.PassageView, PassagePage: model.PassagePage, TablePage: model.TablePage },
  ...{ TermName: model.TermName, TermDetail: model.TermDetail, NeighbourPage: model.NeighbourPage },
  ...{ EdgeDetail: model.EdgeDetail, DocumentAnswer: model.DocumentAnswer, PathAnswer: model.PathAnswer },
  ...{ SearchHit: model.SearchHit, SearchAnswer: model.SearchAnswer, SeriesAnswer: model.SeriesAnswer },
  ...{ QueryList: model.QueryList, ShippedList: model.ShippedList, ProblemDetails: model.ProblemDetails },
  ...{ CypherRequest: model.CypherRequest, CypherAnswer: model.CypherAnswer },
} satisfies Record<string, z.ZodMiniType>;

const reference = (name: string): string => `#/components/schemas/${name}`;

export function describeApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = `${BASE}${route.path}`;
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tifa 提法',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'A terminology knowledge graph of Chinese policy language. Every number opens: a count is the length of a list of passages.',
    },
    paths,
    components: {
      schemas: schemas(),
      headers: {
        'Tifa-Method': {
          description: 'How the figures of this answer came to be, in one line.',
          schema: { type: 'string' },
        },
        'Tifa-Warning': {
          description: 'Only while the store does not answer: says which graph the figures in memory are of.',
          schema: { type: 'string' },
        },
        ETag: { description: 'Send it as If-None-Match.', schema: { type: 'string' } },
        'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } },
      },
    },
  };
}

function operation({ id, about, parts = {}, parameters = {}, ...route }: Route): Json {
  const ok = {
    'Tifa-Method': { $ref: '#/components/headers/Tifa-Method' },
    'Tifa-Warning': { $ref: '#/components/headers/Tifa-Warning' },
  };
  const isKept = route.depends === 'graph';
  return {
    operationId: id,
    summary: about.en,
    'x-summary-zh': about.zh,
    parameters: [
      ...Object.entries(parts).map(([name, words]) => parameter(name, words, { in: 'path', required: true })),
      ...Object.entries(parameters).map(([name, { about: words, schema }]) => {
        const required = !schema.safeParse(undefined).success;
        return parameter(name, words, { in: 'query', required, schema: plain(schema) });
      }),
      ...(route.isOpen === true ? [OPEN] : []),
    ],
    ...(route.body !== undefined && {
      requestBody: { required: true, content: { 'application/json': { schema: named(route.body) } } },
    }),
    responses: {
      200: {
        description: 'The answer.',
        headers: { ...ok, ...(isKept && { ETag: { $ref: '#/components/headers/ETag' } }) },
        content: { 'application/json': { schema: named(route.answer) } },
      },
      ...(isKept && { 304: { description: 'What you have is still right.' } }),
      default: {
        description: `Why there is no answer (RFC 9457). Kinds: ${Object.keys(PROBLEMS)
          .map((kind) => problemType(kind as keyof typeof PROBLEMS))
          .join(', ')}.`,
        headers: { ...ok, 'Retry-After': { $ref: '#/components/headers/Retry-After' } },
        content: { 'application/problem+json': { schema: { $ref: reference('ProblemDetails') } } },
      },
    },
  };
}

const OPEN = parameter(
  'parameters',
  { zh: '该查询自己的参数', en: 'the parameters of the query itself' },
  {
    ...{ in: 'query', required: false, style: 'form', explode: true },
    schema: { type: 'object', additionalProperties: { type: 'string' } },
  },
);

function parameter(name: string, words: Words, rest: Json): Json {
  return { name, description: words.en, 'x-description-zh': words.zh, schema: { type: 'string' }, ...rest };
}

function schemas(): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const { schemas: written } = z.toJSONSchema(registry, { io: 'input', uri: reference });
  return Object.fromEntries(Object.entries(written).map(([id, schema]) => [id, bare(schema as Json)]));
}

function named(schema: z.ZodMiniType): Json {
  const [name] = Object.entries(NAMED).find(([, each]) => each === schema) ?? [];
  return name === undefined ? plain(schema) : { $ref: reference(name) };
}

/** A parameter as it is meant, not as it is spelt in an address. */
function plain(schema: z.ZodMiniType): Json {
  return bare(z.toJSONSchema(schema, { io: 'output' }) as Json);
}

function bare({ $schema: _, $id: __, ...schema }: Json): Json {
  return schema;
}
