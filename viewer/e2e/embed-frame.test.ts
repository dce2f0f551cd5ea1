// The page for iframes, in a frame that may do nothing but run scripts: as `tifa serve` gives it and as a static file,
// with its parameters and the height that it asks for.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serialise } from '../../graph/snapshot/serialise.ts';
import { CHROMIUM, startBrowser, visit } from './browser.ts';
import { builtElement, htmlPage, type Site, smallSnapshot, startSite } from './embed-site.ts';
import { type Server, startServer } from './server.ts';

const TERM = '枫桥经验';
const EXAMPLES = resolve(import.meta.dirname, '../../examples');
const PHONE = { viewport: { width: 390, height: 844 } };

describe.skipIf(CHROMIUM === null)('a graph in a frame', () => {
  let browser: Browser;
  let article: Site;
  let store: Site;
  let stranger: Site;

  beforeAll(async () => {
    const built = await builtElement();
    [browser, article, store, stranger] = await Promise.all([
      startBrowser(),
      startSite(),
      startSite(),
      startSite(),
    ]);
    for (const name of ['tifa-graph.js', 'embed.js', 'embed.html']) store.put(`/${name}`, built(name));
    store.put('/graph.json', serialise(smallSnapshot()), { 'access-control-allow-origin': '*' });
    for (const site of [article, stranger]) {
      site.put('/frame-host.js', readFileSync(resolve(EXAMPLES, 'frame-host.js')));
    }
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), article?.close(), store?.close(), stranger?.close()]);
  });

  test('as a static file: parameters, no request but its own, and the height that it asks for', async () => {
    const fields = `src=graph.json&focus=${TERM}&lang=en&theme=dark&ge=-99&height=360`;
    article.put('/page.html', framePage(`${store.origin}/embed.html?${fields}`));
    const { page, requests, complaints, close } = await visit(browser, `${article.origin}/page.html`, PHONE);
    const frame = page.frameLocator('iframe');
    await frame.locator('.evidence .passage').first().waitFor();
    expect(await frame.locator('.frame').getAttribute('lang')).toBe('en');
    expect(await frame.locator('tifa-graph').getAttribute('view')).toBe('ge=-99');
    const height = () => page.locator('iframe').evaluate((each) => each.getBoundingClientRect().height);
    // The passages stand under the map here, and want more room while there are any.
    await expect.poll(height).toBe(360 + 220);
    await frame.locator('.evidence').getByRole('button', { name: 'Close' }).click();
    await expect.poll(height).toBe(360);
    expect(requests.filter((url) => !url.startsWith(article.origin)).map((url) => url.split('?')[0])).toEqual(
      ['embed.html', 'tifa-graph.js', 'embed.js', 'graph.json'].map((name) => `${store.origin}/${name}`),
    );
    expect(complaints).toEqual([]);
    await close();
  });

  test('listens to and speaks with the page that it was made for, and no other', async () => {
    const address = (parent: string) => `${store.origin}/embed.html?src=graph.json&parent=${parent}`;
    const listener = `<script type="module">
      addEventListener('message', ({ data }) => (document.body.dataset.told = JSON.stringify(data)));
    </script>`;
    const heard: (string | null)[] = [];
    for (const host of [article, stranger]) {
      host.put('/page.html', framePage(address(article.origin), listener));
      const { page, close } = await visit(browser, `${host.origin}/page.html`);
      const frame = page.frameLocator('iframe');
      await frame.locator('.foot').waitFor();
      await page.evaluate(() => {
        const { contentWindow } = document.querySelector('iframe')!;
        contentWindow!.postMessage({ type: 'tifa-focus', term: '河长制' }, '*');
        contentWindow!.postMessage({ type: 'tifa-ask-height' }, '*');
      });
      await page.waitForTimeout(500);
      heard.push(await page.evaluate(() => document.body.dataset.told ?? null));
      expect(await frame.locator('.evidence').count()).toBe(host === article ? 1 : 0);
      await close();
    }
    expect(heard).toEqual(['{"type":"tifa-height","height":480}', null]);
  });

  test('the host believes only the frame itself', async () => {
    article.put('/page.html', framePage(`${store.origin}/embed.html?src=graph.json`));
    const { page, close } = await visit(browser, `${article.origin}/page.html`);
    await page.frameLocator('iframe').locator('.foot').waitFor();
    const height = await page.evaluate(async () => {
      postMessage({ type: 'tifa-height', height: 1999 }, '*');
      await new Promise((done) => setTimeout(done, 100));
      return document.querySelector('iframe')!.style.height;
    });
    expect(height).toBe('480px');
    await close();
  });

  describe('served', () => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer();
    });
    afterAll(() => server?.stop());

    test('carries its graph: a sandboxed frame on another site shows a term with its passages', async () => {
      const oembed = await fetch(
        `${server.address}oembed?url=${encodeURIComponent(`${server.address}#term=${TERM}&lang=en`)}`,
      );
      const { html } = (await oembed.json()) as { html: string };
      article.put('/page.html', htmlPage(html));
      const { page, requests, complaints, close } = await visit(browser, `${article.origin}/page.html`);
      const frame = page.frameLocator('iframe');
      await frame.locator('.evidence .passage').first().waitFor();
      expect(await frame.locator('.evidence h2').textContent()).toBe(TERM);
      expect(await frame.locator('.foot a').last().getAttribute('href')).toMatch(
        new RegExp(`^${server.address}#term=`),
      );
      const asked = requests.filter((url) => url.startsWith(server.address));
      expect(asked.map((url) => new URL(url).pathname)).toEqual([
        '/embed',
        '/embed/tifa-graph.js',
        '/embed/embed.js',
      ]);
      expect(complaints).toEqual([]);
      await close();
    });
  });
});

function framePage(src: string, more = ''): string {
  const frame = `<iframe data-tifa src="${src.replaceAll('&', '&amp;')}" title="图谱" width="100%" style="border:0" sandbox="allow-scripts"></iframe>`;
  return htmlPage(frame + more, '<script type="module" src="frame-host.js"></script>');
}
