// What an embedded graph does with data that are none, or that mean harm: a sentence, an event, and never a script.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../graph/model/index.ts';
import { seal } from '../../graph/snapshot/seal.ts';
import { serialise } from '../../graph/snapshot/serialise.ts';
import { CHROMIUM, startBrowser, visit } from './browser.ts';
import { builtElement, htmlPage, type Site, smallSnapshot, startSite } from './embed-site.ts';

const TEXT = serialise(smallSnapshot());
const EVIL = '<img src="x:/" onerror="globalThis.harmed=1"><script>globalThis.harmed=1</script>';

describe.skipIf(CHROMIUM === null)('an embedded graph with bad data', () => {
  let browser: Browser;
  let site: Site;
  let other: Site;

  beforeAll(async () => {
    const built = await builtElement();
    [browser, site, other] = await Promise.all([startBrowser(), startSite(), startSite()]);
    site.put('/tifa-graph.js', built('tifa-graph.js'));
    site.put('/whole.json', TEXT);
    site.put('/cut.json', TEXT.slice(0, TEXT.length / 2));
    site.put('/newer.json', TEXT.replace(/"version":\d+/, '"version":99'));
    site.put('/edited.json', edited());
    site.put('/page.json', '<!doctype html><title>404</title>');
    site.put('/empty.json', '');
    site.put('/deep.json', '['.repeat(200_000));
    site.put('/huge.json', `{"format":"tifa-snapshot","pad":"${'x'.repeat(33 * 2 ** 20)}"}`);
    site.put('/hostile.json', serialise(hostile()));
    // Without leave for other origins to read it.
    other.put('/whole.json', TEXT);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), site?.close(), other?.close()]);
  });

  test('each kind gets its sentence and its event, in both languages, and the page goes on', async () => {
    const cases: [src: string, code: string][] = [
      ['cut.json', 'shape'],
      ['newer.json', 'newer'],
      ['edited.json', 'shape'],
      ['page.json', 'shape'],
      ['empty.json', 'shape'],
      ['deep.json', 'shape'],
      ['huge.json', 'too-large'],
      ['nothing.json', 'refused'],
      [`${other.origin}/whole.json`, 'unreachable'],
      ['', 'empty'],
      ['http://[', 'empty'],
    ];
    site.put('/page.html', htmlPage('<script type="module" src="tifa-graph.js"></script>'));
    const { page, close } = await visit(browser, `${site.origin}/page.html`);
    const seen = await page.evaluate(
      async (addresses) => {
        const told: { code: string; said: string[]; fallback: boolean }[] = [];
        for (const src of addresses) {
          const graph = document.createElement('tifa-graph');
          graph.append('图的说明');
          graph.src = src;
          const failed = new Promise<CustomEvent>((done) =>
            graph.addEventListener('tifa-error', (event) => done(event as CustomEvent), { once: true }),
          );
          document.body.append(graph);
          const { detail } = await failed;
          const said = [graph.shadowRoot!.querySelector('p')!.textContent];
          const again = new Promise((done) => graph.addEventListener('tifa-error', done, { once: true }));
          graph.lang = 'en';
          graph.src = `${src}${src === '' ? '' : '?'}`;
          if (src !== '') await again;
          said.push(graph.shadowRoot!.querySelector('p')!.textContent);
          const slot = graph.shadowRoot!.querySelector('slot')!;
          told.push({ code: detail.code, said, fallback: slot.assignedNodes().length === 1 });
          graph.remove();
        }
        return told;
      },
      cases.map(([src]) => src),
    );
    expect(seen.map(({ code }) => code)).toEqual(cases.map(([, code]) => code));
    for (const { said, fallback } of seen) {
      expect(said[0]).toMatch(/[\u4e00-\u9fff]{4}/);
      expect(said[0]!.length).toBeGreaterThan(10);
      expect(fallback).toBe(true);
    }
    expect(seen[1]!.said[1]).toMatch(/written by a later Tifa/);
    await close();
  });

  test('labels, titles and passages with scripts in them run nothing and ask for nothing', async () => {
    const evil = EVIL.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    site.put(
      '/page.html',
      htmlPage(
        `<tifa-graph src="hostile.json" focus="${evil}" viewer="javascript:globalThis.harmed=1//"></tifa-graph>`,
        '<script type="module" src="tifa-graph.js"></script>',
      ),
    );
    const { page, requests, complaints, close } = await visit(browser, `${site.origin}/page.html`);
    await page.locator('.evidence .passage').first().waitFor();
    expect(await page.locator('.evidence h2').textContent()).toBe(EVIL);
    await page.locator('.partners .line').first().click();
    await page.locator('.evidence .pair').waitFor();
    await page.locator('.find input').fill('img');
    await page.locator('.hits .line').first().waitFor();
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => (globalThis as { harmed?: number }).harmed)).toBeUndefined();
    expect(await page.locator('tifa-graph img, tifa-graph .frame script').count()).toBe(0);
    expect(await page.locator('.foot a[href^="javascript"]').count()).toBe(0);
    expect(requests.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([]);
    expect(requests).toHaveLength(3);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** A figure that its passages do not bear out. */
function edited(): string {
  const snapshot = smallSnapshot();
  const edges = snapshot.edges.map((edge, i) => (i === 0 ? { ...edge, count: edge.count + 7 } : edge));
  return serialise({ ...snapshot, edges });
}

function hostile(): Snapshot {
  const { sha256: _, ...snapshot } = smallSnapshot();
  const first = snapshot.terms.find(({ label }) => label === '枫桥经验')!;
  return seal({
    ...snapshot,
    method: { ...snapshot.method, corpus: { ...snapshot.method.corpus, title: EVIL } },
    documents: snapshot.documents.map((each) => ({ ...each, title: EVIL, issuer: EVIL, path: EVIL })),
    communities: snapshot.communities.map((each) => ({ ...each, name: EVIL })),
    terms: snapshot.terms.map((term) =>
      term === first
        ? { ...term, label: EVIL, english: EVIL, pinyin: 'img', variants: term.variants }
        : { ...term, english: EVIL },
    ),
    passages: snapshot.passages!.map((each) => ({ ...each, text: each.text + EVIL })),
  });
}
