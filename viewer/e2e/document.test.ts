// A document: reached from the evidence, lit, addressable sentence by sentence, beside its raw text.
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHROMIUM, type Visit, visit } from './browser.ts';
import { openStrongestEdge } from './evidence.ts';
import { seriousFaults } from './faults.ts';
import type { Server } from './server.ts';
import { visitForEach } from './visits.ts';

const TERM = '枫桥经验';

describe.skipIf(CHROMIUM === null)('a document', () => {
  let server: Server;
  let browser: Browser;
  let here: Visit;
  let page: Page;
  visitForEach({}, (visited) => {
    ({ server, browser, here, page } = visited);
  });

  /** From the evidence of an edge into the document of its first passage. */
  async function openFirst(): Promise<string> {
    await openStrongestEdge(page, TERM);
    const passage = page.locator('.passages .passage').first();
    const id = (await passage.getAttribute('data-passage')) ?? '';
    await passage.getByRole('button', { name: '原文' }).click();
    await page.locator(`.sentence[data-passage="${id}"]`).waitFor();
    return id;
  }

  test('opens at the passage, with both terms lit, and its link opens it again', async () => {
    const id = await openFirst();
    const sentence = page.locator(`.sentence[data-passage="${id}"]`);
    expect(await sentence.getAttribute('aria-current')).toBe('location');
    await expect.poll(() => sentence.evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(700);
    expect(await sentence.locator('mark.first').count()).toBeGreaterThan(0);
    expect(await sentence.locator('mark.second').count()).toBeGreaterThan(0);
    expect(page.url()).toContain(`doc=${id}`);
    await page.reload();
    await sentence.waitFor();
    expect(await sentence.getAttribute('aria-current')).toBe('location');
    await page.keyboard.press('Escape');
    await page.locator('.document').waitFor({ state: 'detached' });
    await page.locator('.edge-head').waitFor();
  });

  test('every sentence has its address, and a lit term opens its panel beside the text', async () => {
    await openFirst();
    const verse = page.locator('.verse').nth(2);
    const link = await verse.getAttribute('href');
    await verse.click();
    await expect.poll(() => decodeURI(page.url())).toContain(decodeURI(link ?? 'none'));
    const other = page.locator('.document .other').first();
    const label = await other.getAttribute('title');
    await other.click();
    await page.locator('.term-head', { hasText: label ?? '' }).waitFor();
    expect(await page.locator('.document mark.first').count()).toBeGreaterThan(0);
  });

  test('walks from one sentence with the term to the next', async () => {
    await openFirst();
    await page.locator('.edge-head button').first().click();
    await page.locator('.term-head').waitFor();
    await page.getByRole('button', { name: '下一处' }).click();
    const lit = page.locator('.sentence[aria-current]');
    expect(await lit.locator('mark.first').count()).toBeGreaterThan(0);
    expect(await page.locator('.mention-walk').textContent()).toMatch(/第 \d+ \/ \d+ 句/);
  });

  test('shows the raw text beside the cleaned one, what cleaning took away marked', async () => {
    await openFirst();
    await page.getByRole('button', { name: '对照原文' }).click();
    await page.locator('.raw ins').first().waitFor();
    expect(await page.locator('.raw ins').first().textContent()).toContain('title:');
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('one that is not there says so, and leads back', async () => {
    await page.goto(`${server.address}#doc=d00000000000f`);
    await page.reload();
    await page.locator('.document [role=alert]').waitFor();
    here.complaints.length = 0;
    await page.getByRole('button', { name: '返回' }).click();
    await page.locator('.stage').waitFor();
  });

  test('axe finds nothing serious in dark, in English, on a phone', async () => {
    const id = await openFirst();
    const phone = await visit(browser, `${server.address}#doc=${id}&lang=en&theme=dark`, {
      viewport: { width: 390, height: 844 },
    });
    await phone.page.locator('.sentence').first().waitFor();
    expect(await seriousFaults(phone.page)).toEqual([]);
    const over = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await phone.close();
  });
});
