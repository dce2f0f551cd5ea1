// A reader’s way through the served viewer, in a real browser on the real command.
import type { Browser, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { CHROMIUM, paintedShare, type Visit, visit } from './browser.ts';
import { openStrongestEdge, readEvidence, shownFigure } from './evidence.ts';
import { seriousFaults } from './faults.ts';
import type { Server } from './server.ts';
import { visitForEach } from './visits.ts';

const TERM = '枫桥经验';

describe.skipIf(CHROMIUM === null)('the served viewer', () => {
  let server: Server;
  let browser: Browser;
  let here: Visit;
  let page: Page;
  visitForEach({}, (visited) => {
    ({ server, browser, here, page } = visited);
  });
  afterEach(() => {
    const origin = server.address;
    expect(here.requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
  });

  test('draws the map, with labels on it', async () => {
    await expect.poll(() => paintedShare(page)).toBeGreaterThan(0.01);
    await expect.poll(() => page.locator('[data-figure="labels"] b').textContent()).not.toBe('0');
  });

  test('an edge’s figure is the number of passages behind it, each with both terms lit', async () => {
    await openStrongestEdge(page, TERM);
    const evidence = await readEvidence(page);
    expect(evidence.passages).toHaveLength(evidence.count);
    expect(new Set(evidence.passages).size).toBe(evidence.count);
    expect(evidence.bothLit).toBe(evidence.count);
    expect(evidence.sum).toBe('ok');
    expect(decodeURI(page.url())).toContain(`term=${TERM}&edge=`);
  });

  test('a term’s concordance has a line for each of its mentions', async () => {
    await page.goto(`${server.address}#term=${TERM}`);
    await page.reload();
    await page.locator('.kwic').first().waitFor();
    const count = Number(await page.locator('.term-panel [data-figure="count"] dd').textContent());
    expect(await page.locator('.kwic').count()).toBe(count);
    expect(await page.locator('.kwic mark.first').count()).toBe(count);
  });

  test('a reloaded link gives the same view, and back goes edge, term, nothing', async () => {
    await openStrongestEdge(page, TERM);
    await page.waitForTimeout(700);
    const [link, heading] = [page.url(), await page.locator('.edge-head').textContent()];
    const before = await readEvidence(page);
    await page.reload();
    await page.locator('.edge-head').waitFor();
    expect(await readEvidence(page)).toEqual(before);
    expect(await page.locator('.edge-head').textContent()).toBe(heading);
    await page.waitForTimeout(700);
    expect(page.url()).toBe(link);
    await page.goBack();
    await page.locator('.term-head').waitFor();
    await page.goBack();
    await page.locator('.panel').waitFor({ state: 'detached' });
  });

  test('a link to an edge brings its way back with it', async () => {
    await openStrongestEdge(page, TERM);
    const link = page.url();
    const other = await visit(browser, link);
    await other.page.locator('.edge-head').waitFor();
    await other.page.goBack();
    await other.page.locator('.term-head').waitFor();
    await other.close();
  });

  test('speaks Chinese and English, and changes its colours', async () => {
    await page.getByRole('button', { name: 'Read in English' }).click();
    await expect.poll(() => page.locator('.status').textContent()).toMatch(/of \d+ terms/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'Colours follow the system' }).click();
    await page.getByRole('button', { name: 'Light' }).click();
    await expect.poll(ground).not.toBe(light);
    expect(page.url()).toMatch(/lang=en&theme=dark/);
    await page.reload();
    await page.locator('.status').waitFor();
    expect(await ground()).not.toBe(light);
    expect(await page.locator('.views [aria-current]').textContent()).toBe('Map');
  });

  test('filters change what is shown, and each can be undone', async () => {
    const [terms, edges] = [await shownFigure(page, 'terms'), await shownFigure(page, 'edges')];
    await page.locator('.more-filters summary').click();
    await page.locator('#status-filter').selectOption('curated');
    await expect.poll(() => shownFigure(page, 'terms')).toBeLessThan(terms);
    await page.locator('.legend-line').first().click();
    await expect.poll(() => shownFigure(page, 'edges')).toBeLessThan(edges / 2);
    expect(decodeURI(page.url())).toMatch(/status=curated.*com=/);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => shownFigure(page, 'terms')).toBe(terms);
    expect(await shownFigure(page, 'edges')).toBe(edges);
  });

  test('an empty map says which filter emptied it, and how to go back', async () => {
    const terms = await shownFigure(page, 'terms');
    const least = page.getByRole('slider', { name: '出现次数, 至少' });
    await least.focus();
    await least.press('End');
    await page.locator('.more-filters summary').click();
    await page.locator('#status-filter').selectOption('curated');
    await page.locator('.empty').waitFor();
    expect(await page.locator('.empty').textContent()).toMatch(/「出现次数 ≥ \d+」一项就筛去了 \d+ 个/);
    await page.getByRole('button', { name: '去掉这一项' }).click();
    await page.locator('.empty').waitFor({ state: 'detached' });
    expect(await shownFigure(page, 'terms')).toBeLessThanOrEqual(terms);
    expect(await shownFigure(page, 'terms')).toBeGreaterThan(0);
  });

  test('everything can be reached by keys alone', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('fengqiao');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('.term-head', { hasText: TERM }).waitFor();
    await page.locator('.stage').focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.locator('[aria-live]').textContent())
      .toMatch(/次，\d+ 篇，\d+ 个伙伴，最强：/);
    await page.keyboard.press('Enter');
    await page.locator('.edge-head').waitFor();
    await page.locator('.stage').focus();
    await page.keyboard.press('Escape');
    await page.locator('.term-head').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'detached' });
  });

  test('a link to a term of another corpus says so', async () => {
    await page.goto(`${server.address}#term=不在这里`);
    await page.reload();
    await page.locator('.missing').waitFor();
    expect(await page.locator('.missing').textContent()).toContain('这个快照里没有「不在这里」');
  });

  test('a citation holds the sentence, its document and a link that opens it', async () => {
    await openStrongestEdge(page, TERM);
    const { passages } = await readEvidence(page);
    const text = await page.locator('.passage-text').first().textContent();
    await page.locator('.passage').first().getByRole('button', { name: '引用' }).click();
    await page.locator('.cite-menu').getByRole('button', { name: '引文' }).click();
    await page.locator('.cite-menu').waitFor({ state: 'detached' });
    const cited = await page.evaluate(() => navigator.clipboard.readText());
    expect(passages.length).toBeGreaterThan(0);
    expect(cited).toContain(text);
    expect(cited).toContain(`#term=${TERM}`);
    expect(cited).toMatch(/doc=d[0-9a-f]{12}\.\d{5}/);
    await page.locator('.panel-head').getByRole('button', { name: '引用' }).click();
    await page.locator('.cite-menu').getByRole('button', { name: 'BibTeX' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@misc\{/);
  });

  test('works on a phone', async () => {
    const phone = await visit(browser, `${server.address}#term=${TERM}`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await phone.page.locator('.kwic').first().waitFor();
    const overflow = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(phone.complaints).toEqual([]);
    await phone.close();
  });

  test.each([
    ['the map', '', '.status'],
    ['a term', `#term=${TERM}&theme=dark`, '.kwic'],
    ['the questions', '#view=ask&lang=en', '.query'],
  ])('every control of %s has a name, and every id is its own', async (_, hash, ready) => {
    await page.goto(server.address + hash);
    await page.reload();
    await page.locator(ready).first().waitFor();
    const faults = await page.evaluate(() => {
      const labelled = (element: HTMLElement) =>
        element.ariaLabel ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent;
      const nameless = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')]
        .filter((element) => (labelled(element) ?? '').trim() === '')
        .map((element) => element.outerHTML.slice(0, 120));
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      return [...nameless, ...ids.filter((id, i) => ids.indexOf(id) !== i)];
    });
    expect(faults).toEqual([]);
  });

  test.each([
    ['the map', '', '.status'],
    ['a term in dark', `#term=${TERM}&theme=dark`, '.kwic'],
    ['the questions', '#view=ask&lang=en', '.query'],
  ])('axe finds nothing serious in %s', async (_, hash, ready) => {
    await page.goto(server.address + hash);
    await page.reload();
    await page.locator(ready).first().waitFor();
    await page.waitForTimeout(400);
    expect(await seriousFaults(page)).toEqual([]);
  });
});
