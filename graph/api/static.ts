// The built viewer, from a folder. All files are read once at the start and only those names are ever answered,
// so no path, however it is written, leads out of the folder.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Handler } from 'hono';
import { TifaError } from '../model/index.ts';
import { problem } from './problems.ts';
import { isKnown } from './send.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=UTF-8',
  '.js': 'text/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=UTF-8',
};

/** `assets/index-B3xY_9aZ.js`: the name changes with the content, so it may be kept for ever. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

interface StaticFile {
  bytes: Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
  etag: string;
}

/** `below` is the address of the folder, without a slash at its end. */
export function serveFolder(folder: string, below = ''): Handler {
  const files = readFolder(folder, below);
  return (c) => {
    const file = files.get(c.req.path === '/' ? '/index.html' : c.req.path);
    if (file === undefined) return c.text('There is nothing at this address.\n', 404);
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      c.header('Allow', 'GET, HEAD');
      return problem(c, 'method', `A file is read with GET, not ${c.req.method}.`);
    }
    if (isKnown(c, file.etag)) return c.body(null, 304, file.headers);
    return c.body(file.bytes, 200, file.headers);
  };
}

function readFolder(folder: string, below: string): Map<string, StaticFile> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    // Symbolic links are no files here: they could lead anywhere.
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(
      paths.map((path) => {
        const address = `${below}/${relative(folder, path).replaceAll(sep, '/')}`;
        return [address, readStatic(path, address)];
      }),
    );
  } catch (cause) {
    throw new TifaError('missing', `The viewer is not in ${folder}; run “npm run build” first.`, { cause });
  }
}

function readStatic(path: string, address: string): StaticFile {
  const bytes = new Uint8Array(readFileSync(path));
  const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
  const headers = {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': HASHED.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
  };
  return { bytes, headers, etag };
}
