// What answers requests: the API over an open store, and the process that runs queries.
import { join } from 'node:path';
import { createApi } from '../graph/api/app.ts';
import type { Config } from '../graph/model/index.ts';
import { NAMED_QUERIES } from '../graph/query/named/named.ts';
import { queryRunner } from '../graph/query/runner/runner.ts';
import { openStore } from '../graph/store/open.ts';
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

/** The stores follow new builds by themselves, so that the next request sees the new graph. */
export const startService = (options: ServiceOptions): Promise<Service> =>
  mended(options.config, () => openService(options));

async function openService({ config, viewer, hosts, port }: ServiceOptions): Promise<Service> {
  const store = await openStore(config);
  const runner = queryRunner({ store: config });
  const close = async (): Promise<void> => {
    await runner.close();
    await store.close();
  };
  try {
    // Asked first: an empty store should say so here, not in a browser.
    await store.method();
    for (const warning of store.warnings) say(`! ${warning}`);
    const api = createApi({
      ...{ store, viewer, named: NAMED_QUERIES, version: VERSION, hosts: [...hosts], port },
      snapshots: join(PACKAGE_ROOT, 'data/snapshots'),
      embed: embedFolder,
      runQuery: (statement, { parameters }) =>
        runner.run(statement, { parameters, limit: config.rowLimit, timeout: config.queryTimeout }),
      onFailure: (error) => report(error, { json: false }),
    });
    return { fetch: (request) => api.fetch(request), close };
  } catch (error) {
    await close();
    throw error;
  }
}
