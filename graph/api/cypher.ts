// POST /api/v1/cypher: a stranger’s statement. What guards and runs it is passed in; here stand the limits of the
// request itself. JSON only, because a form of another site can send anything else without asking.
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type * as z from 'zod/mini';
import { type CypherAnswer, CypherRequest } from '../model/index.ts';
import type { QueryResult } from '../store/store.ts';
import { refuse, usage } from './errors.ts';
import type { Resource } from './resource.ts';

export type RunQuery = (
  statement: string,
  options: { parameters: Record<string, unknown> },
) => Promise<QueryResult>;

const MAX_BODY = 64 * 1024;

export const cypherLimit = bodyLimit({
  maxSize: MAX_BODY,
  onError: (c) => refuse(c, 413, { code: 'refused', message: 'A query with its parameters may have 64 KB.' }),
});

export const jsonOnly = createMiddleware(async (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (c.req.method === 'POST' && type !== 'application/json') {
    return refuse(c, 415, { code: 'usage', message: 'Send the query as Content-Type: application/json.' });
  }
  await next();
});

export function cypherResource(runQuery: RunQuery): Resource {
  return {
    post: async (c) => {
      const { query, parameters } = parseRequest(await c.req.text());
      const { columns, rows, truncated } = await runQuery(query, { parameters });
      return c.json({ columns, rows, truncated } satisfies CypherAnswer);
    },
  };
}

function parseRequest(text: string): z.infer<typeof CypherRequest> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw usage('The body is not JSON; send {"query": "MATCH …", "parameters": {}}.');
  }
  const parsed = CypherRequest.safeParse(body);
  if (parsed.success && parsed.data.query.trim() !== '') return parsed.data;
  throw usage('The body needs a “query” that is text, and may have “parameters” that are an object.');
}
