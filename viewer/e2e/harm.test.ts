// Data that mean harm: markup and scripts in labels, variants, titles, passages, file names and answers stay text.
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../graph/model/index.ts';
import { seal } from '../../graph/snapshot/seal.ts';
import { serialise } from '../../graph/snapshot/serialise.ts';
import { CHROMIUM, type Visit } from './browser.ts';
import { drop } from './drop.ts';
import { smallSnapshot } from './embed-site.ts';
import type { Server } from './server.ts';
import { visitForEach } from './visits.ts';

const EVIL = '"><img src=x onerror="globalThis.harmed=1"><svg/onload=globalThis.harmed=1>';
const OTHER = '</script><script>globalThis.harmed=1</script>{{7*7}}';
const NAME = '<img src=x onerror=globalThis.harmed=1>.json';

describe.skipIf(CHROMIUM === null)('harmful data', () => {
  let server: Server;
  let here: Visit;
  let page: Page;
  visitForEach({}, (visited) => {
    ({ server, here, page } = visited);
  });
  afterEach(async () => {
    expect(await page.evaluate(() => (globalThis as { harmed?: number }).harmed)).toBeUndefined();
    expect(await page.locator('img, script:not([src])').count()).toBe(0);
    const own = [server.address, 'data:', 'blob:'];
    expect(here.requests.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([]);
  });

  test('runs nowhere: map, find, term, edge, evidence, document, table, path, comparison', async () => {
    await drop(page, NAME, serialise(hostile()));
    await page.locator('.snapshot-title', { hasText: EVIL }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('img');
    await page.locator('.hit', { hasText: EVIL }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.term-head', { hasText: EVIL }).waitFor();
    expect(decodeURIComponent(page.url())).toContain('<img');
    await page.locator('.kwic').first().click();
    await page.locator('.passage-text', { hasText: 'onerror' }).first().waitFor();
    await page.locator('.partner').first().click();
    await page.locator('.edge-head', { hasText: OTHER }).waitFor();
    await page.getByRole('button', { name: '原文' }).first().click();
    await page.locator('.document-title', { hasText: EVIL }).waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('button', { name: '宽版读证据' }).click();
    await page.locator('.wide-line').first().waitFor();
    await page.getByRole('tab', { name: '文件' }).click();
    await page.locator('.document-name', { hasText: EVIL }).waitFor();
    await page.getByRole('button', { name: '收回面板' }).click();
    await page.getByRole('button', { name: '表格', exact: true }).click();
    await page.locator('.grid .cell-label', { hasText: EVIL }).first().waitFor();
    await page.locator('.edge-head button').first().click();
    for (const [how, ready] of [
      ['从这里找一条路', '.path-step, .beside-panel .no-text'],
      ['与另一个术语比较', '.company'],
    ] as const) {
      await page.getByRole('button', { name: how }).click();
      await page.locator('.picker input').fill('script');
      await page.keyboard.press('Enter');
      await page.locator(ready).first().waitFor();
      await page.getByRole('button', { name: '回到术语' }).click();
    }
    await page.reload();
    await page.locator('.opening', { hasText: NAME }).waitFor();
  });

  test('runs in no answer, no parameter and no link to a question', async () => {
    const statement = 'RETURN $x AS x, [$x] AS list';
    const link = `#view=ask&q=${encodeURIComponent(statement)}&p=${encodeURIComponent(`x:${EVIL}`)}`;
    await page.goto(server.address + link);
    await page.reload();
    await page.locator('.table-scroll td', { hasText: EVIL }).first().waitFor();
    await page.getByRole('button', { name: 'JSON' }).click();
    await page.locator('.answer-json', { hasText: 'onerror' }).waitFor();
    await page.locator('.asked', { hasText: 'onerror' }).waitFor();
  });
});

function hostile(): Snapshot {
  const { sha256: _, ...clean } = smallSnapshot();
  return seal({
    ...clean,
    method: { ...clean.method, corpus: { ...clean.method.corpus, title: EVIL } },
    documents: clean.documents.map((each) => ({ ...each, title: EVIL, issuer: OTHER, path: EVIL })),
    communities: clean.communities.map((each) => ({ ...each, name: EVIL })),
    terms: clean.terms.map((term) => ({
      ...term,
      label: term.label === '枫桥经验' ? EVIL : `${term.label}${OTHER}`,
      english: EVIL,
      variants: term.variants.map((variant) => ({ ...variant, surface: `${variant.surface}${OTHER}` })),
    })),
    passages: (clean.passages ?? []).map((each) => ({ ...each, text: each.text + EVIL })),
  });
}
