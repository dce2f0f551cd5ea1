// Sites that embed a graph: each a server of its own, so an origin of its own, with pages put there by a test. The
// element is built once, and the graph is the small one of the analytics, with its passages.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { embedFolder } from '../../cli/viewer-bundle.ts';
import { analyse } from '../../graph/analytics/analyse.ts';
import { fixture } from '../../graph/analytics/fixture.ts';
import type { Snapshot } from '../../graph/model/index.ts';
import { buildSnapshot } from '../../graph/snapshot/build.ts';

export interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
}

export interface Site {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** What browsers asked for, in order. */
  asked: Asked[];
  put(path: string, body: string | Buffer, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

export async function startSite(): Promise<Site> {
  const files = new Map<string, { body: string | Buffer; headers: Record<string, string> }>();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    asked.push({ path: pathname, headers: request.headers });
    const file = files.get(pathname);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': type, ...file.headers }).end(file.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const site: Site = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    put: (path, body, headers = {}) => void files.set(path, { body, headers }),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  site.put('/favicon.ico', '');
  return site;
}

/** The built files by their names. */
export async function builtElement(): Promise<(name: string) => Buffer> {
  const folder = await embedFolder();
  return (name) => readFileSync(join(folder, name));
}

export function smallSnapshot(): Snapshot {
  return buildSnapshot(analyse(fixture(), { seed: 1 }), { passages: 'all' });
}

export function htmlPage(body: string, head = ''): string {
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>文章</title>${head}</head><body>${body}</body></html>`;
}
