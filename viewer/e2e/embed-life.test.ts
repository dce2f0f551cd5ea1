// An embedded graph as a page's script meets it: attributes, properties, events and methods; and what is left when it
// goes, which is nothing.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serialise } from '../../graph/snapshot/serialise.ts';
import { CHROMIUM, startBrowser, type Visit, visit } from './browser.ts';
import { builtElement, htmlPage, type Site, smallSnapshot, startSite } from './embed-site.ts';

const TERM = '枫桥经验';
const PARTNER = '网格化管理';
const SNAPSHOT = smallSnapshot();

describe.skipIf(CHROMIUM === null)('the life of an embedded graph', () => {
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    const built = await builtElement();
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
    site.put('/tifa-graph.js', built('tifa-graph.js'));
    site.put('/graph.json', serialise(SNAPSHOT));
    site.put('/empty.html', htmlPage('<script type="module" src="tifa-graph.js"></script>'));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('properties mirror attributes, as a framework would set them before and after the script', async () => {
    const { page, close } = await blank();
    const seen = await page.evaluate(async (text) => {
      const early = document.createElement('tifa-graph');
      Object.assign(early, { snapshot: text, focus: '枫桥经验', height: 320, theme: 'dark' });
      const told: string[] = [];
      document.addEventListener('tifa-ready', ({ composedPath }) => told.push(String(composedPath.length)));
      const ready = new Promise<CustomEvent>((done) =>
        document.addEventListener('tifa-ready', (event) => done(event as CustomEvent), { once: true }),
      );
      document.body.append(early);
      const { detail, bubbles, composed } = await ready;
      early.edge = '网格化管理';
      early.setAttribute('chrome', 'off');
      const types = [typeof early.focus, early.getAttribute('focus'), early.getAttribute('height')];
      return {
        ...{ detail, bubbles, composed, types },
        height: early.getBoundingClientRect().height,
        theme: early.theme,
        chrome: early.chrome,
        edge: early.getAttribute('edge'),
        selection: early.selection,
      };
    }, serialise(SNAPSHOT));
    expect(seen.detail).toMatchObject({ terms: SNAPSHOT.terms.length, edges: SNAPSHOT.edges.length });
    expect(seen).toMatchObject({ bubbles: true, composed: true, height: 320, theme: 'dark', chrome: 'off' });
    expect(seen.types).toEqual(['function', TERM, '320']);
    expect(seen.selection).toMatchObject({ term: { label: TERM }, partner: { label: PARTNER } });
    expect(seen.selection?.edge?.count).toBeGreaterThan(0);
    await close();
  });

  test('methods lead it, events tell of every selection, and view speaks the viewer’s link', async () => {
    const { page, close } = await blank();
    const seen = await page.evaluate(async () => {
      const graph = document.createElement('tifa-graph');
      graph.src = 'graph.json';
      const selected: (string | null)[] = [];
      graph.addEventListener('tifa-select', ({ detail }) => selected.push(detail.term?.label ?? null));
      await new Promise((done) => {
        graph.addEventListener('tifa-ready', done, { once: true });
        document.body.append(graph);
      });
      graph.focus('河长制');
      graph.focus('枫桥经验');
      graph.focus('');
      graph.fit();
      graph.focus();
      const focused = graph.shadowRoot!.activeElement?.className;
      graph.view = 'term=平安建设&ge=-99&sig=0&linked=0';
      const { link } = graph.selection!;
      const picture = await graph.toPNG();
      return { selected, focused, link, type: picture.type, size: picture.size };
    });
    expect(seen.selected).toEqual(['河长制', TERM, null, '平安建设']);
    expect(seen.focused).toContain('stage');
    expect(seen.link).toMatch(/^#term=平安建设&.*ge=-99/);
    expect(seen.type).toBe('image/png');
    expect(seen.size).toBeGreaterThan(2000);
    await close();
  });

  test('is a picture while it prints, for no browser prints WebGL', async () => {
    const { page, complaints, close } = await blank();
    const seen = await page.evaluate(async () => {
      const graph = document.createElement('tifa-graph');
      graph.src = 'graph.json';
      await new Promise((done) => {
        graph.addEventListener('tifa-ready', done, { once: true });
        document.body.append(graph);
      });
      const canvases = () => [...graph.shadowRoot!.querySelectorAll<HTMLCanvasElement>('.stage canvas')];
      const before = canvases();
      dispatchEvent(new Event('beforeprint'));
      const [drawn, ...others] = canvases().filter((each) => !before.includes(each));
      const { data } = drawn!.getContext('2d')!.getImageData(0, 0, drawn!.width, drawn!.height);
      let painted = 0;
      for (let at = 0; at < data.length; at += 4) if (Math.abs(data[at]! - data[0]!) > 24) painted++;
      dispatchEvent(new Event('afterprint'));
      return { painted, others: others.length, left: canvases().length - before.length };
    });
    expect(seen).toEqual({ painted: expect.any(Number), others: 0, left: 0 });
    expect(seen.painted).toBeGreaterThan(500);
    expect(complaints).toEqual([]);
    await close();
  });

  test('an element that only moves stays as it is; another src is another graph', async () => {
    const { page, close } = await blank();
    site.asked.length = 0;
    const terms = await page.evaluate(async () => {
      const [here, there] = [document.createElement('div'), document.createElement('div')];
      document.body.append(here, there);
      const graph = document.createElement('tifa-graph');
      graph.src = 'graph.json';
      const ready = () => new Promise((done) => graph.addEventListener('tifa-ready', done, { once: true }));
      const first = ready();
      here.append(graph);
      await first;
      graph.focus('枫桥经验');
      there.append(graph);
      await new Promise((done) => setTimeout(done, 50));
      const moved = graph.selection?.term?.label;
      const second = ready();
      graph.src = 'graph.json?again';
      await second;
      return [moved, graph.selection?.term?.label ?? null];
    });
    expect(terms).toEqual([TERM, null]);
    expect(site.asked.filter(({ path }) => path === '/graph.json')).toHaveLength(2);
    await close();
  });

  test('50 mounts and unmounts leave no node, listener, WebGL context or memory behind', async () => {
    const { page, close } = await blank();
    await countContexts(page);
    await mountAndRemove(page, 4);
    const before = await weigh(page);
    await mountAndRemove(page, 50);
    const after = await weigh(page);
    console.log(`50 mounts: ${JSON.stringify({ before, after })}`);
    expect(after.contexts).toBe(0);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(20);
    expect(after.heap - before.heap).toBeLessThan(1e6);
    await close();
  }, 90_000);

  function blank(): Promise<Visit> {
    return visit(browser, `${site.origin}/empty.html`);
  }
});

/** Keeps weak hold of every WebGL context that is made. */
function countContexts(page: Page): Promise<void> {
  return page.evaluate(() => {
    const made: WeakRef<WebGLRenderingContext>[] = [];
    const get = HTMLCanvasElement.prototype.getContext as (...given: unknown[]) => unknown;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: unknown[]) {
      const context = get.apply(this, given);
      if (context instanceof WebGL2RenderingContext) made.push(new WeakRef(context));
      return context;
    } as never;
    Object.assign(globalThis, {
      live: () => made.filter((each) => each.deref()?.isContextLost() === false).length,
    });
  });
}

function mountAndRemove(page: Page, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    for (let turn = 0; turn < count; turn++) {
      const graph = document.createElement('tifa-graph');
      graph.src = 'graph.json';
      graph.setAttribute('focus', '枫桥经验');
      // Small, for the time that a software renderer takes for pixels.
      Object.assign(graph.style, { width: '240px', height: '180px' });
      await new Promise((done) => {
        graph.addEventListener('tifa-ready', done, { once: true });
        document.body.append(graph);
      });
      await new Promise(requestAnimationFrame);
      graph.remove();
    }
  }, times);
}

async function weigh(page: Page) {
  const client = await page.context().newCDPSession(page);
  await page.waitForTimeout(400);
  for (let turn = 0; turn < 3; turn++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await client.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await client.send('Memory.getDOMCounters');
  const contexts = await page.evaluate(() => (globalThis as unknown as { live(): number }).live());
  await client.detach();
  return { heap, nodes, listeners, contexts };
}
