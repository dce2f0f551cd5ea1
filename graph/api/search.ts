// GET /api/v1/search?q=…&limit=…: terms whose label, variant or English holds q.
import type { GraphStore } from '../store/store.ts';
import { usage } from './errors.ts';
import type { Resource } from './resource.ts';

const MAX_LIMIT = 100;
const MAX_QUERY = 200;

export function searchResource(store: GraphStore): Resource {
  return {
    get: async (c) => {
      const query = c.req.query('q') ?? '';
      if (query.trim() === '') throw usage('q is missing: say what to search for, as in /search?q=枫桥.');
      if (query.length > MAX_QUERY) throw usage(`q is longer than ${MAX_QUERY} characters.`);
      const limit = Number(c.req.query('limit') ?? 20);
      if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
        throw usage(`limit is a number from 1 to ${MAX_LIMIT}, not “${c.req.query('limit')}”.`);
      }
      return c.json({ query, hits: await store.search(query, { limit }) });
    },
  };
}
