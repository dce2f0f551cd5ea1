// GET /api/v1/snapshot: every term and edge with figures and places; `?passages=all` brings the passages too.
import type { Context } from 'hono';
import { usage } from './errors.ts';
import type { Resource } from './resource.ts';
import type { Packed, SnapshotCache } from './snapshot-cache.ts';

export function snapshotResource(cache: SnapshotCache): Resource {
  return {
    get: async (c) => {
      const passages = c.req.query('passages') ?? 'none';
      if (passages !== 'all' && passages !== 'none') {
        throw usage(`passages is “all” or “none”, not “${passages}”.`);
      }
      return sendSnapshot(c, await cache(passages));
    },
  };
}

export function sendSnapshot(c: Context, { json, gzip, etag }: Packed): Response {
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' };
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  const type = { ...headers, 'Content-Type': 'application/json; charset=UTF-8' };
  if (!takesGzip(c.req.header('accept-encoding'))) return c.body(json, 200, type);
  return c.body(gzip, 200, { ...type, 'Content-Encoding': 'gzip' });
}

/** Weak comparison, as RFC 9110 has it for If-None-Match. */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(etag));
}

function takesGzip(header: string | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(header ?? '');
}
