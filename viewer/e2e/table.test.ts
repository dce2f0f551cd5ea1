// The tables: the same rows as the map shows, sorted, narrowed, walked by keys, chosen from, and saved.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHROMIUM, visit } from './browser.ts';
import { shownFigure } from './evidence.ts';
import { seriousFaults } from './faults.ts';
import type { Server } from './server.ts';
import { visitForEach } from './visits.ts';

describe.skipIf(CHROMIUM === null)('the tables', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  visitForEach({ link: '#view=table', ready: '.grid' }, (visited) => {
    ({ server, browser, page } = visited);
  });

  const count = async () => Number(await page.locator('.grid').getAttribute('aria-rowcount')) - 1;
  const column = (name: string) => page.locator('.grid th button', { hasText: name }).first();
  const figures = async (at: number) =>
    (await page.locator(`.grid tbody tr[aria-rowindex] td:nth-child(${at})`).allTextContents()).map(Number);

  test('hold as many rows as the map shows, few of them in the page, and follow the filters', async () => {
    expect(await count()).toBe(await shownFigure(page, 'terms'));
    expect(await page.locator('.grid tbody tr[aria-rowindex]').count()).toBeLessThan(80);
    const before = await count();
    await page.locator('.legend-line').first().click();
    await expect.poll(count).toBeLessThan(before);
    expect(await count()).toBe(await shownFigure(page, 'terms'));
    await page.getByRole('button', { name: /^共现/ }).click();
    await expect.poll(count).toBe(await shownFigure(page, 'edges'));
  });

  test('sort by a press on a column, keep it in the link, and turn it by another press', async () => {
    const documents = 6;
    await column('篇数').click();
    const down = await figures(documents);
    expect(down).toEqual([...down].sort((a, b) => b - a));
    await column('篇数').click();
    const up = await figures(documents);
    expect(up).toEqual([...up].sort((a, b) => a - b));
    expect(page.url()).toContain('sort=documents');
    await page.reload();
    await page.locator('.grid').waitFor();
    expect(await figures(documents)).toEqual(up);
  });

  test('a text narrows them as the find palette would, and says when nothing is left', async () => {
    const all = await count();
    await page.getByRole('textbox', { name: '在表中找' }).fill('fqjy');
    await expect.poll(count).toBeLessThan(Math.min(5, all));
    expect(await page.locator('.grid tbody .cell-label').first().textContent()).toBe('枫桥经验');
    await page.getByRole('textbox', { name: '在表中找' }).fill('<img src=x>');
    await page.locator('.table-none', { hasText: '<img src=x>' }).waitFor();
    await page.getByRole('button', { name: '清空' }).click();
    await expect.poll(count).toBe(await shownFigure(page, 'terms'));
  });

  test('are walked by keys; a chosen row opens beside the table and on the map', async () => {
    await page.locator('.grid').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowDown']) await page.keyboard.press(key);
    const active = () => page.locator('.grid').getAttribute('aria-activedescendant');
    await expect.poll(active).toBe('row-1');
    const label = await page.locator('#row-1 .cell-label').textContent();
    await page.keyboard.press('Enter');
    await page.locator('.term-head', { hasText: label ?? '' }).waitFor();
    expect(await page.locator('.grid').count()).toBe(1);
    expect(await page.locator('#row-1').getAttribute('aria-selected')).toBe('true');
    await page.getByRole('button', { name: '图谱', exact: true }).click();
    await page.locator('.stage').waitFor();
    expect(await page.locator('.term-head').textContent()).toBe(label);
  });

  test('every figure can be a column, and the file holds what is shown', async () => {
    await page.getByRole('button', { name: '列', exact: true }).click();
    await page.locator('.columns-menu').getByLabel('PageRank').check();
    await page.locator('.columns-menu').getByLabel('英文').uncheck();
    await page.keyboard.press('Escape');
    await column('PageRank').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const text = readFileSync(await (await saving).path(), 'utf8');
    const lines = text.trimEnd().split('\r\n');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(lines[0]).toContain('PageRank');
    expect(lines[0]).not.toContain('英文');
    expect(lines).toHaveLength((await count()) + 1);
  });

  test.each([
    ['terms in English', '#view=table&lang=en&theme=dark'],
    ['edges beside a panel', '#view=table&rows=edges&term=枫桥经验'],
  ])('axe finds nothing serious in %s', async (_, hash) => {
    await page.goto(server.address + hash);
    await page.reload();
    await page.locator('.grid').waitFor();
    await page.waitForTimeout(300);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('fit a phone', async () => {
    const phone = await visit(browser, `${server.address}#view=table`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await phone.page.locator('.grid').waitFor();
    const over = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await phone.page.getByRole('button', { name: '列', exact: true }).click();
    const menu = await phone.page.locator('.columns-menu').boundingBox();
    expect(menu?.x).toBeGreaterThanOrEqual(0);
    await phone.close();
  });
});
