// The HTTP API, put together. Everything it needs is passed in, so that it listens nowhere by itself and a test can
// ask it directly.
import { Hono } from 'hono';
import type { NamedQuery } from '../query/named/query.ts';
import type { Engine } from '../store/store.ts';
import type { CurrentGraph } from './current-graph.ts';
import { queryRoutes, type RunQuery } from './cypher.ts';
import { mountDescription } from './description.ts';
import { documentRoute } from './documents.ts';
import { edgeRoutes } from './edges.ts';
import { type EmbedFolder, mountEmbed } from './embed.ts';
import { healthRoute } from './health.ts';
import { BASE, mountRoutes } from './mount.ts';
import { pathRoute } from './paths.ts';
import { answerError, problem } from './problems.ts';
import type { Route } from './route.ts';
import { searchRoute } from './search.ts';
import { type SecurityOptions, security } from './security.ts';
import { seriesRoute } from './series.ts';
import { shippedRoutes } from './shipped.ts';
import { snapshotRoutes } from './snapshot.ts';
import { serveFolder } from './static.ts';
import { termRoutes } from './terms.ts';

export interface ApiOptions extends SecurityOptions {
  graphs: CurrentGraph;
  engine: Engine;
  /** Guards and runs a statement of a stranger. */
  runQuery: RunQuery;
  /** The questions that ship with the graph, as they are. */
  named: readonly NamedQuery[];
  version: string;
  /** Folder of the built viewer; without it only the API is served. */
  viewer?: string | undefined;
  /** The built element and its page for iframes; without it nothing can be embedded. */
  embed?: EmbedFolder | undefined;
  /** Folder of the snapshots that ship; without it there are none. */
  snapshots?: string | undefined;
  /** Told of failures that the answer keeps to itself. */
  onFailure?: ((error: unknown) => void) | undefined;
}

export function createApi(options: ApiOptions): Hono {
  const { graphs, version, viewer, onFailure } = options;
  const app = new Hono();
  const routes = routesOf(options);
  app.use(security(options));
  mountRoutes(app, routes, { graphs, version });
  mountDescription(app, routes, version);
  app.all('/api/*', (c) => problem(c, 'not-found', `There is nothing at ${c.req.path}.`));
  app.all('/api', (c) => problem(c, 'not-found', `The API is at ${BASE}.`));
  if (options.embed !== undefined) mountEmbed(app, options.embed);
  if (viewer !== undefined) app.all('*', serveFolder(viewer));
  app.onError((error, c) => {
    const answer = answerError(c, error);
    if (answer.status === 500) onFailure?.(error);
    return answer;
  });
  return app;
}

/** In the order in which people read them. */
function routesOf({ engine, runQuery, named, version, snapshots }: ApiOptions): Route[] {
  return [
    healthRoute(engine, version),
    searchRoute(),
    ...termRoutes(),
    ...edgeRoutes(),
    pathRoute(),
    seriesRoute(),
    documentRoute(),
    ...snapshotRoutes(),
    ...queryRoutes(runQuery, named),
    ...shippedRoutes(snapshots),
  ];
}
