// First paint of 2,000 terms and 20,000 edges: the viewer against Sigma alone, in one browser, turn by turn.
// npx tsx viewer/bench/first-paint.bench.ts
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { startBrowser } from '../e2e/browser.ts';
import { edge, snapshot, term } from '../src/fixture.ts';

const TERMS = 2000;
const EDGES = 20_000;
const TURNS = 5;
const ROOT = join(import.meta.dirname, '..');
const TYPES: Record<string, string> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' },
  ...{ '.json': 'application/json', '.svg': 'image/svg+xml' },
};

/** What anybody would write who had only Sigma. */
const ALONE = `
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
const { terms, edges } = await (await fetch('/api/v1/snapshot')).json();
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
  const graph = JSON.stringify(largeGraph());
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
  const pages = { viewer: await serve(join(folder, 'viewer'), graph), sigma: await serve(alone, graph) };
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
    `${TERMS} terms, ${EDGES} edges, ${(graph.length / 1e6).toFixed(1)} MB; median of ${TURNS} turns`,
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

async function serve(from: string, graph: string): Promise<string> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    if (path === '/api/v1/snapshot') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(graph);
      return;
    }
    const file = join(from, path === '/' ? 'index.html' : path);
    const there = existsSync(file);
    response.writeHead(there ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
    response.end(there ? readFileSync(file) : '');
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Twenty communities on a ring; most edges run inside of them. */
function largeGraph() {
  const id = (i: number) => `t${String(i).padStart(12, '0')}`;
  const place = (i: number) => {
    const [ring, own] = [((i % 20) / 20) * 2 * Math.PI, i * 2.4];
    const r = Math.sqrt(Math.floor(i / 20)) * 9;
    return { x: 500 * Math.cos(ring) + r * Math.cos(own), y: 330 * Math.sin(ring) + r * Math.sin(own) };
  };
  const terms = Array.from({ length: TERMS }, (_, i) =>
    term(id(i), `术语${i}`, { ...place(i), community: i % 20, count: 5 + ((i * 37) % 400), degree: 20 }),
  );
  const pairs = new Map<string, ReturnType<typeof edge>>();
  // Numerical Recipes’ quick generator: the same graph every time.
  let state = 1;
  const draw = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  while (pairs.size < EDGES) {
    const a = draw(TERMS);
    const b = draw(5) === 0 ? draw(TERMS) : (a + 20 * (1 + draw(99))) % TERMS;
    if (a === b) continue;
    const [source, target] = a < b ? [id(a), id(b)] : [id(b), id(a)];
    pairs.set(`${source} ${target}`, edge(source, target, { logDice: 7 + draw(60) / 10 }));
  }
  const communities = Array.from({ length: 20 }, (_, i) => ({
    ...{ id: i, slot: i < 11 ? i + 1 : 0, size: TERMS / 20, top: [id(i)], name: null },
  }));
  return snapshot({ terms, edges: [...pairs.values()], communities, passages: null });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
