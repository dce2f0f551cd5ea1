// `tifa serve`: the API and the viewer, on this machine only.
import { spawn } from 'node:child_process';
import { serve } from '@hono/node-server';
import { TifaError } from '../graph/model/index.ts';
import { EXIT } from './failure.ts';
import { endProgress, print, progress } from './output.ts';
import { type Service, startService } from './service.ts';
import { settings } from './settings.ts';
import { viewerFolder } from './viewer-bundle.ts';

/** Who sends slowly holds a connection no longer than this (milliseconds), and there are only so many to hold. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 5_000 };
const MAX_CONNECTIONS = 256;

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
  let port = config.port;
  progress('opening the graph');
  const viewer = await viewerFolder();
  const service = await startService({ config, viewer, hosts: allowHost, port: () => port });
  try {
    const server = await listen(service.fetch, { host, port });
    port = server.port;
    const address = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/`;
    endProgress();
    print(address);
    if (open) openBrowser(address);
    await stopped();
    server.close();
  } finally {
    await service.close();
  }
  return EXIT.done;
}

function listen(
  fetch: Service['fetch'],
  { host, port }: { host: string; port: number },
): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port, serverOptions: LIMITS }, (info) =>
      resolve({ port: info.port, close: () => server.close() }),
    );
    if ('maxConnections' in server) server.maxConnections = MAX_CONNECTIONS;
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
