// One server and one browser for a file of tests, and a fresh page for each test: what the page complained of is held
// after it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startBrowser, type Visit, visit } from './browser.ts';
import { type Server, startServer } from './server.ts';

export interface Visited {
  server: Server;
  browser: Browser;
  here: Visit;
  page: Page;
}

interface VisitOptions {
  /** Behind the address of the server. */
  link?: string;
  /** The one thing that has to be there before a test begins. */
  ready?: string;
  /** Complaints that are none. */
  isHarmless?: (complaint: string) => boolean;
}

/** Call it in a `describe`, before other hooks: theirs then run while the page is still open. */
export function visitForEach(
  { link = '', ready = '.status', isHarmless = () => false }: VisitOptions,
  give: (visited: Visited) => void,
): void {
  let server: Server;
  let browser: Browser;
  let here: Visit;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    here = await visit(browser, server.address + link);
    give({ server, browser, here, page: here.page });
    await here.page.locator(ready).waitFor();
  });
  afterEach(async () => {
    expect(here.complaints.filter((complaint) => !isHarmless(complaint))).toEqual([]);
    await here.close();
  });
}
