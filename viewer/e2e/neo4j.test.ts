// The same way through the viewer on Neo4j: the table, an edge whose figure balances, its document, and an answer.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, install, missing, start } from '../../tools/neo4j/server.mjs';
import { CHROMIUM, startBrowser, visit } from './browser.ts';
import { openStrongestEdge, readEvidence, shownFigure } from './evidence.ts';
import { type Server, startServer } from './server.ts';

const PASSWORD = 'only-for-tests';
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
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await stop();
  });

  test('table, evidence, document and answer hold together', async () => {
    const { page, complaints, close } = await visit(browser, `${server.address}#view=table`);
    await page.locator('.grid').waitFor();
    const rows = Number(await page.locator('.grid').getAttribute('aria-rowcount')) - 1;
    expect(rows).toBe(await shownFigure(page, 'terms'));
    await openStrongestEdge(page, '枫桥经验');
    const evidence = await readEvidence(page);
    expect(evidence.passages).toHaveLength(evidence.count);
    expect(evidence.bothLit).toBe(evidence.count);
    await page.getByRole('button', { name: '原文' }).first().click();
    await page.locator('.sentence[aria-current] mark.first').first().waitFor();
    await page.getByRole('button', { name: '对照原文' }).waitFor();
    const q = 'MATCH (t:Term) RETURN t.label AS term ORDER BY t.count DESC, t.id LIMIT 3';
    await page.goto(`${server.address}#view=ask&q=${encodeURIComponent(q)}`);
    await page.reload();
    await page.locator('.cell-term').first().waitFor();
    expect(await page.locator('.cell-term').count()).toBe(3);
    expect(complaints).toEqual([]);
    await close();
  });
});
