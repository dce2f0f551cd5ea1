import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseSnapshot } from '../snapshot/parse.ts';
import { api, HOST } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'tifa-embed-'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>提法</title>');
writeFileSync(
  join(folder, 'embed.html'),
  '<head><!-- head --></head><body><!-- data --><script src="tifa-graph.js" defer></script></body>',
);
writeFileSync(join(folder, 'tifa-graph.js'), '(() => {})();');
afterAll(() => rmSync(folder, { recursive: true }));

const ask = api({ viewer: folder, embed: async () => folder });
const at = (path: string) => ask(`http://${HOST}${path}`);
const inside = (page: string) => /id="tifa-snapshot"[^>]*>(.*?)<\/script>/s.exec(page)?.[1];

describe('the page for iframes', () => {
  it('carries the served graph with its passages, may be framed by any site, and asks for no answer', async () => {
    const response = await at('/embed?focus=x');
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toMatch(/frame-ancestors \*/);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self';/,
    );
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const snapshot = parseSnapshot(inside(page) ?? '', 'page');
    expect(snapshot.terms.length).toBeGreaterThan(0);
    expect(snapshot.passages?.length).toBeGreaterThan(0);
    expect(page).toContain('src="/embed/tifa-graph.js"');
  });

  it('goes without passages, or without a graph where src names one', async () => {
    expect(
      parseSnapshot(inside(await (await at('/embed?passages=none')).text()) ?? '', '').passages,
    ).toBeNull();
    expect(inside(await (await at('/embed?src=https://example.org/graph.json')).text())).toBeUndefined();
  });

  it('opens a shipped graph, and says where there is none of that name', async () => {
    expect((await at('/embed?open=../secret')).status).toBe(404);
  });

  it('serves the script to frames without an origin', async () => {
    const response = await at('/embed/tifa-graph.js');
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect((await at('/embed/nothing.js')).status).toBe(404);
  });

  it('gives the scripts to a frame without an origin, and the page with its graph to none', async () => {
    const sandboxed = { headers: { origin: 'null', 'sec-fetch-site': 'cross-site' } };
    expect((await ask(`http://${HOST}/embed/tifa-graph.js`, sandboxed)).status).toBe(200);
    for (const path of ['/embed', '/oembed', '/api/v1/snapshot', '/']) {
      expect((await ask(`http://${HOST}${path}`, sandboxed)).status).toBe(403);
    }
  });

  it('leaves every other answer as closed as it was', async () => {
    for (const path of ['/', '/api/v1/health', '/oembed']) {
      const { headers } = await at(path);
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });
});

describe('oEmbed', () => {
  const oembed = (url: string, more = '') => at(`/oembed?url=${encodeURIComponent(url)}${more}`);

  it.each([
    [`http://${HOST}/embed?focus=枫桥经验&chrome=off`, '/embed?focus=枫桥经验&amp;chrome=off'],
    [`http://${HOST}/#term=枫桥经验&ge=8`, '/embed?term=枫桥经验&amp;ge=8'],
    [`http://${HOST}/`, '/embed"'],
  ])('makes a sandboxed frame of %s', async (url, wanted) => {
    const response = await oembed(url, '&format=json&maxwidth=600&maxheight=9999');
    expect(response.status).toBe(200);
    const answer = await response.json();
    expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 600, height: 480 });
    expect(decodeURI(answer.html)).toContain(wanted);
    expect(answer.html).toMatch(/^<iframe src="http:\/\/127[^<>]+ sandbox="allow-scripts"[^<>]+><\/iframe>$/);
  });

  it.each([
    ['a page of another server', 'https://example.org/embed', '', 404],
    ['another page of this server', `http://${HOST}/api/v1/health`, '', 404],
    ['what is no address', 'graph', '', 404],
    ['a script', `javascript:alert(1)//${HOST}/`, '', 404],
    ['XML', `http://${HOST}/`, '&format=xml', 501],
    ['a width that is none', `http://${HOST}/`, '&maxwidth=wide', 400],
  ])('refuses %s', async (_, url, more, status) => {
    expect((await oembed(url, more)).status).toBe(status);
  });

  it('needs an address, and writes none of it as markup', async () => {
    expect((await at('/oembed')).status).toBe(400);
    const answer = await (await oembed(`http://${HOST}/embed?focus="><script>alert(1)</script>`)).json();
    expect(answer.html).not.toContain('<script');
  });

  it('is found from the viewer and from the page', async () => {
    expect((await at('/')).headers.get('link')).toMatch(/\/oembed\?format=json&url=http.*json\+oembed/);
    expect(await (await at('/embed?focus=x')).text()).toMatch(
      /<link rel="alternate" type="application\/json\+oembed"/,
    );
  });
});
