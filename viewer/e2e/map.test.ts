// The map in a real browser: overlays, choosing together, pinning, layouts, density, names, and what can be taken out.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parseSnapshot } from '../../graph/snapshot/parse.ts';
import { CHROMIUM, paintedShare } from './browser.ts';
import { shownFigure } from './evidence.ts';
import { seriousFaults } from './faults.ts';
import type { Server } from './server.ts';
import { visitForEach } from './visits.ts';

const REPORTS = '#open=work-reports&lang=zh';

describe.skipIf(CHROMIUM === null)('the map', () => {
  let server: Server;
  let page: Page;
  visitForEach({ link: REPORTS }, (visited) => {
    ({ server, page } = visited);
  });
  const fields = () => decodeURIComponent(new URL(page.url()).hash);

  test('语温 prints its bounds, which can be moved, and a click in its legend filters', async () => {
    await page.locator('#colour').selectOption('warmth');
    await page.locator('.grades').waitFor();
    expect((await page.locator('.legend-line').allTextContents()).join()).toMatch(
      /沸\s+≥ 5.18 %.*烫\s+≥ 1.29 %/,
    );
    expect(await page.locator('.legend .note').last().textContent()).toContain(
      '热、暖、温、冷四档由本图自定',
    );
    const field = page.getByRole('textbox', { name: '沸 ≥ %' });
    await field.fill('60');
    await field.press('Enter');
    await expect.poll(fields).toContain('grades=60,1.29,0.4,0.12,0.04');
    const all = await shownFigure(page, 'terms');
    await page.locator('.legend-line').first().click();
    await expect.poll(() => shownFigure(page, 'terms')).toBeLessThan(all);
    expect(fields()).toContain('step=沸');
    await field.fill('1');
    await field.press('Enter');
    await page.locator('.grades-off').waitFor();
    expect(fields()).toContain('grades=60,');
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('dots follow the chosen figure, and density covers more of the map than they do', async () => {
    await page.locator('#node-size').selectOption('degree');
    expect(fields()).toContain('size=degree');
    const dots = await paintedShare(page);
    await page.getByRole('button', { name: '疏密' }).click();
    await expect.poll(() => paintedShare(page), { timeout: 10_000 }).toBeGreaterThan(2 * dots);
  });

  test('a lasso chooses terms, which can be looked at through time and let go', async () => {
    await page.getByRole('button', { name: /套索/ }).click();
    const box = (await page.locator('.lasso').boundingBox())!;
    const corner = async (x: number, y: number) =>
      page.mouse.move(box.x + box.width * x, box.y + box.height * y);
    await corner(0.1, 0.3);
    await page.mouse.down();
    for (const [x, y] of [
      [0.3, 0.3],
      [0.3, 0.7],
      [0.1, 0.7],
    ] as const)
      await corner(x, y);
    await page.mouse.up();
    await page.locator('.selection-count').waitFor();
    expect(await page.locator('.selection-count').textContent()).toMatch(/选了 \d+ 个/);
    expect(await page.locator('[aria-live]').textContent()).toMatch(/术语/);
    await page.getByRole('button', { name: '看历年消长' }).click();
    await page.locator('.series-list li').first().waitFor();
    await page.getByRole('button', { name: '全不选' }).click();
    await page.locator('.series-empty').waitFor();
  });

  test('by keys alone: terms are chosen together, company is lit to three steps, and the live region says who', async () => {
    await page.locator('.stage').focus();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.locator('[aria-live]').textContent())
      .toMatch(/^.+，[\d,]+ 次，\d+ 篇，\d+ 个伙伴，最强：.+，logDice \d+\.\d$/);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Enter');
    await page.locator('.chosen-term').nth(1).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await expect.poll(fields).toContain('depth=2');
    expect(await page.getByRole('button', { name: '2 层' }).getAttribute('aria-pressed')).toBe('true');
  });

  test('a term that is dragged stays where it was put, also after a reload, until it is put back', async () => {
    const stage = (await page.locator('.stage').boundingBox())!;
    const at = await findTerm(page, stage);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 30, at.y + 20, { steps: 4 });
    await page.mouse.move(at.x + 60, at.y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(fields).toMatch(/at=-?[\d.]+,-?[\d.]+:/);
    await page.reload();
    await page.getByRole('button', { name: '放回原处' }).click();
    expect(fields()).not.toContain('at=');
  });

  test('another layout is chosen, is in the link, and a community can be named', async () => {
    const before = await page.locator('.stage').screenshot();
    await page.locator('#layout').selectOption('circle');
    await expect.poll(async () => (await page.locator('.stage').screenshot()).equals(before)).toBe(false);
    expect(fields()).toContain('layout=circle');
    await page.locator('.legend-item').first().hover();
    await page.locator('.rename').first().click();
    await page.locator('.name-field').fill('计划与工业');
    await page.keyboard.press('Enter');
    await expect.poll(fields).toContain('计划与工业');
    expect(await page.locator('.legend-name').first().textContent()).toBe('计划与工业');
  });

  test('what is seen comes out as a picture with Chinese as text, and as data', async () => {
    await page.locator('.out-button').click();
    await page.locator('.out-menu').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const save = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.out-menu button', { hasText: name }).first().click(),
      ]);
      return readFileSync((await file.path())!);
    };
    const svg = (await save('SVG')).toString();
    expect(svg).toMatch(/<text[^>]*>社会主义<\/text>/);
    expect(svg).toContain('国务院政府工作报告');
    await page.locator('.out-menu select').selectOption('1600');
    const png = await save('PNG');
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(['PNG', 1600]);
    expect((await save('GEXF')).toString()).toContain('<gexf');
    const part = parseSnapshot((await save('Tifa 快照')).toString(), 'part.json');
    expect(part.terms).toHaveLength(await shownFigure(page, 'terms'));
    await page.keyboard.press('Escape');
    await page.locator('.out-menu').waitFor({ state: 'detached' });
  });

  test('a forged name, step or place in a link runs nothing', async () => {
    const evil = encodeURIComponent('<img src=x onerror=alert(1)>');
    await page.goto(
      `${server.address}${REPORTS}&name=4:经济发展${evil}&also=${evil}&step=${evil}&at=1,1:${evil}&holds=${evil}`,
    );
    await page.reload();
    await page.locator('.status').waitFor();
    expect(await page.locator('img').count()).toBe(0);
  });

  test('nothing that a reader does holds the page up for long', async () => {
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { tasks });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) tasks.push(entry.duration);
      }).observe({ type: 'longtask' });
    });
    await page.getByRole('slider', { name: '出现次数, 至少' }).focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    await page.locator('#colour').selectOption('first');
    await page.getByRole('button', { name: '时间' }).click();
    await page.getByRole('button', { name: '两个时期' }).click();
    await page.locator('.change-line').first().click();
    await page.waitForTimeout(500);
    const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
    const longest = Math.max(0, ...tasks);
    console.log(`longest task ${Math.round(longest)} ms of ${tasks.length} above 50 ms`);
    // A hundred milliseconds on a machine of one’s own; drawing without a graphics card on a shared one takes longer.
    expect(longest).toBeLessThan(1500);
  });
});

/** Somewhere on the map where the pointer is on a term. */
async function findTerm(page: Page, stage: { x: number; y: number; width: number; height: number }) {
  for (let y = 0.3; y < 0.8; y += 0.03) {
    for (let x = 0.15; x < 0.5; x += 0.02) {
      const at = { x: stage.x + stage.width * x, y: stage.y + stage.height * y };
      await page.mouse.move(at.x, at.y);
      await page.waitForTimeout(15);
      const over = await page.locator('.stage.on-term').count();
      if (over === 0) continue;
      // An edge counts, too: a term is what the tooltip speaks of, which stands below and to the right of the dot.
      const tooltip = page.locator('.tooltip');
      const there = await tooltip.waitFor({ timeout: 900 }).then(
        () => true,
        () => false,
      );
      const box = there ? await tooltip.boundingBox() : null;
      if (box !== null && box.x > at.x && box.y > at.y - 8) return { x: box.x - 16, y: box.y - 14 };
    }
  }
  throw new Error('no term was found under the pointer');
}
