// Each part of the page while it waits, when there is nothing, when it fails and when the server is gone, in a real browser.
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serialise } from '../../graph/snapshot/serialise.ts';
import { snapshot } from '../src/fixture.ts';
import { CHROMIUM } from './browser.ts';
import { drop } from './drop.ts';
import { seriousFaults } from './faults.ts';
import { type Visited, visitForEach } from './visits.ts';

const TERM = '枫桥经验';
const EDGE = `#term=${TERM}&edge=综治中心`;

/** What each part asks for, and where it stands. */
const PARTS = [
  ['a term', `#term=${TERM}`, '**/terms/*/passages*', '.term-panel'],
  ['an edge', EDGE, '**/edges/*/*/passages*', '.edge-panel'],
  ['the evidence at full width', `#term=${TERM}&evidence=context`, '**/terms/*/passages*', '.panel-wide'],
  ['a step of a path', `#term=${TERM}&path=乡村振兴`, '**/edges/*/*/passages*', '.path-step'],
  [
    'a term of two periods',
    `#term=${TERM}&view=time&periods=2012-2018,2019-2025`,
    '**/terms/*/passages*',
    '.sides-panel',
  ],
  ['the questions', '#view=ask', '**/api/v1/queries*', '.ask-rail'],
] as const;

/** What is fetched when it is first opened, and what stands there then. */
const LATE = [
  ['the table', '#view=table', '**/assets/table-view-*.js', '.grid tbody tr'],
  ['the questions', '#view=ask', '**/assets/ask-view-*.js', '.ask-rail'],
  ['the years', '#view=time', '**/assets/time-panel-*.js', '.series-panel'],
  ['a comparison', `#term=${TERM}&compare=乡村振兴`, '**/assets/beside-panel-*.js', '.beside-panel h2'],
] as const;

describe.skipIf(CHROMIUM === null)('what stands where something is missing', () => {
  let visited: Visited;
  let page: Page;
  visitForEach({ isHarmless: (complaint) => complaint.includes('Failed to load resource') }, (each) => {
    visited = each;
    ({ page } = each);
  });
  const open = async (hash: string) => {
    await page.goto(visited.server.address + hash);
    await page.reload();
  };

  /** Keeps what is asked for waiting until it is released to its end. */
  const hold = async (asks: string, end: (route: Route) => Promise<void>): Promise<() => void> => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route(asks, async (route) => {
      await held;
      await end(route);
    });
    return release;
  };

  test.each(PARTS)(
    '%s waits, fails with a reason, and comes when it is asked again',
    async (_, hash, asks, at) => {
      const release = await hold(asks, (route) => route.fulfill({ status: 503, json: problem }));
      await open(hash);
      const part = page.locator(at).first();
      await part.locator('[aria-busy=true]').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      release();
      const alert = part.locator('[role=alert]').first();
      await alert.waitFor();
      expect(await alert.textContent()).toContain('503');
      await page.unroute(asks);
      await alert.getByRole('button', { name: '再试一次' }).click();
      await alert.waitFor({ state: 'detached' });
    },
  );

  test.each(LATE)(
    '%s waits, does not arrive, and comes when it is asked again',
    async (_, hash, asks, at) => {
      const release = await hold(asks, (route) => route.abort());
      await open(hash);
      const part = page.locator('.lazily').first();
      await page.locator('.lazily[aria-busy=true]').first().waitFor();
      release();
      await part.getByText('页面的这一部分没有取到。').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.unroute(asks);
      await part.getByRole('button', { name: '再试一次' }).click();
      await page.locator(at).first().waitFor();
    },
  );

  test('what floats and is fetched late moves nothing below it', async () => {
    await page.route('**/assets/out-menu-*.js', (route) => route.abort());
    await open('');
    const top = async () => (await page.locator('.stage').boundingBox())?.y;
    const before = await top();
    await page.locator('.out-button').click();
    await page.locator('.lazily[role=alert]').waitFor();
    expect(await top()).toBe(before);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('a document waits, fails and comes back', async () => {
    await page.route('**/documents/*', (route) => route.fulfill({ status: 500, json: problem }));
    await open(`#term=${TERM}`);
    await page.locator('.kwic').first().click();
    await page.getByRole('button', { name: '原文' }).first().click();
    const alert = page.locator('.centre [role=alert]').first();
    await alert.waitFor();
    await page.unroute('**/documents/*');
    await alert.getByRole('button', { name: '再试一次' }).click();
    await page.locator('.document-title').waitFor();
  });

  test('a question that fails says why', async () => {
    await open(`#view=ask&q=${encodeURIComponent('RETURN nothing AS x')}`);
    const band = page.locator('.band-error');
    await band.waitFor();
    expect((await band.textContent())?.length).toBeGreaterThan(10);
  });

  test('the graph itself: it is read, it fails, it is read again', async () => {
    const release = await hold('**/api/v1/snapshot', (route) =>
      route.fulfill({ status: 500, json: problem }),
    );
    await page.reload();
    await page.locator('.opening[aria-busy=true]', { hasText: '正在读快照' }).waitFor();
    release();
    await page.locator('.opening[role=alert]', { hasText: '500' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.unroute('**/api/v1/snapshot');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('.stage').waitFor();
  });

  test('the server goes: a band says what still works, the map stays, and it comes back', async () => {
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.keyboard.press('/');
    await page.keyboard.type(TERM);
    await page.keyboard.press('Enter');
    await page.locator('.offline').waitFor();
    expect(await page.locator('.term-head').textContent()).toBe(TERM);
    expect(await page.locator('.term-panel [role=alert]').textContent()).toContain('没有回应');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'EN: Read in English' }).click();
    await page.unroute('**/api/v1/**');
    await page.locator('.offline button').click();
    await page.locator('.offline').waitFor({ state: 'detached' });
  });

  test('with the server gone the table still sorts, and two periods are still compared', async () => {
    await open('#view=table');
    const labels = () => page.locator('.grid tbody tr').allTextContents();
    await page.locator('.grid tbody tr').first().waitFor();
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.locator('.grid tbody tr').nth(1).click();
    await page.locator('.offline').waitFor();
    const before = await labels();
    await page.locator('th.head-label button').first().click();
    await expect.poll(labels).not.toEqual(before);
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('.panel').getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: '时间', exact: true }).click();
    await page.getByRole('button', { name: '两个时期', exact: true }).click();
    await page.locator('.difference-panel .periods').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('nothing there: no terms, no rows and no sentences each say so', async () => {
    const empty = { ...snapshot(), terms: [], edges: [], communities: [], passages: null };
    await drop(page, 'empty.json', serialise(empty));
    await page.locator('.empty', { hasText: '没有术语' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '表格', exact: true }).click();
    await page.locator('.table-none').waitFor();
    await page.getByRole('button', { name: '时间', exact: true }).click();
    await page.locator('.panel').first().waitFor();
    await open('#open=work-reports&term=乡村振兴');
    await page.locator('.no-text[role=status]').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});

const problem = { type: 'about:blank', title: 'No', status: 503, detail: 'not now', hint: 'later' };
