// Where the API explains itself: the document, the page, and what each kind of problem is.

import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { BASE } from './mount.ts';
import { describeApi } from './openapi.ts';
import { apiPage, type Language, PAGE_STYLE } from './page.ts';
import { PROBLEMS, problem, problemType } from './problems.ts';
import type { Route } from './route.ts';
import { isKnown, packed, sendPacked } from './send.ts';

export function mountDescription(app: Hono, routes: readonly Route[], version: string): void {
  const json = JSON.stringify(describeApi(routes, version));
  const document = packed(json, etagOf(json));
  app.get(`${BASE}/openapi.json`, (c) => sendPacked(c, document));
  app.get(`${BASE}/page.css`, (c) => sendText(c, PAGE_STYLE, 'text/css; charset=UTF-8'));
  const pages = { zh: apiPage(routes, 'zh'), en: apiPage(routes, 'en') };
  for (const address of ['/api', '/api/']) {
    app.get(address, (c) => {
      c.header('Vary', 'Accept-Language');
      return sendText(c, pages[languageOf(c)], 'text/html; charset=UTF-8');
    });
  }
  app.get(`${BASE}/problems/:kind`, (c) => {
    const kind = c.req.param('kind');
    const found = Object.entries(PROBLEMS).find(([name]) => name === kind);
    if (found === undefined) return problem(c, 'not-found', `There is no problem called “${kind}”.`);
    const { status, title, hint } = found[1];
    return c.json({ type: problemType(found[0] as keyof typeof PROBLEMS), title, status, hint });
  });
}

function sendText(c: Context, text: string, type: string): Response {
  const etag = etagOf(text);
  const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache', ETag: etag };
  return isKnown(c, etag) ? c.body(null, 304, headers) : c.body(text, 200, headers);
}

/** What was asked for, or else what the browser prefers of the two. */
function languageOf(c: Context): Language {
  const asked = c.req.query('lang');
  if (asked === 'zh' || asked === 'en') return asked;
  const preferred = /\b(zh|en)\b/i.exec(c.req.header('accept-language') ?? '')?.[1];
  return preferred?.toLowerCase() === 'zh' ? 'zh' : 'en';
}

function etagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
}
