// GET /embed: the page for iframes with the served graph inside, and the scripts beside it. A sandboxed frame has no
// origin, so it could read nothing from this server; with the graph in the page it need not, and the rule stays that
// no other origin reads an answer: any site may show the page, none can look into it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { BASE } from './mount.ts';
import { attribute, oembedLink, oembedRoute } from './oembed.ts';
import { serveFolder } from './static.ts';

/** Gives the folder of the built element; it may have to be built first. */
export type EmbedFolder = () => Promise<string>;

const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    'connect-src *',
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
  ].join('; '),
  // A frame without an origin asks for the scripts from outside.
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Characters of a snapshot with its passages; a larger one goes without them. */
const MOST_WITH_PASSAGES = 8e6;

export function mountEmbed(app: Hono, folder: EmbedFolder): void {
  app.use('/', linkToOembed);
  app.get('/oembed', oembedRoute(app));
  app.use('/embed/*', framable);
  app.get('/embed', async (c) => {
    const page = readFileSync(join(await folder(), 'embed.html'), 'utf8').replaceAll('src="', 'src="/embed/');
    const json = c.req.query('src') === undefined ? await servedGraph(app, c) : null;
    if (json instanceof Response) return json;
    const link = `<link rel="alternate" type="application/json+oembed" href="${attribute(oembedLink(c))}">`;
    const data = json === null ? '' : `<script ${DATA}>${json.replaceAll('<', '\\u003c')}</script>`;
    return c.html(page.replace('<!-- head -->', () => link).replace('<!-- data -->', () => data));
  });
  app.all('/embed/*', async (c, next) => serveFolder(await folder(), '/embed')(c, next));
}

const DATA = 'type="application/json" id="tifa-snapshot" data-viewer="/"';

const framable: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
};

const linkToOembed: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.append('Link', `<${oembedLink(c)}>; rel="alternate"; type="application/json+oembed"`);
};

/** The graph as the API gives it, or its refusal. */
async function servedGraph(app: Hono, c: Context): Promise<string | Response> {
  const open = c.req.query('open');
  const ask = (path: string) => app.request(BASE + path, { headers: { host: c.req.header('host') ?? '' } });
  if (open !== undefined) {
    const answer = await ask(`/snapshots/${encodeURIComponent(open)}`);
    return answer.ok ? answer.text() : answer;
  }
  if (c.req.query('passages') !== 'none') {
    const answer = await ask('/snapshot?passages=all');
    const text = await answer.text();
    if (answer.ok && text.length <= MOST_WITH_PASSAGES) return text;
  }
  const answer = await ask('/snapshot');
  return answer.ok ? answer.text() : answer;
}
