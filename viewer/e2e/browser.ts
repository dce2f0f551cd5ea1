// Starts the system’s Chromium for the tests, or says in one line why there is none.
// TIFA_REQUIRE=chromium makes its absence a failure.
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PATHS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const ARGUMENTS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const CHROMIUM = findChromium();

function findChromium(): string | null {
  const path = PATHS.find((each) => each !== undefined && existsSync(each));
  if (path !== undefined) {
    console.log(`browser tests run in ${path}`);
    return path;
  }
  const reason = 'browser tests are skipped: no Chromium was found; name one with CHROMIUM=/path';
  if (process.env.TIFA_REQUIRE?.includes('chromium')) throw new Error(reason);
  console.log(reason);
  return null;
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ARGUMENTS });
}

/** A page with what it asked for and what it complained of. */
export interface Visit {
  page: Page;
  requests: string[];
  complaints: string[];
  close(): Promise<void>;
}

export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  return { page, requests, complaints, close: () => context.close() };
}

/** The share of the map’s pixels that are not its ground: what was drawn, not what should have been. */
export async function paintedShare(page: Page): Promise<number> {
  const picture = (await page.locator('.stage').screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    if (context === null) return 0;
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    let painted = 0;
    for (let i = 0; i < pixels.length; i += 4) {
      const away = [0, 1, 2].some((c) => Math.abs((pixels[i + c] ?? 0) - (pixels[c] ?? 0)) > 24);
      if (away) painted++;
    }
    return painted / (pixels.length / 4);
  }, picture);
}
