// GET /api/v1/health: what is served, from where, and what its reader should know.
import type { Health } from '../model/index.ts';
import type { GraphStore } from '../store/store.ts';
import type { Resource } from './resource.ts';
import type { SnapshotCache } from './snapshot-cache.ts';

export function healthResource(
  store: GraphStore,
  { cache, version }: { cache: SnapshotCache; version: string },
): Resource {
  return {
    get: async (c) => {
      const { corpus, terms, edges } = await cache('none');
      return c.json({
        status: 'ok',
        version,
        engine: store.engine,
        corpus,
        terms,
        edges,
        warnings: [...store.warnings],
      } satisfies Health);
    },
  };
}
