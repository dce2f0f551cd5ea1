// A server on localhost is not private: any page in the reader’s browser can send it requests, and a name that is bound
// anew to 127.0.0.1 makes them look like its own. So every request must name this server as its host, and come from
// this server’s pages or from no page at all. No other origin is ever allowed to read an answer.
import type { Context, MiddlewareHandler } from 'hono';
import { problem } from './problems.ts';

/** The scripts of an embedded graph, which hold no data: a sandboxed frame asks for them as the origin “null”. */
const SCRIPTS = /^\/embed\/[^/]+$/;

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export interface SecurityOptions {
  /** Asked at every request, because port 0 is known only once the server listens. */
  port: () => number;
  /** Further names, with or without a port, that this server is reached by. */
  hosts?: readonly string[] | undefined;
}

export function security({ port, hosts = [] }: SecurityOptions): MiddlewareHandler {
  return async (c, next) => {
    const reason = objection(c, allowedHosts(port(), hosts));
    if (reason === null) await next();
    else c.res = problem(c, 'refused', reason);
    // Only the page for iframes says something else (embed.ts).
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
  };
}

function allowedHosts(port: number, hosts: readonly string[]): Set<string> {
  const own = port === 80 ? LOOPBACK : [];
  const named = hosts.map((host) => host.toLowerCase());
  const withPort = [...LOOPBACK, ...named].map((host) => `${host}:${port}`);
  return new Set([...own, ...named, ...withPort]);
}

/** Why the request is not answered, or null. */
function objection(c: Context, allowed: ReadonlySet<string>): string | null {
  const host = c.req.header('host')?.toLowerCase() ?? '';
  if (!allowed.has(host)) {
    return `This server does not answer to the host “${host}”. Open it as 127.0.0.1, or start it with that name allowed.`;
  }
  const origin = c.req.header('origin');
  if (origin !== undefined && originHost(origin) !== host && !SCRIPTS.test(c.req.path)) {
    return `This server answers its own pages only, not those of “${origin}”.`;
  }
  const site = c.req.header('sec-fetch-site');
  if (c.req.path.startsWith('/api') && (site === 'cross-site' || site === 'same-site')) {
    return 'This server’s API answers its own pages only, not those of another site.';
  }
  return null;
}

function originHost(origin: string): string | null {
  const match = /^https?:\/\/([^/]+)$/.exec(origin.toLowerCase());
  return match?.[1] ?? null;
}
