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
