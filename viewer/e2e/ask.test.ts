// Asking: completions, named questions, answers in their forms, the link, what was asked before.
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHROMIUM, type Visit, visit } from './browser.ts';
import { seriousFaults } from './faults.ts';
import type { Server } from './server.ts';
import { visitForEach } from './visits.ts';

const TOP = 'MATCH (t:Term) RETURN t.label AS term, t.count AS mentions ORDER BY mentions DESC, t.id LIMIT 5';

describe.skipIf(CHROMIUM === null)('asking', () => {
  let server: Server;
  let browser: Browser;
  let here: Visit;
  let page: Page;
  visitForEach(
    {
      link: '#view=ask',
      ready: '.editor .cm-content',
      // Chromium keeps the style of what is typed over as an inline one, which the policy refuses: nothing is lost.
      isHarmless: (complaint) => complaint.startsWith('Applying inline style'),
    },
    (visited) => {
      ({ server, browser, here, page } = visited);
    },
  );

  async function write(statement: string): Promise<void> {
    await page.locator('.editor .cm-content').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(statement);
  }

  test('an answer is a table, a graph, JSON, lit on the map, in the link, and kept', async () => {
    await write(TOP);
    await page.keyboard.press('Control+Enter');
    await page.locator('.table-scroll tbody tr').first().waitFor();
    expect(await page.locator('.table-scroll tbody tr').count()).toBe(5);
    await page.locator('.ask-rows', { hasText: '图上已点亮 5 个术语' }).waitFor();
    await page.getByRole('button', { name: '图', exact: true }).click();
    expect(await page.locator('.answer-graph circle').count()).toBe(5);
    await page.getByRole('button', { name: 'JSON' }).click();
    expect(JSON.parse((await page.locator('.answer-json').textContent()) ?? '')).toHaveLength(5);
    expect(decodeURIComponent(page.url())).toContain(TOP);
    await page.reload();
    await page.locator('.table-scroll tbody tr').first().waitFor();
    const asked = page.locator('.asked', { hasText: 'MATCH (t:Term)' });
    expect(await asked.count()).toBe(1);
    await page.getByRole('button', { name: '清空' }).click();
    await asked.waitFor({ state: 'detached' });
  });

  test('completes labels, properties and terms; keys typed here are no keys of the page', async () => {
    await write('MATCH (t:Te');
    await page.keyboard.press('Control+Space');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'Term' }).waitFor();
    await page.keyboard.press('Escape');
    await write('MATCH (t:Term {label: "fqj');
    await page.keyboard.type('y');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: '枫桥经验' }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('/?');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('a named question brings fields of its kinds and runs', async () => {
    await page.locator('.query').nth(19).waitFor();
    await page.locator('.query').first().click();
    expect(await page.locator('.parameter select').count()).toBeGreaterThan(0);
    await page.locator('.ask-bar .solid').click();
    await page.locator('.table-scroll tbody tr').first().waitFor();
    await page.locator('.cell-term').first().click();
    await page.locator('.term-head').waitFor();
  });

  test('a refused statement says why, and a cut one that there is more', async () => {
    await write('MATCH (n) DETACH DELETE n');
    await page.keyboard.press('Control+Enter');
    await page.locator('.band-error').waitFor();
    expect((await page.locator('.band-error').textContent())?.length).toBeGreaterThan(20);
    here.complaints.length = 0;
    await write('MATCH (p:Passage) RETURN p.id AS p');
    await page.keyboard.press('Control+Enter');
    await page.locator('.band-warn', { hasText: '没有排序' }).waitFor();
  });

  test('axe finds nothing serious, and a phone holds it', async () => {
    await page.locator('.query').first().click();
    await page.locator('.ask-bar .solid').click();
    await page.locator('.table-scroll tbody tr').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const phone = await visit(browser, `${server.address}#view=ask&lang=en&theme=dark`, {
      viewport: { width: 390, height: 844 },
    });
    await phone.page.locator('.query').first().waitFor();
    const over = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(await seriousFaults(phone.page)).toEqual([]);
    await phone.close();
  });
});
