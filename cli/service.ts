// What answers requests: the API over the graph that the store holds, which threads read, and the process that runs
// queries.
import { join } from 'node:path';
import { createApi } from '../graph/api/app.ts';
import { currentGraph } from '../graph/api/current-graph.ts';
import { threadSource } from '../graph/api/thread/thread-source.ts';
import type { Config } from '../graph/model/index.ts';
import { NAMED_QUERIES } from '../graph/query/named/named.ts';
import { queryRunner } from '../graph/query/runner/runner.ts';
import { report } from './failure.ts';
import { mended } from './load.ts';
import { say } from './output.ts';
import { PACKAGE_ROOT, VERSION } from './package-root.ts';
import { embedFolder } from './viewer-bundle.ts';

export interface ServiceOptions {
  config: Config;
  /** Folder of the built viewer. */
  viewer: string;
  /** Further names under which browsers may ask. */
  hosts: readonly string[];
  /** Known only when the server listens. */
  port: () => number;
}

export interface Service {
  fetch: (request: Request) => Response | Promise<Response>;
  close: () => Promise<void>;
}

/** Follows new builds by itself: a new graph is read aside, and then served. */
export const startService = (options: ServiceOptions): Promise<Service> =>
  mended(options.config, () => openService(options));

async function openService({ config, viewer, hosts, port }: ServiceOptions): Promise<Service> {
  const onFailure = (error: unknown) => report(error, { json: false });
  const source = await threadSource(config);
  const graphs = currentGraph(source, { onFailure });
  const runner = queryRunner({ store: config });
  const close = async (): Promise<void> => {
    await runner.close();
    await graphs.close();
  };
  try {
    // Asked first: an empty store should say so here, not in a browser.
    const warnings = await graphs.useNewest(({ graph }) => graph.warnings);
    for (const warning of warnings) say(`! ${warning}`);
    const api = createApi({
      ...{
        graphs,
        engine: source.engine,
        onFailure,
        viewer,
        named: NAMED_QUERIES,
        version: VERSION,
        hosts: [...hosts],
        port,
      },
      snapshots: join(PACKAGE_ROOT, 'data/snapshots'),
      embed: embedFolder,
      runQuery: (statement, { parameters }) =>
        runner.run(statement, { parameters, limit: config.rowLimit, timeout: config.queryTimeout }),
    });
    return { fetch: (request) => api.fetch(request), close };
  } catch (error) {
    await close();
    throw error;
  }
}
