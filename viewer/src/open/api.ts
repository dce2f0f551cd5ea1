// Reads from the local server, /api/v1.
import * as z from 'zod/mini';
import {
  CypherAnswer,
  EdgeAnswer,
  ErrorAnswer,
  Health,
  Snapshot,
  TermAnswer,
} from '../../../graph/model/index.ts';
import { parseAnswer } from './parse.ts';
import { type NamedQuery, type Source, SourceError } from './source.ts';

const Title = z.union([z.string(), z.object({ zh: z.string(), en: z.string() })]);
const Parameter = z.object({
  name: z.string(),
  value: z.optional(z.unknown()),
  default: z.optional(z.unknown()),
});
const Queries = z.object({
  queries: z.array(
    z.object({
      name: z.string(),
      title: z.optional(Title),
      statement: z.string(),
      parameters: z._default(z.union([z.array(Parameter), z.record(z.string(), z.unknown())]), []),
    }),
  ),
});

export function openApi(base = '/api/v1'): Source {
  const get = async <T>(schema: z.ZodMiniType<T>, path: string): Promise<T> =>
    parseAnswer(schema, await request(base + path), base + path);
  return {
    snapshot: () => get(Snapshot, '/snapshot'),
    term: (id) => get(TermAnswer, `/terms/${encodeURIComponent(id)}`),
    edge: (a, b) => get(EdgeAnswer, `/edges/${encodeURIComponent(a)}/${encodeURIComponent(b)}`),
    queries: async () => (await get(Queries, '/queries')).queries.map(toNamed),
    cypher: async (query, parameters) => {
      const body = JSON.stringify({ query, parameters });
      const answer = await request(`${base}/cypher`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return parseAnswer(CypherAnswer, answer, `${base}/cypher`);
    },
    alive: async () => {
      try {
        await get(Health, '/health');
        return true;
      } catch {
        return false;
      }
    },
  };
}

async function request(where: string, init?: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(where, init);
  } catch (cause) {
    throw new SourceError('unreachable', where, { message: cause instanceof Error ? cause.message : '' });
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  const refused = z.safeParse(ErrorAnswer, body);
  throw new SourceError('refused', where, {
    status: response.status,
    message: refused.success ? refused.data.error.message : response.statusText,
  });
}

function toNamed(query: z.infer<typeof Queries>['queries'][number]): NamedQuery {
  const { name, statement, parameters } = query;
  const title = query.title ?? name;
  return {
    name,
    statement,
    title: typeof title === 'string' ? { zh: title, en: title } : title,
    parameters: Array.isArray(parameters)
      ? parameters.map((each) => ({ name: each.name, value: each.value ?? each.default ?? '' }))
      : Object.entries(parameters).map(([key, value]) => ({ name: key, value })),
  };
}
