// Where an embedded graph has to work: under the documented policy, from another origin, from a disk, three on a page,
// by keys, in both languages; and what it asks for, which is its snapshot and nothing else.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choosePassages } from '../../graph/snapshot/choose-passages.ts';
import { clipQuotations } from '../../graph/snapshot/clip-quotations.ts';
import { seal } from '../../graph/snapshot/seal.ts';
import { serialise } from '../../graph/snapshot/serialise.ts';
import { CHROMIUM, startBrowser, visit } from './browser.ts';
import { builtElement, htmlPage, type Site, smallSnapshot, startSite } from './embed-site.ts';
import { seriousFaults } from './faults.ts';

const TERM = '枫桥经验';
const PARTNER = '网格化管理';
const SNAPSHOT = smallSnapshot();
const TEXT = serialise(SNAPSHOT);

describe.skipIf(CHROMIUM === null)('an embedded graph', () => {
  let browser: Browser;
  let article: Site;
  let store: Site;
  let script: Buffer;

  beforeAll(async () => {
    const built = await builtElement();
    [browser, article, store] = await Promise.all([startBrowser(), startSite(), startSite()]);
    script = built('tifa-graph.js');
    article.put('/tifa-graph.js', script);
    article.put('/graph.json', TEXT);
    for (const [path, body] of [
      ['/tifa-graph.js', script],
      ['/graph.json', TEXT],
    ] as const) {
      store.put(path, body, { 'access-control-allow-origin': '*' });
    }
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), article?.close(), store?.close()]);
  });

  test('works under default-src none with the two sources that the documentation names, from another origin', async () => {
    const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
    const policy = `default-src 'none'; script-src ${store.origin}; connect-src ${store.origin}; require-trusted-types-for 'script'`;
    article.put(
      '/strict.html',
      htmlPage(
        `<tifa-graph src="${store.origin}/graph.json" focus="${TERM}"></tifa-graph>`,
        `<script type="module" src="${store.origin}/tifa-graph.js" integrity="${integrity}" crossorigin></script>`,
      ),
      { 'content-security-policy': policy },
    );
    const { page, requests, complaints, close } = await visit(browser, `${article.origin}/strict.html`);
    await page.locator('.evidence .passage').first().waitFor();
    await expect.poll(() => inkOf(page)).toBeGreaterThan(0.01);
    const asked = requests.filter((url) => !url.endsWith('/favicon.ico'));
    expect(asked).toEqual([
      `${article.origin}/strict.html`,
      `${store.origin}/tifa-graph.js`,
      `${store.origin}/graph.json`,
    ]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('opens from a disk, as a classic script with its snapshot inside', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tifa-embed-'));
    const file = join(folder, 'article.html');
    writeFileSync(join(folder, 'tifa-graph.js'), script);
    const data = `<script type="application/json">${TEXT.replaceAll('<', '\\u003c')}</script>`;
    writeFileSync(
      file,
      htmlPage(
        `<tifa-graph focus="${TERM}" edge="${PARTNER}">${data}</tifa-graph>`,
        '<script src="tifa-graph.js" defer></script>',
      ),
    );
    const { page, requests, complaints, close } = await visit(browser, pathToFileURL(file).href);
    await page.locator('.evidence .passage').first().waitFor();
    await expect.poll(() => inkOf(page)).toBeGreaterThan(0.005);
    expect(requests).toEqual([file, join(folder, 'tifa-graph.js')].map((path) => pathToFileURL(path).href));
    expect(complaints).toEqual([]);
    await close();
    rmSync(folder, { recursive: true });
  });

  test('an edge shows as many passages as it counts, each with both terms lit, and cites them', async () => {
    const { page, complaints, close } = await open(
      `<tifa-graph src="graph.json" focus="${TERM}"></tifa-graph>`,
    );
    await page.locator('.partners .line', { hasText: PARTNER }).click();
    await page.locator('[data-sum="ok"]').waitFor();
    for (const fold of await page.locator('.fold[aria-expanded="false"]').all()) await fold.click();
    const counted = Number.parseInt((await page.locator('[data-figure="count"]').textContent()) ?? '', 10);
    const passages = page.locator('.evidence .passage');
    expect(await passages.count()).toBe(counted);
    expect(await passages.filter({ has: page.locator('mark.first') }).count()).toBe(counted);
    expect(await passages.filter({ has: page.locator('mark.second') }).count()).toBe(counted);
    await passages.first().getByRole('button', { name: '引用' }).click();
    const cited = await page.evaluate(() => navigator.clipboard.readText());
    expect(cited).toContain(await passages.first().locator('.passage-text').textContent());
    expect(cited).toContain(`${article.origin}/page.html`);
    await page.locator('.foot').getByRole('button', { name: '引用' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`“${TERM}” — “${PARTNER}”`);
    expect(complaints).toEqual([]);
    await close();
  });

  test('says where it has a part of the passages, and where a quotation was shortened', async () => {
    const cut = seal(clipQuotations(choosePassages(SNAPSHOT, 1), 12));
    article.put('/part.json', serialise(cut));
    const { page, complaints, close } = await open(
      `<tifa-graph src="part.json" focus="${TERM}" edge="${PARTNER}"></tifa-graph>`,
    );
    const sum = page.locator('[data-sum="part"]');
    await sum.waitFor();
    expect(await sum.textContent()).toMatch(/^收录 \d+ 句中的 \d+ 句/);
    const text = page.locator('.evidence .passage-text').first();
    expect(await text.textContent()).toContain('…');
    expect(await text.locator('mark').allTextContents()).toEqual(expect.arrayContaining([TERM, PARTNER]));
    expect(complaints).toEqual([]);
    await close();
  });

  test('three on one page keep to themselves, each in its language and colours', async () => {
    const { page, complaints, close } = await open(
      `<tifa-graph src="graph.json" focus="${TERM}" height="300"></tifa-graph>
      <tifa-graph src="graph.json" focus="河长制" lang="en" theme="dark" height="300"></tifa-graph>
      <tifa-graph src="graph.json" chrome="off" height="200"></tifa-graph>`,
    );
    await expect.poll(() => page.locator('.evidence .passage').count()).toBeGreaterThan(1);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('tifa-graph')].map((graph) => {
        const frame = graph.shadowRoot!.querySelector('.frame')!;
        return {
          term: graph.selection?.term?.label ?? null,
          lang: frame.getAttribute('lang'),
          ground: getComputedStyle(frame).backgroundColor,
          bar: graph.shadowRoot!.querySelector('.top') !== null,
          height: graph.getBoundingClientRect().height,
        };
      }),
    );
    expect(seen.map(({ term }) => term)).toEqual([TERM, '河长制', null]);
    expect(seen.map(({ lang }) => lang)).toEqual(['zh-Hans', 'en', 'zh-Hans']);
    expect(seen.map(({ height }) => height)).toEqual([300, 300, 200]);
    expect(seen.map(({ bar }) => bar)).toEqual([true, true, false]);
    expect(seen[0]!.ground).not.toBe(seen[1]!.ground);
    expect(seen[0]!.ground).toBe(seen[2]!.ground);
    for (const at of [0, 1, 2]) await expect.poll(() => inkOf(page, at)).toBeGreaterThan(0.005);
    expect(complaints).toEqual([]);
    await close();
  });

  test('by keys alone: find, go through partners, open an edge, step out', async () => {
    const { page, close } = await open('<tifa-graph src="graph.json"></tifa-graph>');
    await page.locator('.stage').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('fqjy');
    await page.keyboard.press('Enter');
    await page.locator('.evidence h2', { hasText: TERM }).waitFor();
    await page.locator('.stage').focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.locator('[aria-live]').textContent())
      .toMatch(/次，\d+ 篇，\d+ 个伙伴，最强：/);
    await page.keyboard.press('Enter');
    await page.locator('.evidence .pair').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.evidence').waitFor({ state: 'detached' });
    await close();
  });

  test('leaves wheel and finger to the article until they are meant', async () => {
    const { page, close } = await open(
      '<tifa-graph src="graph.json"></tifa-graph><p style="height:3000px"></p>',
    );
    await expect.poll(() => inkOf(page)).toBeGreaterThan(0.005);
    await page.mouse.move(400, 250);
    const before = await page.locator('.stage').screenshot();
    await page.mouse.wheel(0, 40);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(40);
    await page.locator('.hint').waitFor();
    await page.locator('.hint').waitFor({ state: 'detached' });
    await page.evaluate(() => scrollTo(0, 0));
    expect((await page.locator('.stage').screenshot()).equals(before)).toBe(true);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await page.locator('.stage').screenshot()).equals(before)).toBe(false);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await close();
  });

  test.each([
    ['zh', 'light', 1200],
    ['en', 'dark', 640],
    ['en', 'light', 320],
  ])('has no serious fault for axe, and no word is missing: %s, %s, %i px', async (lang, theme, width) => {
    const graph = (more: string) =>
      `<tifa-graph src="graph.json" lang="${lang}" theme="${theme}" ${more}></tifa-graph>`;
    const { page, close } = await open(
      `<main><h1>文章</h1>${graph('')}${graph(`focus="${TERM}"`)}${graph(`focus="${TERM}" edge="${PARTNER}"`)}
      ${graph('focus="无"')}${graph('view="min=999"')}</main>`,
      { viewport: { width, height: 2600 } },
    );
    await expect.poll(() => page.locator('.evidence .passage').count()).toBeGreaterThan(2);
    expect(await seriousFaults(page)).toEqual([]);
    const words = await page.evaluate(() =>
      [...document.querySelectorAll('tifa-graph')].map((each) => each.shadowRoot!.textContent).join(' '),
    );
    expect(words).not.toMatch(/undefined|NaN|\[object/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await close();
  });

  /** A page of the article's site with the element's script. */
  function open(body: string, options = {}) {
    article.put('/page.html', htmlPage(body, '<script type="module" src="tifa-graph.js"></script>'));
    return visit(browser, `${article.origin}/page.html`, options);
  }
});

/** The share of the pixels of a map that are not its ground. */
async function inkOf(page: Page, at = 0): Promise<number> {
  return page.evaluate(async (index) => {
    const blob = await document
      .querySelectorAll('tifa-graph')
      [index]!.toPNG()
      .catch(() => null);
    if (blob === null) return 0;
    const picture = await createImageBitmap(blob);
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    let painted = 0;
    for (let i = 0; i < data.length; i += 4) {
      if ([0, 1, 2].some((c) => Math.abs(data[i + c]! - data[c]!) > 24)) painted++;
    }
    return painted / (data.length / 4);
  }, at);
}
