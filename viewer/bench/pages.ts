// What the benches of the viewer share: a small server of a built folder and one graph, and middle values.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' },
  ...{ '.json': 'application/json', '.svg': 'image/svg+xml' },
};

/** Files of a folder, and JSON at the paths of an API; its address is `http://127.0.0.1:PORT/`. */
export async function servePages(
  folder: string,
  answer: (path: string) => string | null,
): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const given = answer(path);
    if (given !== null) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(given);
      return;
    }
    const file = join(folder, path === '/' ? 'index.html' : path);
    const there = !path.startsWith('/api/') && existsSync(file);
    response.writeHead(there ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
    response.end(there ? readFileSync(file) : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
