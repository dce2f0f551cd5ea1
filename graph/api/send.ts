// How an answer leaves: unchanged for who has it (304), packed for who can unpack it.
import { promisify } from 'node:util';
import { constants, gzip, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { Packed } from './route.ts';

/** Below this a packed answer is hardly smaller; above the second, packing is work for another thread. */
const MIN_PACKED = 1024;
const MAX_AT_ONCE = 64 * 1024;
/** Level 4: two thirds of the time of the default for a few percent more bytes. */
const FAST = { level: 4 };
const packAside = promisify(gzip);

/** Ready to be sent many times. */
export function packed(text: string, etag: string, notation?: string): Packed {
  const json = new TextEncoder().encode(text);
  const gzip = new Uint8Array(gzipSync(json, { level: constants.Z_DEFAULT_COMPRESSION }));
  return { json, gzip, etag, ...(notation !== undefined && { notation }) };
}

export function sendPacked(c: Context, { json, gzip, etag }: Packed): Response {
  if (isKnown(c, etag)) return notModified(c, etag);
  const takes = takesGzip(c.req.header('accept-encoding'));
  return c.body(takes ? gzip : json, 200, headers(etag, takes));
}

/** Without an etag the answer is of this moment. */
export async function sendJson(c: Context, value: unknown, etag: string | null): Promise<Response> {
  const json = JSON.stringify(value);
  if (json.length < MIN_PACKED || !takesGzip(c.req.header('accept-encoding'))) {
    return c.body(json, 200, headers(etag, false));
  }
  const bytes = json.length > MAX_AT_ONCE ? await packAside(json, FAST) : gzipSync(json, FAST);
  return c.body(new Uint8Array(bytes), 200, headers(etag, true));
}

/** Weak comparison, as RFC 9110 has it for If-None-Match. */
export function isKnown(c: Context, etag: string): boolean {
  const header = c.req.header('if-none-match');
  if (header === undefined) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(etag));
}

export function notModified(c: Context, etag: string): Response {
  return c.body(null, 304, headers(etag, false));
}

/** Etags are weak, because packed and plain bytes share them. */
function headers(etag: string | null, isPacked: boolean): Record<string, string> {
  return {
    'Content-Type': 'application/json; charset=UTF-8',
    'Cache-Control': etag === null ? 'no-store' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(etag !== null && { ETag: etag }),
    ...(isPacked && { 'Content-Encoding': 'gzip' }),
  };
}

function takesGzip(header: string | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(header ?? '');
}
