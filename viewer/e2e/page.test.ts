// A page that carries its snapshot, opened from a disk: the same evidence, and not one request.
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, paintedShare, startBrowser, visit } from './browser.ts';
import { drop, GEXF } from './drop.ts';
import { openStrongestEdge, readEvidence } from './evidence.ts';
import { type Server, startServer } from './server.ts';

describe.skipIf(CHROMIUM === null)('an exported page', () => {
  let server: Server;
  let browser: Browser;
  let file = '';

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    file = pathToFileURL(await server.exportPage('map.html')).href;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('shows the same edge with the same passages as the server, without asking anybody', async () => {
    const served = await visit(browser, server.address);
    await served.page.locator('.status').waitFor();
    await openStrongestEdge(served.page, '枫桥经验');
    const expected = await readEvidence(served.page);
    const hash = new URL(served.page.url()).hash;
    await served.close();

    const alone = await visit(browser, file + hash);
    expect(await readEvidence(alone.page)).toEqual(expected);
    await expect.poll(() => paintedShare(alone.page)).toBeGreaterThan(0.005);
    expect(alone.requests.filter((url) => !url.startsWith('data:'))).toEqual([file]);
    expect(alone.complaints).toEqual([]);
    await alone.close();
  });

  test('finds terms, keeps its view in the link, and answers the named questions', async () => {
    const { page, complaints, close } = await visit(browser, file);
    await page.locator('.status').waitFor();
    await openStrongestEdge(page, '枫桥经验');
    expect((await readEvidence(page)).sum).toBe('ok');
    const heading = await page.locator('.edge-head').textContent();
    await page.reload();
    await page.locator('.edge-head').waitFor();
    expect(await page.locator('.edge-head').textContent()).toBe(heading);
    await page.getByRole('button', { name: '问询', exact: true }).click();
    await page.locator('.query').first().click();
    await page.locator('.ask-bar .solid').click();
    await page.locator('.cell-term').first().click();
    await page.locator('.term-head').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    [1200, 'light'],
    [390, 'dark'],
  ] as const)(
    'without scripts it shows a picture with a text and tables at once: %i px, %s',
    async (width, colorScheme) => {
      const { page, requests, close } = await visit(browser, file, {
        ...{ javaScriptEnabled: false, viewport: { width, height: 800 }, colorScheme },
      });
      const picture = page.getByRole('img', { name: /./ });
      const { y, height } = (await picture.boundingBox()) ?? { y: 9999, height: 0 };
      expect(y).toBeLessThan(120);
      expect(height).toBeGreaterThan(150);
      expect(await picture.locator('desc').textContent()).toMatch(/^200 \/ \d+ 术语 terms/);
      expect(await page.locator('.tifa-static tbody tr').count()).toBe(60);
      expect(requests).toEqual([file]);
      await close();
    },
  );

  test('in print what is selected comes first, black on white also out of the dark, then picture and tables', async () => {
    const { page, complaints, close } = await visit(browser, `${file}#term=枫桥经验&theme=dark`);
    await page.locator('.term-head').waitFor();
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() => {
      const top = (query: string) => document.querySelector(query)!.getBoundingClientRect().top;
      const { color } = getComputedStyle(document.querySelector('.term-head')!);
      return {
        color,
        order: top('.term-head') < top('.tifa-static svg'),
        own: document.querySelector('.panel')!.scrollHeight - document.querySelector('.panel')!.clientHeight,
      };
    });
    expect(seen).toEqual({ color: 'rgb(0, 0, 0)', order: true, own: 0 });
    for (const other of ['.map', '.status', '.bar'])
      expect(await page.locator(other).isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await page.goto(file);
    await page.locator('#tifa .app').waitFor({ state: 'hidden' });
    expect(await page.locator('.tifa-static svg').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('opens a dropped file and comes back, still without asking anybody', async () => {
    const { page, requests, complaints, close } = await visit(browser, file);
    await page.locator('.status').waitFor();
    const own = await page.locator('.snapshot-title').textContent();
    await drop(page, 'laws.gexf', GEXF);
    await expect.poll(() => page.locator('.snapshot-title').textContent()).toBe('laws.gexf');
    await page.locator('.snapshot-name').click();
    await page.locator('.menu-item', { hasText: '这个页面自带的图' }).click();
    await expect.poll(() => page.locator('.snapshot-title').textContent()).toBe(own);
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([file]);
    expect(complaints).toEqual([]);
    await close();
  });
});
