// Every filter in a real browser: it takes terms away, says how many remain, stands in the link, holds after a reload,
// and is undone.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHROMIUM } from './browser.ts';
import { shownFigure } from './evidence.ts';
import { visitForEach } from './visits.ts';

/** Machines that draw without a graphics card are slow. */
const SOON = { timeout: 10_000 };

type Set = (page: Page) => Promise<unknown>;
const choose = (id: string, index = 1): Set => {
  return (page) => page.locator(id).selectOption({ index });
};
const slide = (name: string, key: string, times = 1): Set => {
  return async (page) => {
    await page.getByRole('slider', { name, exact: true }).focus();
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };
};

describe.skipIf(CHROMIUM === null)('the filters', () => {
  let page: Page;
  visitForEach(
    // The one request that a test lets fail.
    { isHarmless: (complaint) => complaint.includes('net::ERR_FAILED') },
    (visited) => {
      ({ page } = visited);
    },
  );
  const link = () => decodeURIComponent(new URL(page.url()).hash);

  test.each<[string, Set, RegExp]>([
    ['an issuer', choose('#issuer-filter'), /[#&]by=/],
    ['a level', choose('#level-filter'), /[#&]level=/],
    ['a status', choose('#status-filter'), /[#&]status=/],
    ['a category', choose('#category', 2), /[#&]cat=/],
    ['documents', slide('篇数, 至少', 'PageUp', 4), /[#&]docs=/],
    ['partners', slide('伙伴数, 至少', 'PageUp', 3), /[#&]deg=/],
    ['first use', slide('用在哪些年, 首见', 'PageUp', 3), /[#&]since=/],
    ['last use', slide('用在哪些年, 末见', 'PageDown', 3), /[#&]until=/],
  ])('%s', async (_, set, inLink) => {
    const all = await shownFigure(page, 'terms');
    await page.locator('.more-filters summary').click();
    await set(page);
    await expect.poll(() => shownFigure(page, 'terms'), SOON).toBeLessThan(all);
    const some = await shownFigure(page, 'terms');
    expect(some).toBeGreaterThan(0);
    expect(await page.locator('.remains').textContent()).toContain(`余 ${some} 个术语`);
    expect(await page.locator('.more-filters summary b').textContent()).toBe('1');
    await expect.poll(link, SOON).toMatch(inLink);
    await page.reload();
    await page.locator('.status').waitFor();
    await expect.poll(() => shownFigure(page, 'terms'), SOON).toBe(some);
    await page.getByRole('button', { name: '全部复原' }).click();
    await expect.poll(() => shownFigure(page, 'terms'), SOON).toBe(all);
    await page.locator('.stage').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => shownFigure(page, 'terms'), SOON).toBe(some);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => shownFigure(page, 'terms'), SOON).toBe(all);
  });

  test('of issuers that cannot be counted it says that they filter nothing, and asks again', async () => {
    const all = await shownFigure(page, 'terms');
    await page.route('**/api/v1/snapshot?passages=all', (route) => route.abort());
    await page.locator('.more-filters summary').click();
    await choose('#issuer-filter')(page);
    const note = page.locator('.more-filters [role=alert]');
    await note.filter({ hasText: '还没有生效' }).waitFor();
    expect(await shownFigure(page, 'terms')).toBe(all);
    await page.unroute('**/api/v1/snapshot?passages=all');
    await note.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => shownFigure(page, 'terms'), SOON).toBeLessThan(all);
    await note.waitFor({ state: 'detached' });
  });
});
