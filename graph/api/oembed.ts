// GET /oembed: what to write where an address of this server was pasted (oEmbed 1.0, section 2.3). Addresses of the
// viewer and of the page for iframes become a frame that shows the same view; no others are known.
import type { Context, Handler, Hono } from 'hono';
import { BASE } from './mount.ts';
import { problem } from './problems.ts';

/** CSS pixels. */
const SIZE = { width: 720, height: 480 };

export function oembedRoute(app: Hono): Handler {
  return async (c) => {
    const { url, format = 'json', maxwidth, maxheight } = c.req.query();
    if (format !== 'json') return c.text('Only format=json is answered.\n', 501);
    if (url === undefined) return problem(c, 'usage', 'url is missing: the address of the page to embed.');
    const frame = frameOf(url, c.req.header('host') ?? '');
    if (frame === null)
      return problem(c, 'not-found', `${url} is no page of this server that can be embedded.`);
    const [width, height] = [within(SIZE.width, maxwidth), within(SIZE.height, maxheight)];
    if (width === null || height === null) {
      return problem(c, 'usage', 'maxwidth and maxheight are whole numbers of pixels above 0.');
    }
    const title = await titleOf(app, c);
    return c.json({
      type: 'rich',
      version: '1.0',
      provider_name: 'Tifa 提法',
      provider_url: new URL('/', frame).href,
      title,
      width,
      height,
      html:
        `<iframe src="${attribute(frame)}" width="${width}" height="${height}" title="${attribute(title)}"` +
        ' sandbox="allow-scripts" loading="lazy" style="border:0"></iframe>',
    });
  };
}

/** The address that answers for the page that is asked for. */
export function oembedLink(c: Context): string {
  const own = new URL(c.req.url);
  return `${own.origin}/oembed?format=json&url=${encodeURIComponent(own.href)}`;
}

/** Text as it may stand in an attribute. */
export function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** What stands in the fragment of a viewer’s link is what the frame reads in its query. */
function frameOf(address: string, host: string): string | null {
  if (!URL.canParse(address)) return null;
  const page = new URL(address);
  if (page.protocol !== 'http:' && page.protocol !== 'https:') return null;
  if (page.host !== host.toLowerCase() || (page.pathname !== '/' && page.pathname !== '/embed')) return null;
  const fields = [page.search.slice(1), page.hash.slice(1)].filter((each) => each !== '').join('&');
  return `${page.origin}/embed${fields === '' ? '' : `?${fields}`}`;
}

function within(size: number, most: string | undefined): number | null {
  if (most === undefined) return size;
  return /^[1-9]\d{0,5}$/.test(most) ? Math.min(size, Number(most)) : null;
}

async function titleOf(app: Hono, c: Context): Promise<string> {
  const answer = await app.request(`${BASE}/health`, { headers: { host: c.req.header('host') ?? '' } });
  const { corpus }: { corpus?: unknown } = answer.ok ? await answer.json() : {};
  return typeof corpus === 'string' && corpus !== '' ? `${corpus} · 提法 Tifa` : '提法 Tifa';
}
