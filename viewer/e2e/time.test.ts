// Time in a real browser: years that filter and play, series, and two periods with the passages of both.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serialise } from '../../graph/snapshot/serialise.ts';
import { edge, FENGQIAO, MASS_LINE, passage, snapshot, term } from '../src/fixture.ts';
import { CHROMIUM } from './browser.ts';
import { drop } from './drop.ts';
import { shownFigure } from './evidence.ts';
import { seriousFaults } from './faults.ts';
import type { Server } from './server.ts';
import { visitForEach } from './visits.ts';

const REPORTS = '#open=work-reports&lang=zh';

describe.skipIf(CHROMIUM === null)('time', () => {
  let server: Server;
  let page: Page;
  visitForEach({ link: REPORTS }, (visited) => {
    ({ server, page } = visited);
  });
  const years = () => /[#&]years=([\d-]+)/.exec(page.url())?.[1] ?? null;
  const visitView = async (fields: string, ready: string) => {
    await page.goto(`${server.address}${REPORTS}&${fields}`);
    await page.locator(ready).first().waitFor();
  };

  test('a handle chooses years by keys, the map shows only what they say, and one step undoes it', async () => {
    const all = await shownFigure(page, 'terms');
    await page.getByRole('slider', { name: '全部年份, 起始年' }).focus();
    await page.keyboard.press('End');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
    await expect.poll(years).toBe('2022-2025');
    expect(await shownFigure(page, 'terms')).toBeLessThan(all);
    await page.reload();
    await page.locator('.status').waitFor();
    expect(await page.locator('.strip-name b').textContent()).toBe('2022–2025');
    await page.getByRole('button', { name: '全部年份' }).click();
    expect([years(), await shownFigure(page, 'terms')]).toEqual([null, all]);
    await page.keyboard.press('Control+z');
    expect(years()).toBe('2022-2025');
    await page.keyboard.press('Control+Shift+z');
    expect(years()).toBeNull();
  });

  test('a stroke over the bars draws a span, and its middle moves it', async () => {
    const box = (await page.locator('.span-drag').boundingBox())!;
    const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
    const drag = async (from: number, to: number) => {
      await page.mouse.move(...at(from));
      await page.mouse.down();
      await page.mouse.move(...at((from + to) / 2));
      await page.mouse.move(...at(to));
      await page.mouse.up();
    };
    await drag(0.6, 0.7);
    const drawn = years()?.split('-').map(Number) ?? [];
    await drag(0.65, 0.75);
    const moved = years()?.split('-').map(Number) ?? [];
    expect(moved[0]! - drawn[0]!).toBeGreaterThan(4);
    expect(moved[1]! - moved[0]!).toBe(drawn[1]! - drawn[0]!);
  });

  test('play lets the years grow, and stops when asked', async () => {
    const speed = page.getByRole('button', { name: /^快慢/ });
    await speed.click();
    await speed.click();
    await page.getByRole('button', { name: '播放' }).click();
    await expect.poll(years, { timeout: 10_000 }).toMatch(/^1954-19[56]/);
    await page.getByRole('button', { name: '停下' }).click();
    const stopped = years();
    await page.waitForTimeout(700);
    expect(years()).toBe(stopped);
    await page.locator('.stage').focus();
    await page.keyboard.press('.');
    expect(years()).not.toBe(stopped);
  });

  test('two periods: the counts of the legend are those of the lists, and a change opens', async () => {
    await page.getByRole('button', { name: '时间' }).click();
    await page.getByRole('button', { name: '两个时期' }).click();
    await page.locator('.change-line').first().waitFor();
    expect(page.url()).toContain('periods=2006-2015,2016-2025');
    const legend = await page.locator('.difference-legend ul').first().locator('.figure').allTextContents();
    const lists = await page.locator('.change-list h3 .quiet').allTextContents();
    expect(lists).toEqual([legend[0], legend[1], legend[3], legend[4]]);
    const sum = legend.reduce((total, each) => total + Number(each.replace(',', '')), 0);
    expect(sum).toBe(
      Number(
        (await page.locator('[data-figure="terms"]').textContent())
          ?.match(/\/ ([\d,]+)/)?.[1]
          ?.replace(',', ''),
      ),
    );
    await page.locator('.change-list').last().locator('.change-line').first().click();
    await page.locator('.sides-panel').waitFor();
    expect(await page.locator('.side').last().textContent()).toContain('0 次');
    await page.getByRole('button', { name: '回到差异表' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载差异表 CSV' }).click();
    expect((await saving).suggestedFilename()).toBe('difference-2006-2015-2016-2025.csv');
  });

  test('the passages of both sides open, each on its side', async () => {
    await drop(page, 'two.json', serialise(twoPeriods()));
    await page.locator('.snapshot-title', { hasText: '试样' }).waitFor();
    await page.getByRole('button', { name: '时间' }).click();
    await page.getByRole('button', { name: '两个时期' }).click();
    await page.keyboard.press('/');
    await page.keyboard.type('枫桥');
    await page.keyboard.press('Enter');
    await page.locator('.side .passage').first().waitFor();
    const sides = await page
      .locator('.side')
      .evaluateAll((each) =>
        each.map((side) => [...side.querySelectorAll('.passage header b')].map((year) => year.textContent)),
      );
    expect(sides).toEqual([['2010'], ['2020', '2020', '2020']]);
    expect(await page.locator('.side mark.first').count()).toBe(4);
  });

  test('terms stand together as series, as mentions or by the document', async () => {
    await visitView('view=time&term=改革开放', '.series-list li');
    await page.keyboard.press('/');
    await page.keyboard.type('计划生育');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.series-list li').count()).toBe(2);
    const link = new URLSearchParams(new URL(page.url()).hash.slice(1));
    expect([link.get('term'), link.get('also')]).toEqual(['改革开放', '计划生育']);
    const scale = () => page.locator('.series-grid text').last().textContent();
    const absolute = await scale();
    await page.getByRole('button', { name: '每篇次数' }).click();
    await expect.poll(scale).not.toBe(absolute);
    await page.getByRole('button', { name: '拿掉「改革开放」' }).click();
    expect(await page.locator('.series-name').allTextContents()).toEqual(['计划生育']);
  });

  test.each([
    ['two periods', 'view=time&periods=1998-2007,2016-2025', '.change-line'],
    [
      'a term in two periods, dark',
      'view=time&periods=1998-2007,2016-2025&term=高质量发展&theme=dark',
      '.side',
    ],
    ['series', 'view=time&term=改革开放&also=国债', '.series-list li'],
  ])('axe finds nothing serious in %s', async (_, fields, ready) => {
    await visitView(fields, ready);
    await page.waitForTimeout(300);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('fits a phone, with the years at hand', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visitView('view=time&periods=1998-2007,2016-2025', '.change-line');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await page.getByRole('slider', { name: '前期, 起始年' }).isVisible()).toBe(true);
  });
});

/** A graph of two documents, of 2010 and 2020, with their passages. */
function twoPeriods() {
  const base = snapshot();
  const [first] = base.documents;
  const documents = ['2010', '2020'].map((date, i) => ({ ...first!, id: `d00000000000${i + 1}`, date }));
  const pair: [string, string][] = [
    [FENGQIAO, '枫桥经验'],
    [MASS_LINE, '群众路线'],
  ];
  const passages = [0, 1, 2, 3].map((index) => {
    const own = passage(index, pair);
    if (index === 0) return own;
    const id = own.id.replace('d000000000001', 'd000000000002');
    return { ...own, id, cluster: id, document: 'd000000000002' };
  });
  const byYear = { '2010': { count: 1, documents: 1 }, '2020': { count: 3, documents: 1 } };
  const counted = { count: 4, passages: 4, documents: 2, byYear, first: '2010', last: '2020' };
  return snapshot({
    documents,
    passages,
    years: { '2010': { documents: 1, passages: 4 }, '2020': { documents: 1, passages: 4 } },
    communities: [{ id: 0, slot: 3, size: 2, top: [FENGQIAO, MASS_LINE], name: null }],
    terms: [term(FENGQIAO, '枫桥经验', counted), term(MASS_LINE, '群众路线', { ...counted, x: 10, y: 4 })],
    edges: [
      edge(FENGQIAO, MASS_LINE, {
        ...{ count: 4, documents: 2, clusters: 4, byYear },
        passages: passages.map(({ id }) => id),
      }),
    ],
  });
}
