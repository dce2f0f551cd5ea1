// The shipped examples, as they are: the article, the frame with its host's script, and the widget of a notebook.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serialise } from '../../graph/snapshot/serialise.ts';
import { CHROMIUM, startBrowser, visit } from './browser.ts';
import { builtElement, htmlPage, type Site, smallSnapshot, startSite } from './embed-site.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../examples');
const IMPORT = '<script type="module">import widget from "/widget.js"; globalThis.widget = widget;</script>';
const TEXT = serialise(smallSnapshot());

describe.skipIf(CHROMIUM === null)('the examples of embedding', () => {
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    const built = await builtElement();
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
    for (const name of readdirSync(EXAMPLES).filter((each) => /\.(html|js|css)$/.test(each))) {
      site.put(`/${name}`, readFileSync(join(EXAMPLES, name)));
    }
    const shared = { 'access-control-allow-origin': '*' };
    for (const name of ['tifa-graph.js', 'embed.js', 'embed.html']) site.put(`/${name}`, built(name), shared);
    site.put('/graph.json', TEXT, shared);
    // As tifa_graph.py puts them together.
    const widget = readFileSync(join(EXAMPLES, 'jupyter/widget.js'), 'utf8');
    site.put('/widget.js', `${built('tifa-graph.js')}${widget}`);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('an article under its policy: what is selected is told, a button leads', async () => {
    const { page, complaints, close } = await visit(browser, `${site.origin}/plain.html`);
    await expect.poll(() => page.locator('#selected').textContent()).toMatch(/^枫桥经验：\d+ 次$/);
    await page.locator('#other').click();
    await expect.poll(() => page.locator('#selected').textContent()).toMatch(/^网格化管理：/);
    const look = await page.locator('.frame').evaluate((frame) => {
      const { backgroundColor, borderRadius } = getComputedStyle(frame);
      return { backgroundColor, borderRadius };
    });
    expect(look).toEqual({ backgroundColor: 'rgb(255, 253, 248)', borderRadius: '6px' });
    expect(complaints).toEqual([]);
    await close();
  });

  test('a script that comes after the map still tells what is selected', async () => {
    const late = await browser.newPage();
    await late.route('**/plain.js', async (route) => {
      await late.locator('tifa-graph canvas').first().waitFor();
      await late.waitForFunction(() => {
        const graph = document.querySelector('tifa-graph') as unknown as { selection: unknown } | null;
        return graph?.selection;
      });
      await route.continue();
    });
    await late.goto(`${site.origin}/plain.html`);
    await expect.poll(() => late.locator('#selected').textContent()).toMatch(/^枫桥经验：\d+ 次$/);
    await late.close();
  });

  test('a frame with its host', async () => {
    const { page, complaints, close } = await visit(browser, `${site.origin}/iframe.html`);
    await page.frameLocator('iframe').locator('.evidence .passage').first().waitFor();
    await expect.poll(() => page.locator('iframe').evaluate((each) => each.style.height)).toBe('480px');
    expect(complaints).toEqual([]);
    await close();
  });

  test('a widget follows its model, tells it what is selected, and leaves nothing', async () => {
    site.put('/notebook.html', htmlPage('<div id="cell"></div>', IMPORT));
    const { page, complaints, close } = await visit(browser, `${site.origin}/notebook.html`);
    const seen = await page.evaluate(async (snapshot) => {
      const values: Record<string, unknown> = { snapshot, focus: '', height: '300', selected: '' };
      const listeners = new Map<string, () => void>();
      let saved = 0;
      const model = {
        get: (name: string) => values[name],
        set: (name: string, value: unknown) => void Object.assign(values, { [name]: value }),
        save_changes: () => void saved++,
        on: (name: string, listener: () => void) => void listeners.set(name, listener),
        off: (name: string) => void listeners.delete(name),
      };
      const { widget } = globalThis as unknown as { widget: { render(given: object): () => void } };
      const el = document.querySelector('#cell')!;
      const ready = new Promise((done) => el.addEventListener('tifa-ready', done, { once: true }));
      const leave = widget.render({ model, el });
      await ready;
      values.focus = '枫桥经验';
      listeners.get('change:focus')!();
      const { selected } = values;
      leave();
      return { selected, saved, left: [listeners.size, el.childElementCount] };
    }, TEXT);
    expect(seen).toEqual({ selected: '枫桥经验', saved: 1, left: [0, 0] });
    expect(complaints).toEqual([]);
    await close();
  });
});
