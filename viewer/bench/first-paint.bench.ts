// First paint of 2,000 terms and 20,000 edges: the viewer against Sigma alone, in one browser, turn by turn.
// npx tsx viewer/bench/first-paint.bench.ts [TURNS]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { serialise } from '../../graph/snapshot/serialise.ts';
import { startBrowser } from '../e2e/browser.ts';
import { EDGES, largeGraph, TERMS } from './large-graph.ts';
import { median, servePages } from './pages.ts';

const TURNS = Number(process.argv[2] ?? 5);
const ROOT = join(import.meta.dirname, '..');

/** What anybody would write who had only Sigma, from the least that it can be drawn from. */
const ALONE = `
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
const { terms, edges } = await (await fetch('/api/v1/graph')).json();
const graph = new UndirectedGraph();
for (const { id, label, x, y, count } of terms) graph.addNode(id, { label, x, y, size: 2 + Math.sqrt(count) / 4, color: '#185995' });
for (const { source, target } of edges) graph.addEdge(source, target, { size: 1, color: '#dddddd' });
new Sigma(graph, document.getElementById('stage'), { renderLabels: false });
`;

/** Says when the first frame of WebGL is whole: reading a pixel back waits for it. */
const WATCH = `(() => {
  const draw = WebGL2RenderingContext.prototype;
  for (const name of ['drawArrays', 'drawArraysInstanced', 'drawElements']) {
    const own = draw[name];
    draw[name] = function (...given) {
      own.apply(this, given);
      if (globalThis.firstPaint !== undefined) return;
      globalThis.firstPaint = null;
      setTimeout(() => {
        this.readPixels(0, 0, 1, 1, this.RGBA, this.UNSIGNED_BYTE, new Uint8Array(4));
        globalThis.firstPaint = performance.now();
      });
    };
  }
})();`;

const folder = mkdtempSync(join(tmpdir(), 'tifa-first-paint-'));
const servers: Server[] = [];
let browser: Browser | null = null;
try {
  const graph = largeGraph();
  const snapshot = serialise(graph);
  const least = JSON.stringify({
    terms: graph.terms.map(({ id, label, x, y, count }) => ({ id, label, x, y, count })),
    edges: graph.edges.map(({ source, target }) => ({ source, target })),
  });
  const serve = async (from: string): Promise<string> => {
    const { server, address } = await servePages(
      from,
      (path) => ({ '/api/v1/snapshot': snapshot, '/api/v1/graph': least })[path] ?? null,
    );
    servers.push(server);
    return address;
  };
  const alone = join(folder, 'alone');
  await build({
    ...{ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' },
    build: { outDir: join(folder, 'viewer'), emptyOutDir: true },
  });
  writeFileSync(join(ROOT, 'bench/alone.tmp.js'), ALONE);
  await build({
    ...{ root: ROOT, configFile: false, logLevel: 'error', publicDir: false },
    build: {
      ...{ outDir: alone, emptyOutDir: true, target: 'es2022' },
      rolldownOptions: { input: join(ROOT, 'bench/alone.tmp.js'), output: { entryFileNames: 'alone.js' } },
    },
  });
  writeFileSync(
    join(alone, 'index.html'),
    '<!doctype html><div id="stage" style="position:fixed;inset:0"></div><script type="module" src="alone.js"></script>',
  );
  const pages = { viewer: await serve(join(folder, 'viewer')), sigma: await serve(alone) };
  browser = await startBrowser();
  const times: Record<keyof typeof pages, number[]> = { viewer: [], sigma: [] };
  // The first turn warms both and does not count.
  for (let turn = 0; turn <= TURNS; turn++) {
    for (const name of ['sigma', 'viewer'] as const) {
      const time = await firstPaint(browser, pages[name]);
      if (turn > 0) times[name].push(time);
    }
  }
  const [viewer, sigma] = [median(times.viewer), median(times.sigma)];
  const round = (values: readonly number[]) => values.map(Math.round).join(', ');
  console.log(
    `${TERMS} terms, ${EDGES} edges: ${size(snapshot)} MB for the viewer, ${size(least)} MB for Sigma alone; median of ${TURNS} turns`,
  );
  console.log(`Sigma alone ${Math.round(sigma)} ms (${round(times.sigma)})`);
  console.log(`viewer      ${Math.round(viewer)} ms (${round(times.viewer)})`);
  console.log(
    `ratio ${(viewer / sigma).toFixed(2)}, target ≤ 1.5; load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`,
  );
} finally {
  await browser?.close();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(ROOT, 'bench/alone.tmp.js'), { force: true });
}

async function firstPaint(chromium: Browser, address: string): Promise<number> {
  const context = await chromium.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(address);
  const time = await page.waitForFunction('globalThis.firstPaint > 0 && globalThis.firstPaint', null, {
    timeout: 60_000,
  });
  const value = Number(await time.jsonValue());
  await context.close();
  return value;
}

function size(text: string): string {
  return (text.length / 1e6).toFixed(1);
}
