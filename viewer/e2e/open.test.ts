// Other graphs in the same page: shipped ones out of the menu, files that are dropped, and the list of keys.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHROMIUM, paintedShare, type Visit } from './browser.ts';
import { drop, GEXF } from './drop.ts';
import { shownFigure } from './evidence.ts';
import { seriousFaults } from './faults.ts';
import type { Server } from './server.ts';
import { visitForEach } from './visits.ts';

const REPORTS = /^国务院政府工作报告/;

describe.skipIf(CHROMIUM === null)('opening another graph', () => {
  let server: Server;
  let here: Visit;
  let page: Page;
  visitForEach({}, (visited) => {
    ({ server, here, page } = visited);
  });

  const title = () => page.locator('.snapshot-title').textContent();

  test('the menu opens the shipped work reports, without a sentence, asked only what it can answer', async () => {
    const before = await title();
    await page.locator('.snapshot-name').click();
    const reports = page.locator('.menu-item', { hasText: '国务院政府工作报告' });
    await reports.waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await reports.click();
    await expect.poll(title).toMatch(REPORTS);
    expect(page.url()).toContain('#open=work-reports&');
    await expect.poll(() => paintedShare(page)).toBeGreaterThan(0.01);
    await page.getByRole('button', { name: '问询', exact: true }).click();
    await page.locator('.ask-rail', { hasText: '没有服务' }).waitFor();
    expect(await page.locator('.query', { hasText: '两个术语同现的句子' }).count()).toBe(0);
    await page.getByRole('button', { name: '图谱', exact: true }).click();
    await page.locator('.stage').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('乡村振兴');
    await page.keyboard.press('Enter');
    await page.locator('.no-text').waitFor();
    await page.goBack();
    await page.locator('.panel').waitFor({ state: 'detached' });
    // Out of the map, out of Ask, out of the graph.
    for (let step = 0; step < 3; step++) await page.goBack();
    await expect.poll(title).toBe(before);
  });

  test('a link to a shipped graph opens it, and a reload opens it again', async () => {
    await page.goto(`${server.address}#open=work-reports&term=乡村振兴`);
    await page.locator('.term-head').waitFor();
    await page.reload();
    await page.locator('.term-head').waitFor();
    expect(await title()).toMatch(REPORTS);
  });

  test('a name that does not ship is refused with a way back', async () => {
    await page.goto(`${server.address}#open=nothing`);
    await page.locator('.opening[role=alert]').waitFor();
    here.complaints.length = 0;
    await page.getByRole('button', { name: '回到原来的图' }).click();
    await page.locator('.status').waitFor();
    expect(page.url()).not.toContain('open=');
  });

  test('a dropped file that is broken says so by its name, and leaves the link alone', async () => {
    const link = page.url();
    await drop(page, 'reform.json', '{"format":"tifa-snapshot","version":4}');
    const said = page.locator('.opening[role=alert]');
    await said.waitFor();
    expect(await said.textContent()).toContain('reform.json is snapshot version 4');
    expect(page.url()).toBe(link);
    await drop(page, 'map.png', '');
    await said.filter({ hasText: 'map.png 不是这里能读的文件' }).waitFor();
    await page.getByRole('button', { name: '回到原来的图' }).click();
    await page.locator('.status').waitFor();
  });

  test('a dropped snapshot opens and nothing of it leaves the page', async () => {
    const asked = here.requests.length;
    const text = readFileSync(new URL('../../data/snapshots/five-documents.json', import.meta.url), 'utf8');
    await drop(page, 'five.json', text);
    await expect.poll(title).toMatch(/^五篇文献/);
    expect(page.url()).toContain('open=five.json');
    await expect.poll(() => paintedShare(page)).toBeGreaterThan(0.01);
    const own = /^data:|\/assets\/|\/icon\.svg$/;
    expect(here.requests.slice(asked).filter((url) => !own.test(url))).toEqual([]);
  });

  test('a graph of another program is shown whole, and is not said to follow our method', async () => {
    await drop(page, 'laws.gexf', GEXF);
    await expect.poll(title).toBe('laws.gexf');
    expect([await shownFigure(page, 'terms'), await shownFigure(page, 'edges')]).toEqual([3, 2]);
    const method = page.locator('.status-method');
    expect(await method.textContent()).toBe('method unknown');
    expect(await method.getAttribute('title')).toContain('方法不明');
    await page.reload();
    await page.locator('.opening', { hasText: 'laws.gexf' }).waitFor();
  });

  test('a dropped lexicon is held against the graph, which stays as it was', async () => {
    const link = page.url();
    await drop(page, 'own.tsv', 'label\tvariants\n枫桥经验\t\n一个没有的词\t\n另一个\t“两不愁三保障”\n');
    const notice = page.locator('.lexicon-notice');
    await notice.filter({ hasText: '3 条，图中有 2 个术语，1 条不在图中' }).waitFor();
    expect(page.url()).toBe(link);
    await notice.getByRole('button', { name: '在图上点亮' }).click();
    await notice.locator('summary').click();
    expect(await notice.textContent()).toContain('一个没有的词');
    expect(await seriousFaults(page)).toEqual([]);
    await notice.getByRole('button', { name: '关闭' }).click();
    await notice.waitFor({ state: 'detached' });
    await drop(page, 'other.tsv', 'a\tb\n');
    await notice.filter({ hasText: 'other.tsv 不是能读的词库' }).waitFor();
  });

  test('a chosen file opens as a dropped one does', async () => {
    await page.locator('.snapshot-name').click();
    const asking = page.waitForEvent('filechooser');
    await page.locator('.menu-item', { hasText: '打开文件' }).click();
    const chooser = await asking;
    await chooser.setFiles([
      { name: 'nodes.csv', mimeType: 'text/csv', buffer: Buffer.from('Id,Label\na,甲\nb,乙\n') },
      { name: 'edges.csv', mimeType: 'text/csv', buffer: Buffer.from('Source,Target\na,b\n') },
    ]);
    await expect.poll(title).toBe('nodes.csv + edges.csv');
  });

  test('the page says what a drop will do while a file is over it', async () => {
    await drop(page, 'x.json', '', 'dragover');
    await page.locator('.drop-zone', { hasText: '64' }).waitFor();
  });

  test('a question mark lists the keys, Esc closes what floats, and the focus comes back', async () => {
    await page.locator('.stage').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '按键' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.key-list').waitFor({ state: 'detached' });
    expect(await page.locator('.stage:focus').count()).toBe(1);
    await page.getByRole('button', { name: '按键' }).click();
    await page.locator('.key-list').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.snapshot-name').click();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.menu-item:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('.menu').waitFor({ state: 'detached' });
    expect(await page.locator('.snapshot-name:focus').count()).toBe(1);
  });
});
