// What answers requests: the API over one open graph. A new build is a new graph: it takes over while the old one finishes.
import { unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { createApi } from '../graph/api/app.ts';
import type { Config } from '../graph/model/index.ts';
import { NAMED_QUERIES } from '../graph/query/named/named.ts';
import { queryRunner } from '../graph/query/runner/runner.ts';
import { openStore } from '../graph/store/open.ts';
import { report } from './failure.ts';
import { say } from './output.ts';
import { VERSION } from './package-root.ts';

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

interface Opened {
  api: Hono;
  close: () => Promise<void>;
}

/** How often a new build is looked for, and how long the old graph goes on answering what it was asked, in milliseconds. */
const LOOK_EVERY = 1000;
const GRACE = 10_000;

export async function startService(options: ServiceOptions): Promise<Service> {
  const pointer = join(options.config.home, 'CURRENT');
  let current = await openGraph(options);
  const takeOver = async (): Promise<void> => {
    try {
      const before = current;
      current = await openGraph(options);
      say('A new build is there and is served now.');
      setTimeout(() => void before.close(), GRACE).unref();
    } catch (error) {
      report(error, { json: false });
    }
  };
  const isEmbedded = options.config.store === 'grafeo';
  if (isEmbedded) watchFile(pointer, { interval: LOOK_EVERY }, () => void takeOver());
  return {
    fetch: (request) => current.api.fetch(request),
    async close() {
      if (isEmbedded) unwatchFile(pointer);
      await current.close();
    },
  };
}

async function openGraph({ config, viewer, hosts, port }: ServiceOptions): Promise<Opened> {
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
      runQuery: (statement, { parameters }) =>
        runner.run(statement, { parameters, limit: config.rowLimit, timeout: config.queryTimeout }),
      onFailure: (error) => report(error, { json: false }),
    });
    return { api, close };
  } catch (error) {
    await close();
    throw error;
  }
}
