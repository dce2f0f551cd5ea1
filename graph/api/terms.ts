// GET /api/v1/terms/:id: a term by id or label, with its relations, edges and every passage that mentions it.
import type { GraphStore } from '../store/store.ts';
import { notFound } from './errors.ts';
import type { Resource } from './resource.ts';

export function termResource(store: GraphStore): Resource {
  return {
    get: async (c) => {
      const id = c.req.param('id') ?? '';
      const term = await store.term(id);
      if (term === null) throw notFound(`There is no term “${id}”; /api/v1/search?q=… finds its name.`);
      return c.json(term);
    },
  };
}
