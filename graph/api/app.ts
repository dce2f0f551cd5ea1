// The HTTP API: one resource a file, put together here. Everything it needs is passed in, so that it listens nowhere
// by itself and a test can ask it directly.
import { Hono } from 'hono';
import type { GraphStore } from '../store/store.ts';
import { cypherLimit, cypherResource, jsonOnly, type RunQuery } from './cypher.ts';
import { edgeResource } from './edges.ts';
import { answerError, refuse } from './errors.ts';
import { healthResource } from './health.ts';
import { mount } from './resource.ts';
import { searchResource } from './search.ts';
import { type SecurityOptions, security } from './security.ts';
import { shippedResources } from './shipped.ts';
import { snapshotResource } from './snapshot.ts';
import { snapshotCache } from './snapshot-cache.ts';
import { serveFolder } from './static.ts';
import { termResource } from './terms.ts';

export interface ApiOptions extends SecurityOptions {
  store: GraphStore;
  /** Guards and runs a statement of a stranger. */
  runQuery: RunQuery;
  /** The questions that ship with the graph, as they are. */
  named: readonly unknown[];
  version: string;
  /** Folder of the built viewer; without it only the API is served. */
  viewer?: string | undefined;
  /** Folder of the snapshots that ship; without it there are none. */
  snapshots?: string | undefined;
  /** Told of failures that the answer keeps to itself. */
  onFailure?: ((error: unknown) => void) | undefined;
}

const BASE = '/api/v1';

export function createApi(options: ApiOptions): Hono {
  const { store, runQuery, named, version, viewer, onFailure } = options;
  const app = new Hono();
  const cache = snapshotCache(store);
  const shipped = shippedResources(options.snapshots);
  app.use(security(options));
  app.use(`${BASE}/cypher`, jsonOnly, cypherLimit);
  mount(app, `${BASE}/health`, healthResource(store, { cache, version }));
  mount(app, `${BASE}/snapshot`, snapshotResource(cache));
  mount(app, `${BASE}/snapshots`, shipped.list);
  mount(app, `${BASE}/snapshots/:name`, shipped.one);
  mount(app, `${BASE}/search`, searchResource(store));
  mount(app, `${BASE}/terms/:id`, termResource(store));
  mount(app, `${BASE}/edges/:source/:target`, edgeResource(store));
  mount(app, `${BASE}/queries`, { get: (c) => c.json({ queries: named }) });
  mount(app, `${BASE}/cypher`, cypherResource(runQuery));
  app.all('/api/*', (c) =>
    refuse(c, 404, { code: 'not-found', message: `There is nothing at ${c.req.path}.` }),
  );
  app.all('/api', (c) => refuse(c, 404, { code: 'not-found', message: `The API is at ${BASE}.` }));
  if (viewer !== undefined) app.all('*', serveFolder(viewer));
  app.onError((error, c) => {
    const answer = answerError(c, error);
    if (answer.status === 500) onFailure?.(error);
    return answer;
  });
  return app;
}
