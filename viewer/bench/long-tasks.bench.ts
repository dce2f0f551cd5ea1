// The longest task of the page for each thing that a reader does to 2,000 terms and 20,000 edges. The time of the
// processor is what the page itself did; the time on the clock holds what else the machine was busy with.
// npx tsx viewer/bench/long-tasks.bench.ts [TURNS]
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { writeFormat } from '../../graph/formats/formats.ts';
import { serialise } from '../../graph/snapshot/serialise.ts';
import { startBrowser } from '../e2e/browser.ts';
import { EDGES, largeGraph, TERMS } from './large-graph.ts';
import { median, servePages } from './pages.ts';

const TURNS = Number(process.argv[2] ?? 3);
const LIMIT_MS = 100;
/** After an action nothing is waited for but this: what it set off late belongs to it too. */
const SETTLE_MS = 1500;
const ROOT = join(import.meta.dirname, '..');
const FILES = '/api/files/';

type Act = (page: Page) => Promise<unknown>;
const press = (name: string): Act => {
  return (page) => page.getByRole('button', { name, exact: true }).first().click();
};
const go = (fields: string): Act => {
  return (page) => page.evaluate(`location.hash = ${JSON.stringify(fields)}`);
};
const choose =
  (id: string, value: string): Act =>
  (page) =>
    page.locator(id).selectOption(value);
const keys = (...names: string[]): Act => {
  return async (page) => {
    for (const name of names) await page.keyboard.press(name);
  };
};

/** The single letters and arrows work while the map has the focus. */
const mapKeys = (...names: string[]): Act => {
  return async (page) => {
    await page.locator('.stage').focus();
    await keys(...names)(page);
  };
};

/** In this order, each from where the one before it left the page. */
const ACTIONS: readonly [name: string, act: Act][] = [
  ['open', (page) => page.locator('.status [data-figure="labels"] b:not(:text("0"))').waitFor()],
  ['move the pointer over the map', hoverAlong],
  ['zoom', mapKeys('+', '+')],
  ['the whole map', mapKeys('0')],
  ['open the find palette', keys('/')],
  ['search as it is typed', (page) => page.keyboard.type('术语12', { delay: 120 })],
  ['select what was found', keys('Enter')],
  ['walk to the next neighbours', mapKeys('ArrowRight', 'ArrowRight', 'ArrowDown')],
  ['depth 2', mapKeys('2')],
  ['depth 3', mapKeys('3')],
  ['depth 1', mapKeys('1')],
  ['open an edge', (page) => page.locator('.partner').first().click()],
  ['back to nothing', mapKeys('Escape', 'Escape', 'Escape')],
  ['click a term', clickTerm],
  ['click beside it', mapKeys('Escape')],
  ['filter by count', dragFilter],
  ['undo', mapKeys('Control+z')],
  ['only a community', (page) => page.locator('.legend-line').first().click()],
  ['all communities', (page) => page.locator('.legend-line').first().click()],
  ['point at the legend', (page) => page.locator('.legend-line').nth(2).hover()],
  ['leave the legend', (page) => page.locator('.wordmark').first().hover()],
  ['another measure', choose('#measure', 'npmi')],
  ['back to logDice', choose('#measure', 'logDice')],
  ['size by PageRank', choose('#node-size', 'pagerank')],
  ['colour by first use', choose('#colour', 'first')],
  ['colour by 语温', choose('#colour', 'warmth')],
  ['colour by community', choose('#colour', 'community')],
  ['density', press('疏密')],
  ['no density', press('疏密')],
  ['dark', press('颜色随系统')],
  ['English', press('EN: Read in English')],
  ['Chinese', press('换成中文')],
  ['ten years', go('#years=2000-2010&theme=light')],
  ['all years', go('#theme=light')],
  ['lasso', lasso],
  ['leave the lasso', mapKeys('Escape')],
  ['two periods', go('#view=time&periods=1980-2002,2003-2025')],
  ['a year on', go('#view=time&periods=1980-2003,2004-2025')],
  ['edges of the difference', press('共现')],
  ['back to the map', go('#theme=light')],
  ['table of terms', press('表格')],
  ['sort terms', (page) => page.locator('th.head-label button').first().click()],
  ['table of edges', (page) => page.locator('.table-bar .choices button').last().click()],
  ['sort edges', (page) => page.locator('th.head-label button').last().click()],
  ['find in edges', (page) => page.locator('.table-find input').fill('术语7')],
  ['all edges', (page) => page.locator('.table-find input').fill('')],
  ['scroll the edges', (page) => page.locator('.grid-box').evaluate((box) => box.scrollTo({ top: 2e5 }))],
  ['CSV of the edges', (page) => Promise.all([page.waitForEvent('download'), press('CSV')(page)])],
  ['the map again', press('图谱')],
  ['find a path', go('#term=术语12&path=术语1777')],
  ['compare two terms', go('#term=术语12&compare=术语32')],
  ['nothing', go('#theme=light')],
  ['layout: circle', choose('#layout', 'circle')],
  ['layout: forces', choose('#layout', 'force-atlas-2')],
  ['stop the layout', async (page) => page.getByRole('button', { name: '停在这里' }).click()],
  ['its own layout', choose('#layout', 'own')],
  ['all ways out', press('导出')],
  ['PNG', (page) => Promise.all([page.waitForEvent('download'), saveAs(page, 'PNG')])],
  ['SVG', (page) => Promise.all([page.waitForEvent('download'), saveAs(page, 'SVG')])],
  ['drop GEXF', drop('map.gexf')],
  ['drop GraphML', drop('map.graphml')],
  ['drop the tables of Gephi', drop('map.nodes.csv', 'map.edges.csv')],
  ['drop VOSviewer', drop('map.vos.json')],
];

const folder = mkdtempSync(join(tmpdir(), 'tifa-long-tasks-'));
const graph = largeGraph();
const text = serialise(graph);
const files = new Map(
  (['.gexf', '.graphml', '.csv', '.vos.json'] as const)
    .flatMap((ending) => writeFormat(ending, graph))
    .map((file) => [`map${file.ending}`, file.text]),
);
await build({
  ...{ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' },
  build: { outDir: folder, emptyOutDir: true },
});
const { server, address } = await servePages(folder, answer);
const browser = await startBrowser();
const found = new Map<string, { own: number[]; clock: number[]; missing: string | null }>();
try {
  for (let turn = 0; turn < TURNS; turn++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const client = await context.newCDPSession(page);
    for (const [at, [name, act]] of ACTIONS.entries()) {
      const record = found.get(name) ?? { own: [], clock: [], missing: null };
      found.set(name, record);
      await trace(client);
      if (at === 0) await page.goto(address);
      const failed = await act(page).then(
        () => null,
        (error: Error) => error.message.split('\n')[0] ?? '',
      );
      record.missing ??= failed;
      await page.waitForTimeout(SETTLE_MS);
      const { own, clock } = await longest(client);
      record.own.push(own);
      record.clock.push(clock);
    }
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `${TERMS} terms, ${EDGES} edges; longest task, median of ${TURNS} turns; load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`,
);
console.log('   own ms  clock ms');
for (const [name, { own, clock, missing }] of found) {
  const mark = median(own) > LIMIT_MS ? '!' : ' ';
  const figures = `${Math.round(median(own))}`.padStart(8) + `${Math.round(median(clock))}`.padStart(10);
  console.log(`${mark}${figures}  ${name}${missing === null ? '' : `  NOT DONE: ${missing}`}`);
}

function answer(path: string): string | null {
  if (path.startsWith(FILES)) return files.get(path.slice(FILES.length)) ?? null;
  if (path === '/api/v1/snapshot') return text;
  if (path === '/api/v1/health') return '{}';
  if (path.endsWith('/passages')) return '{"items":[],"next":null}';
  return null;
}

async function hoverAlong(page: Page): Promise<void> {
  for (let i = 0; i < 12; i++) await page.mouse.move(500 + 30 * i, 300 + 12 * i);
}

async function clickTerm(page: Page): Promise<void> {
  const box = await page.locator('.stage').boundingBox();
  if (box === null) throw new Error('no map');
  await page.mouse.click(box.x + box.width * 0.86, box.y + box.height / 2);
}

async function dragFilter(page: Page): Promise<void> {
  const handle = page.getByRole('slider', { name: '出现次数, 至少' });
  await handle.focus();
  for (let i = 0; i < 7; i++) await page.keyboard.press('PageUp');
}

async function lasso(page: Page): Promise<void> {
  await page.locator('.stage').focus();
  await page.keyboard.press('l');
  await page.mouse.move(600, 250);
  await page.mouse.down();
  for (const [x, y] of [
    [900, 250],
    [900, 500],
    [600, 500],
  ] as const)
    await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up();
}

async function saveAs(page: Page, format: string): Promise<void> {
  await page
    .locator('.out-menu')
    .getByRole('button', { name: new RegExp(format) })
    .first()
    .click();
}

/** Files as a reader drops them: fetched as they are, so that handing them over costs nothing. */
function drop(...names: string[]): Act {
  return async (page) => {
    const before = await page.locator('.snapshot-name').textContent();
    await page.evaluate(
      async ([folder, all]) => {
        const dataTransfer = new DataTransfer();
        for (const name of all)
          dataTransfer.items.add(new File([await (await fetch(folder + name)).blob()], name));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [FILES, names] as const,
    );
    await page.waitForFunction(
      (old) =>
        document.querySelector('.snapshot-name')?.textContent !== old &&
        document.querySelector('.stage') !== null,
      before,
    );
    await page.locator('.status [data-figure="labels"] b:not(:text("0"))').waitFor();
  };
}

async function trace(client: CDPSession): Promise<void> {
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { url?: string } };
}

/** The longest task of the thread that the page runs on, in ms. */
async function longest(client: CDPSession): Promise<{ own: number; clock: number }> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown }) => {
    for (const event of value as TraceEvent[]) events.push(event);
  };
  client.on('Tracing.dataCollected', collect as never);
  const done = new Promise<void>((resolve) => client.once('Tracing.tracingComplete', () => resolve()));
  await client.send('Tracing.end');
  await done;
  client.off('Tracing.dataCollected', collect as never);
  const threads = new Map<string, string>();
  for (const { name, pid, tid, args } of events)
    if (name === 'thread_name') threads.set(`${pid} ${tid}`, args?.name ?? '');
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && threads.get(`${pid} ${tid}`) === 'CrRendererMain',
  );
  return {
    own: tasks.reduce((most, { tdur }) => Math.max(most, tdur ?? 0), 0) / 1000,
    clock: tasks.reduce((most, { dur }) => Math.max(most, dur ?? 0), 0) / 1000,
  };
}
