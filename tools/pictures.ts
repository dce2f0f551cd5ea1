// Takes the pictures of README.md: the map and the difference of two periods (the shipped work reports), and the
// evidence behind an edge (the sample corpus). Run: npm run pictures
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser, visit } from '../viewer/e2e/browser.ts';
import { startServer } from '../viewer/e2e/server.ts';

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

interface Picture {
  name: string;
  link: string;
  /** What has to be there before it is taken. */
  ready: string;
}

const PICTURES: readonly Picture[] = [
  { name: 'map', link: 'open=work-reports&lang=en', ready: '.stage canvas' },
  { name: 'evidence', link: 'term=枫桥经验&edge=综治中心&lang=en', ready: '.edge-panel .passage' },
  {
    name: 'difference',
    link: 'open=work-reports&view=time&periods=1998-2007,2016-2025&lang=en&theme=dark',
    ready: '.change-line',
  },
];

const server = await startServer();
const browser = await startBrowser();
mkdirSync(FOLDER, { recursive: true });
try {
  for (const { name, link, ready } of PICTURES) {
    const { page, close } = await visit(browser, `${server.address}#${link}`, {
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    });
    await page.locator(ready).first().waitFor();
    // Said to first visits.
    const firstWords = page.locator('.first-words .tool');
    if ((await firstWords.count()) > 0) await firstWords.click();
    await page.waitForTimeout(3_000);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    console.log(`docs/pictures/${name}.png`);
    await close();
  }
} finally {
  await browser.close();
  await server.stop();
}
