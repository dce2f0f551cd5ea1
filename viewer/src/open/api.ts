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
import { openWhole } from './inline.ts';
import { parseAnswer } from './parse.ts';
import type { Shelf } from './shelf.ts';
import { type Source, SourceError } from './source.ts';

const InBoth = z.object({ zh: z.string(), en: z.string() });
const Queries = z.object({
  queries: z.array(
    z.object({
      name: z.string(),
      title: InBoth,
      about: InBoth,
      statement: z.string(),
      parameters: z.array(
        z.object({
          name: z.string(),
          type: z.string(),
          default: z.union([z.string(), z.number()]),
          about: InBoth,
        }),
      ),
    }),
  ),
});

const Shipped = z.object({
  snapshots: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      documents: z.number(),
      terms: z.number(),
      edges: z.number(),
      bytes: z.number(),
    }),
  ),
});

const BASE = '/api/v1';

/** What the server serves and what came with it. */
export const listGraphs: NonNullable<Shelf['list']> = async () => {
  const [home, { snapshots }] = await Promise.all([get(Health, '/health'), get(Shipped, '/snapshots')]);
  return { home, shipped: snapshots };
};

export function openShipped(name: string): Source {
  return openWhole(() => get(Snapshot, `/snapshots/${encodeURIComponent(name)}`));
}

export function openApi(): Source {
  return {
    snapshot: () => get(Snapshot, '/snapshot'),
    term: (id) => get(TermAnswer, `/terms/${encodeURIComponent(id)}`),
    edge: (a, b) => get(EdgeAnswer, `/edges/${encodeURIComponent(a)}/${encodeURIComponent(b)}`),
    queries: async () => (await get(Queries, '/queries')).queries,
    cypher: async (query, parameters) => {
      const body = JSON.stringify({ query, parameters });
      const answer = await request(`${BASE}/cypher`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return parseAnswer(CypherAnswer, answer, `${BASE}/cypher`);
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

async function get<T>(schema: z.ZodMiniType<T>, path: string): Promise<T> {
  return parseAnswer(schema, await request(BASE + path), BASE + path);
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
