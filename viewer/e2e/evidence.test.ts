// Evidence at full width, a path, a comparison: figures and lists that balance, walked by keys.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHROMIUM } from './browser.ts';
import { seriousFaults } from './faults.ts';
import { visitForEach } from './visits.ts';

const TERM = '枫桥经验';

describe.skipIf(CHROMIUM === null)('the evidence', () => {
  let page: Page;
  visitForEach({ link: `#term=${TERM}`, ready: '.kwic >> nth=0' }, (visited) => {
    ({ page } = visited);
  });

  test('widens to every line, which is walked by keys and sorted; folds add up', async () => {
    const count = Number(await page.locator('[data-figure="count"] dd').textContent());
    await page.locator('.stage').focus();
    await page.keyboard.press('e');
    await page.locator('.wide-line').first().waitFor();
    expect(await page.locator('.wide-sum').textContent()).toBe(`${count} 条`);
    const first = await page.locator('.wide-reading .passage').getAttribute('data-passage');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.locator('.wide-reading .passage').getAttribute('data-passage'))
      .not.toBe(first);
    await page.getByRole('button', { name: '按右' }).click();
    const right = await page.locator('.wide-line .kwic-right').allTextContents();
    expect(right).toEqual([...right].sort());
    await page.getByRole('button', { name: '折叠近重复' }).click();
    const sum = /^(\d+) 组 = (\d+) 条$/.exec((await page.locator('.wide-sum').textContent()) ?? '');
    expect(Number(sum?.[2])).toBe(count);
    expect(Number(sum?.[1])).toBeLessThan(count);
    await page.locator('.wide-lines').focus();
    await page.keyboard.press('Enter');
    await page.locator('.sentence[aria-current]').waitFor();
    expect(page.url()).toContain('evidence=context');
  });

  test('its tabs hold partners and documents, as many as the figures say', async () => {
    const documents = Number(await page.locator('[data-figure="documents"] dd').textContent());
    await page.getByRole('button', { name: '宽版读证据' }).click();
    await page.getByRole('tab', { name: '文件' }).click();
    expect(await page.locator('.document-entry').count()).toBe(documents);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.locator('.tab-partners .partner').first().waitFor();
    await page.locator('.partner').first().click();
    await page.locator('.edge-panel .wide-line').first().waitFor();
    expect(await page.locator('.wide-line mark.second').count()).toBeGreaterThan(0);
  });

  test('finds a path, each step with a sentence that holds both ends', async () => {
    await page.getByRole('button', { name: '从这里找一条路' }).click();
    await page.locator('.picker input').fill('jingzhunfupin');
    await page.keyboard.press('Enter');
    await page.locator('.path-step .passage').last().waitFor();
    const steps = await page.locator('.path-step').count();
    expect(await page.locator('.path-term').count()).toBe(steps + 1);
    await expect.poll(() => page.locator('.path-step .passage').count()).toBe(steps);
    for (const step of await page.locator('.path-step').all()) {
      expect(await step.locator('mark.first').count()).toBeGreaterThan(0);
      expect(await step.locator('mark.second').count()).toBeGreaterThan(0);
    }
    expect(decodeURI(page.url())).toContain('path=精准扶贫');
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('compares two terms: partners of one, of both, of the other', async () => {
    await page.getByRole('button', { name: '与另一个术语比较' }).click();
    await page.locator('.picker input').fill('网格员');
    await page.keyboard.press('Enter');
    await page.locator('.company').waitFor();
    const counts = (await page.locator('.company h4 .quiet').allTextContents()).map(Number);
    const said = /共有 (\d+) 个伙伴，合起来 (\d+) 个/.exec(
      (await page.locator('.beside-panel').textContent()) ?? '',
    );
    expect(Number(said?.[1])).toBe(counts[1]);
    expect(Number(said?.[2])).toBe(counts.reduce((sum, each) => sum + each, 0));
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.term-head').waitFor();
  });
});
