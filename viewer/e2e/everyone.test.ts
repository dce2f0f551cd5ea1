// For everyone, in a real browser: the map by keys and by fingers, high contrast, no motion, paper, and axe on each view.
import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHROMIUM, type Visit, visit } from './browser.ts';
import { seriousFaults } from './faults.ts';
import { type Visited, visitForEach } from './visits.ts';

const TERM = '枫桥经验';
/** Machines that draw without a graphics card are slow. */
const SOON = { timeout: 10_000 };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

describe.skipIf(CHROMIUM === null)('for everyone', () => {
  let visited: Visited;
  let page: Page;
  visitForEach({}, (each) => {
    visited = each;
    ({ page } = each);
  });
  const fields = (of = page) => decodeURIComponent(new URL(of.url()).hash);
  const said = () => page.locator('[aria-live]').textContent();
  const goTo = async (hash: string, ready: string) => {
    await page.goto(visited.server.address + hash);
    await page.reload();
    await page.locator(ready).first().waitFor();
  };
  /** Another visit with its own screen, closed whatever happens. */
  const elsewhere = async (
    hash: string,
    options: BrowserContextOptions,
    look: (there: Visit) => Promise<void>,
  ) => {
    const there = await visit(visited.browser, visited.server.address + hash, options);
    try {
      await there.page.locator('.status').waitFor({ state: 'attached' });
      await look(there);
      expect(there.complaints).toEqual([]);
    } finally {
      await there.close();
    }
  };

  test('the whole map is walked by keys, and each step is said', async () => {
    await goTo(`#term=${TERM}`, '.partner');
    const partners = await page.locator('.partner-name').allTextContents();
    await page.locator('.stage').focus();
    // The first partner by weight, the second, back, and round the end to the last.
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(said)
      .toMatch(
        new RegExp(`^${partners[0]}，[\\d,]+ 次，[\\d,]+ 篇，\\d+ 个伙伴，最强：.+，logDice \\d+\\.\\d$`),
      );
    await page.keyboard.press('ArrowRight');
    await expect.poll(said).toContain(`${partners[1]}，`);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(said).toContain(`${partners[0]}，`);
    await page.keyboard.press('Enter');
    await page.locator('.edge-head', { hasText: partners[0] ?? '' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.term-head', { hasText: TERM }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'detached' });
    // From nothing: down goes by rank, Enter opens, and another walk begins there.
    await page.keyboard.press('ArrowDown');
    const next = (await said())?.split('，')[0] ?? '';
    await page.keyboard.press('Enter');
    await page.locator('.term-head', { hasText: next }).waitFor();
    await page.keyboard.press('3');
    await expect.poll(fields).toContain('depth=3');
    expect(await page.locator('.stage:focus').count()).toBe(1);
  });

  test('F6 goes from region to region, and the first Tab offers the map', async () => {
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip:focus').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await page.locator('.stage:focus').count()).toBe(1);
    const regions = new Set<string>();
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('F6');
      regions.add(
        await page.evaluate(
          () => document.activeElement?.closest('.rail, .map, .strip, .panel')?.className.split(' ')[0] ?? '',
        ),
      );
    }
    expect([...regions].sort()).toEqual(expect.arrayContaining(['map', 'rail', 'strip']));
  });

  test('brackets put the rail and the panel away and bring them back; what is selected next brings the panel', async () => {
    await goTo(`#term=${TERM}`, '.partner');
    const [rail, panel, stage] = ['.rail', '.panel', '.stage'].map((part) => page.locator(part));
    await stage!.focus();
    await page.keyboard.press('[');
    await rail!.waitFor({ state: 'hidden' });
    await page.keyboard.press(']');
    await panel!.waitFor({ state: 'hidden' });
    expect((await stage!.boundingBox())?.width).toBe(1440);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('[');
    await page.keyboard.press(']');
    await rail!.waitFor();
    await panel!.waitFor();
    await page.keyboard.press(']');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.edge-panel').waitFor();
  });

  test('what is selected is copied as a citation, unless a text is', async () => {
    await goTo(`#term=${TERM}`, '.partner');
    await page.locator('.stage').focus();
    await page.keyboard.press('Control+c');
    await expect.poll(said, SOON).toContain('已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`#term=${TERM}`);
  });

  test('high contrast is asked for by the system, and nothing is paler than it should be', async () => {
    await elsewhere('#lang=zh', { contrast: 'more' }, async ({ page: high }) => {
      expect(await high.locator('html').getAttribute('data-contrast')).toBe('more');
      const ink = (of: Page) =>
        of.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink-3').trim());
      expect(await ink(high)).not.toBe(await ink(page));
      expect(await seriousFaults(high)).toEqual([]);
    });
  });

  test('with reduced motion the camera is where it goes to at once, and play steps only by key', async () => {
    await elsewhere('#open=work-reports', { reducedMotion: 'reduce' }, async ({ page: still }) => {
      const running = () =>
        still.evaluate(
          () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
        );
      await still.locator('.stage').focus();
      await still.keyboard.press('+');
      await expect.poll(() => fields(still), SOON).toContain('z=');
      const near = fields(still);
      await still.waitForTimeout(600);
      expect(fields(still)).toBe(near);
      await still.keyboard.press('/');
      await still.keyboard.type('乡村振兴');
      await still.keyboard.press('Enter');
      await still.locator('.term-head').waitFor();
      expect(await running()).toBe(0);
      await still.locator('.stage').focus();
      await still.keyboard.press('.');
      await expect.poll(() => fields(still)).toMatch(/years=\d{4}/);
    });
  });

  test('fingers: a tap opens a term, one finger moves the map, two bring it nearer, a long press breaks nothing', async () => {
    await elsewhere('', PHONE, async ({ page: phone }) => {
      const client = await phone.context().newCDPSession(phone);
      const stage = (await phone.locator('.stage').boundingBox())!;
      await expect.poll(() => phone.locator('[data-figure="labels"] b').textContent(), SOON).not.toBe('0');
      const middle = { x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 };
      await drag(client, [middle], [{ x: middle.x + 60, y: middle.y + 40 }]);
      await expect.poll(() => fields(phone), SOON).toMatch(/[#&]x=.*[#&]z=/);
      const ratio = () => Number(/[#&]z=([\d.]+)/.exec(fields(phone))?.[1]);
      const before = ratio();
      const beside = (by: number) => [
        { x: middle.x - by, y: middle.y },
        { x: middle.x + by, y: middle.y },
      ];
      await drag(client, beside(30), beside(110));
      await expect.poll(ratio, SOON).toBeLessThan(before * 0.8);
      await touch(client, 'touchStart', [middle]);
      await phone.waitForTimeout(900);
      await touch(client, 'touchEnd', []);
      expect(await phone.locator('.app').count()).toBe(1);
      if (fields(phone).includes('term=')) await phone.goBack();
      await tapSomeTerm(phone, stage);
      await phone.locator('.term-head').waitFor();
      const over = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    });
  });

  test('on paper the panel is whole and what can only be clicked is gone', async () => {
    await goTo(`#term=${TERM}`, '.kwic');
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.bar', '.rail', '.strip', '.panel-head .tool'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    expect(await page.locator('.term-head').isVisible()).toBe(true);
    const cut = await page.locator('.panel-body').evaluate((body) => body.scrollHeight - body.clientHeight);
    expect(cut).toBeLessThanOrEqual(1);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => {
      globalThis.print = () =>
        Object.assign(globalThis, { printed: document.querySelector('.print-map svg') !== null });
    });
    await page.locator('.out-button').first().click();
    await page.getByRole('button', { name: '打印' }).click();
    expect(await page.evaluate(() => (globalThis as { printed?: boolean }).printed)).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.print-map').count()).toBe(0);
  });

  test.each([
    ['an edge', `#term=${TERM}&edge=综治中心`, '.edge-panel .passage'],
    ['a path', `#term=${TERM}&path=乡村振兴`, '.path'],
    ['a comparison', `#term=${TERM}&compare=网格员`, '.company'],
    ['the evidence at full width, dark', `#term=${TERM}&evidence=context&theme=dark`, '.wide-line'],
    ['partners at full width', `#term=${TERM}&evidence=partners&lang=en`, '.partner'],
    ['documents at full width', `#term=${TERM}&evidence=documents`, '.document-name'],
    ['time', `#view=time&term=${TERM}&lang=en&theme=dark`, '.series-list li'],
    ['edges as a table', '#view=table&rows=edges&theme=dark', '.grid'],
    ['the heat', '#heat=1&colour=first', '.stage'],
    ['another year', '#years=2019', '.stage'],
  ])('axe finds nothing serious in %s', async (_, hash, ready) => {
    await goTo(hash, ready);
    await page.waitForTimeout(400);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test.each([
    ['find', (at: Page) => at.keyboard.press('/'), '.palette'],
    ['taking out', (at: Page) => at.locator('.out-button').first().click(), '.out-menu'],
    ['keys', (at: Page) => at.keyboard.press('?'), '.key-list'],
  ] as const)('axe finds nothing serious in what floats: %s', async (_, open, ready) => {
    await page.locator('.stage').focus();
    await open(page);
    await page.locator(ready).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});

interface Point {
  x: number;
  y: number;
}

async function touch(
  client: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  fingers: readonly Point[],
): Promise<void> {
  await client.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: fingers.map((at, id) => ({ ...at, id })),
  });
}

/** Fingers go from their places to others in ten steps. */
async function drag(client: CDPSession, from: readonly Point[], to: readonly Point[]): Promise<void> {
  await touch(client, 'touchStart', from);
  for (let step = 1; step <= 10; step++) {
    const share = step / 10;
    const at = from.map(({ x, y }, i) => ({
      x: x + ((to[i]?.x ?? x) - x) * share,
      y: y + ((to[i]?.y ?? y) - y) * share,
    }));
    await touch(client, 'touchMove', at);
    await new Promise((done) => setTimeout(done, 20));
  }
  await touch(client, 'touchEnd', []);
}

/** Taps along the map until a term opens; what a tap beside the dots opens is left again. */
async function tapSomeTerm(page: Page, stage: { x: number; y: number; width: number; height: number }) {
  for (let y = 0.3; y < 0.7; y += 0.08) {
    for (let x = 0.2; x < 0.8; x += 0.1) {
      await page.touchscreen.tap(stage.x + stage.width * x, stage.y + stage.height * y);
      await page.waitForTimeout(350);
      if ((await page.locator('.term-head').count()) > 0) return;
      if ((await page.locator('.panel').count()) > 0) await page.goBack();
    }
  }
  throw new Error('no tap opened a term');
}
