// `tifa serve`: the API and the viewer, on this machine only.
import { spawn } from 'node:child_process';
import { serve } from '@hono/node-server';
import { createApi } from '../graph/api/app.ts';
import { TifaError } from '../graph/model/index.ts';
import { NAMED_QUERIES } from '../graph/query/named/named.ts';
import { queryRunner } from '../graph/query/runner/runner.ts';
import { openStore } from '../graph/store/open.ts';
import { EXIT, report } from './failure.ts';
import { print, say } from './output.ts';
import { VERSION } from './package-root.ts';
import { settings } from './settings.ts';
import { viewerFolder } from './viewer-bundle.ts';

interface ServeFlags extends Record<string, unknown> {
  host?: string;
  open?: boolean;
  allowHost?: string[];
}

/** Runs until it is told to stop. Prints the address alone on a line of stdout as soon as it answers. */
export async function serveCommand({
  host = '127.0.0.1',
  open,
  allowHost = [],
  ...flags
}: ServeFlags): Promise<number> {
  const config = settings(flags);
  const store = await openStore(config);
  const runner = queryRunner({ store: config });
  const stop = async (): Promise<void> => {
    await runner.close();
    await store.close();
  };
  try {
    // Asked first: an empty store should say so here, not in a browser.
    await store.method();
    const viewer = await viewerFolder();
    let port = config.port;
    const api = createApi({
      ...{ store, viewer, named: NAMED_QUERIES, version: VERSION, hosts: allowHost },
      runQuery: (statement, { parameters }) =>
        runner.run(statement, { parameters, limit: config.rowLimit, timeout: config.queryTimeout }),
      port: () => port,
      onFailure: (error) => report(error, { json: false }),
    });
    const server = await listen(api.fetch, { host, port });
    port = server.port;
    const address = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/`;
    for (const warning of store.warnings) say(`! ${warning}`);
    print(address);
    if (open) openBrowser(address);
    await stopped();
    server.close();
  } finally {
    await stop();
  }
  return EXIT.done;
}

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { host, port }: { host: string; port: number },
): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (info) =>
      resolve({ port: info.port, close: () => server.close() }),
    );
    server.on('error', (cause: NodeJS.ErrnoException) => {
      const reason =
        cause.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${cause.message})`;
      reject(
        new TifaError('usage', `Port ${port} ${reason}. Name another one with --port, or 0 for any.`, {
          cause,
        }),
      );
    });
  });
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** A browser that does not start is no failure: the address is printed. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open'];
  const child = spawn(command as string, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
