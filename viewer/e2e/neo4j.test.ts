// The viewer on Neo4j, one short way through each of its parts. The whole of the browser tests runs there with
// TIFA_E2E_NEO4J (CONTRIBUTING.md).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, install, missing, start } from '../../tools/neo4j/server.mjs';
import { CHROMIUM, startBrowser, type Visit, visit } from './browser.ts';
import { openStrongestEdge, readEvidence, shownFigure } from './evidence.ts';
import { type Server, startServer } from './server.ts';

const PASSWORD = 'only-for-tests';
const TERM = '枫桥经验';
const QUESTION = 'MATCH (t:Term) RETURN t.label AS term ORDER BY t.count DESC, t.id LIMIT 3';
const fault = missing();
if (fault !== null) {
  if (process.env.TIFA_REQUIRE?.includes('neo4j'))
    throw new Error(`TIFA_REQUIRE asks for neo4j, but ${fault}.`);
  console.log(`neo4j: the viewer is not tested on it, ${fault}`);
}

describe.skipIf(CHROMIUM === null || fault !== null)('the viewer on Neo4j', () => {
  let stop = async () => {};
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    install();
    const home = await mkdtemp(join(tmpdir(), 'tifa-viewer-neo4j-'));
    const neo4j = await start({ home, port: await freePort(), password: PASSWORD, heap: '512m' });
    stop = async () => {
      await neo4j.stop();
      await rm(home, { recursive: true, force: true });
    };
    [server, browser] = await Promise.all([
      startServer({ uri: neo4j.uri, password: PASSWORD }),
      startBrowser(),
    ]);
    // Neo4j, a build into it and the server start one after the other.
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await stop();
  });

  /** A visit that ends without a complaint. */
  async function at(link: string, ready: string, act: (visited: Visit) => Promise<void>): Promise<void> {
    const visited = await visit(browser, server.address + link);
    try {
      await visited.page.locator(ready).first().waitFor();
      await act(visited);
      expect(visited.complaints).toEqual([]);
    } finally {
      await visited.close();
    }
  }

  test('the map is drawn with labels, and a filter takes terms away', () =>
    at('', '.status', async ({ page }) => {
      await expect.poll(() => page.locator('[data-figure="labels"] b').textContent()).not.toBe('0');
      const all = await shownFigure(page, 'terms');
      await page.locator('.legend-line').first().click();
      await expect.poll(() => shownFigure(page, 'terms')).toBeLessThan(all);
    }));

  test('a term is found by its initials, with a line for each of its mentions', () =>
    at('', '.status', async ({ page }) => {
      await page.keyboard.press('/');
      await page.keyboard.type('fqjy');
      await page.locator('.hit', { hasText: TERM }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.kwic').first().waitFor();
      const count = Number(await page.locator('.term-panel [data-figure="count"] dd').textContent());
      expect(await page.locator('.kwic').count()).toBe(count);
    }));

  test('an edge’s figure is the number of its passages, and each opens its document', () =>
    at('', '.status', async ({ page }) => {
      await openStrongestEdge(page, TERM);
      const evidence = await readEvidence(page);
      expect(evidence.passages).toHaveLength(evidence.count);
      expect(evidence.bothLit).toBe(evidence.count);
      expect(evidence.sum).toBe('ok');
      await page.getByRole('button', { name: '原文' }).first().click();
      await page.locator('.sentence[aria-current] mark.first').first().waitFor();
      await page.getByRole('button', { name: '对照原文' }).waitFor();
    }));

  test('two periods: a change opens with the passages of both sides', () =>
    at(`#view=time&periods=2012-2017,2018-2025&term=${TERM}`, '.side .passage', async ({ page }) => {
      expect(await page.locator('.side').count()).toBe(2);
      expect(await page.locator('.side mark.first').count()).toBeGreaterThan(0);
    }));

  test('a question is answered', () =>
    at(`#view=ask&q=${encodeURIComponent(QUESTION)}`, '.cell-term', async ({ page }) => {
      expect(await page.locator('.cell-term').count()).toBe(3);
    }));

  test('the table holds as many rows as the map shows, and a row opens', () =>
    at('#view=table', '.grid', async ({ page }) => {
      const rows = Number(await page.locator('.grid').getAttribute('aria-rowcount')) - 1;
      expect(rows).toBe(await shownFigure(page, 'terms'));
      await page.locator('.cell-label').first().click();
      await page.locator('.term-head').waitFor();
    }));

  test('another graph opens beside it, and back comes the own one', () =>
    at('', '.status', async ({ page }) => {
      const own = await shownFigure(page, 'terms');
      await page.locator('.snapshot-name').click();
      await page.locator('.menu-item', { hasText: '国务院政府工作报告' }).click();
      await expect.poll(() => shownFigure(page, 'terms')).not.toBe(own);
      await page.goBack();
      await expect.poll(() => shownFigure(page, 'terms')).toBe(own);
    }));

  test('the page that is written out of it proves the same edge', async () => {
    const file = pathToFileURL(await server.exportPage('map.html')).href;
    const { page, requests, close } = await visit(browser, file);
    await page.locator('.status').waitFor();
    await openStrongestEdge(page, TERM);
    expect((await readEvidence(page)).sum).toBe('ok');
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([file]);
    await close();
  });
});
