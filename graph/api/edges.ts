// GET /api/v1/edges/:source/:target: an edge by its ends, ids or labels in either order, with the passages it counts.
import type { GraphStore } from '../store/store.ts';
import { notFound } from './errors.ts';
import type { Resource } from './resource.ts';

export function edgeResource(store: GraphStore): Resource {
  return {
    get: async (c) => {
      const { source = '', target = '' } = c.req.param();
      const edge = await store.edge(source, target);
      if (edge === null) throw notFound(`“${source}” and “${target}” never stand in one passage.`);
      return c.json(edge);
    },
  };
}
