// First paint of 500 terms and 3,000 edges: <tifa-graph> from the text of a snapshot, against bare Sigma from plain
// JSON of the same terms, edges, sizes and colours; in one browser, by turns. Prints the medians and their ratio.
//   npx tsx viewer/embed/bench/paint.bench.ts [rounds]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { embedFolder } from '../../../cli/viewer-bundle.ts';
import { by, type Snapshot } from '../../../graph/model/index.ts';
import { filterSnapshot } from '../../../graph/snapshot/filter.ts';
import { parseSnapshot } from '../../../graph/snapshot/parse.ts';
import { seal } from '../../../graph/snapshot/seal.ts';
import { serialise } from '../../../graph/snapshot/serialise.ts';
import { startBrowser } from '../../e2e/browser.ts';

const TERMS = 500;
const EDGES = 3000;
const ROOT = join(import.meta.dirname, '../../..');
const rounds = Number(process.argv[2] ?? 9);

const snapshot = sized(readFileSync(join(ROOT, 'data/snapshots/work-reports.json'), 'utf8'));
console.log(`${snapshot.terms.length} terms, ${snapshot.edges.length} edges, median of ${rounds} rounds`);
const browser = await startBrowser();
const page = await browser.newPage({ viewport: { width: 900, height: 600 } });
await page.setContent('<!doctype html><body style="margin:0">');
await page.addScriptTag({ content: readFileSync(join(await embedFolder(), 'tifa-graph.js'), 'utf8') });
await page.addScriptTag({ content: await bareSigma() });
// What tsx writes around functions that are sent to the page.
await page.evaluate('globalThis.__name = (value) => value');
const [text, plain] = [serialise(snapshot), plainGraph(snapshot)];
const times: Record<'tifa' | 'sigma', number[]> = { tifa: [], sigma: [] };
for (let round = -1; round < rounds; round++) {
  for (const name of ['sigma', 'tifa'] as const) {
    const time = await page.evaluate(paint, { name, data: name === 'tifa' ? text : plain });
    // The first round compiles.
    if (round >= 0) times[name].push(time);
  }
}
await browser.close();
const [tifa, sigma] = [median(times.tifa), median(times.sigma)];
console.log(
  `bare Sigma ${sigma.toFixed(0)} ms, <tifa-graph> ${tifa.toFixed(0)} ms, ratio ${(tifa / sigma).toFixed(2)}`,
);

/** From the text at hand to the pixels of every WebGL canvas, in milliseconds. */
async function paint({ name, data }: { name: 'tifa' | 'sigma'; data: string }): Promise<number> {
  const box = document.createElement(name === 'tifa' ? 'tifa-graph' : 'div');
  Object.assign(box.style, { display: 'block', width: '900px', height: '600px' });
  const start = performance.now();
  let end = () => box.remove();
  if (name === 'tifa') {
    const ready = new Promise((done, failed) => {
      box.addEventListener('tifa-ready', done, { once: true });
      box.addEventListener('tifa-error', (event) => failed((event as CustomEvent).detail.message), {
        once: true,
      });
    });
    Object.assign(box, { snapshot: data, view: 'ge=-99&sig=0&linked=0', chrome: 'off' });
    document.body.append(box);
    await ready;
  } else {
    document.body.append(box);
    const { draw } = globalThis as unknown as { draw(box: Element, data: string): () => void };
    const kill = draw(box, data);
    end = () => {
      kill();
      box.remove();
    };
  }
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const pixel = new Uint8Array(4);
  for (const canvas of (box.shadowRoot ?? box).querySelectorAll('canvas')) {
    const gl = canvas.getContext('webgl2');
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  }
  const time = performance.now() - start;
  end();
  return time;
}

/** Sigma as its documentation begins: its own programs, its own labels. */
async function bareSigma(): Promise<string> {
  const entry = 'virtual:bare';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      write: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
    plugins: [
      {
        name: 'bare',
        resolveId: (id) => (id === entry ? join(ROOT, 'bare.js') : undefined),
        load: (id) =>
          id === join(ROOT, 'bare.js')
            ? `import Graph from 'graphology'; import Sigma from 'sigma';
              globalThis.draw = (box, data) => {
                const graph = new Graph();
                graph.import(JSON.parse(data));
                const sigma = new Sigma(graph, box);
                return () => sigma.kill();
              };`
            : undefined,
      },
    ],
  });
  const [output] = [result].flat();
  if (output === undefined || !('output' in output)) throw new Error('bare Sigma was not built');
  return output.output[0].code;
}

/** The most frequent terms with their edges, and invented ones until there are enough: the rest are too few. */
function sized(file: string): Snapshot {
  const whole = parseSnapshot(file, 'work-reports.json');
  const frequent = new Set(
    whole.terms
      .toSorted(
        by(
          (term) => -term.count,
          (term) => term.id,
        ),
      )
      .slice(0, TERMS),
  );
  const part = filterSnapshot(whole, { keep: (term) => frequent.has(term) });
  const edges = part.edges.slice(0, EDGES);
  const known = new Set(edges.map(({ source, target }) => `${source} ${target}`));
  const [pattern] = edges;
  const ids = part.terms.map((term) => term.id).sort();
  for (let step = 0; pattern !== undefined && edges.length < EDGES; step++) {
    const [source, target] = [ids[step % TERMS], ids[(step * 7 + (step >> 9) * 31 + 1) % TERMS]];
    if (source === undefined || target === undefined || source >= target) continue;
    if (known.has(`${source} ${target}`)) continue;
    known.add(`${source} ${target}`);
    edges.push({ ...pattern, source, target, logDice: 7 + (step % 50) / 10 });
  }
  const sorted = edges.toSorted(
    by(
      (edge) => edge.source,
      (edge) => edge.target,
    ),
  );
  return seal(filterSnapshot({ ...part, edges: sorted }, {}));
}

function plainGraph({ terms, edges }: Snapshot): string {
  const most = Math.max(...terms.map((term) => term.count));
  return JSON.stringify({
    nodes: terms.map(({ id, label, x, y, count }) => ({
      key: id,
      attributes: { label, x, y, size: 2.2 + 13 * Math.sqrt(count / most), color: '#914C36' },
    })),
    edges: edges.map(({ source, target, logDice }) => ({
      source,
      target,
      attributes: { size: Math.min(3.6, Math.max(0.5, 0.62 * (logDice - 7))), color: '#d0d0d0' },
    })),
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
