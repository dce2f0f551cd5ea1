// What an edge’s panel proves, read off the page as a reader would.
import type { Page } from 'playwright-core';

export interface Evidence {
  /** The figure on the panel. */
  count: number;
  groups: number;
  /** Ids of the passages on the page, repeats unfolded. */
  passages: string[];
  /** How many passages have both terms lit. */
  bothLit: number;
  sum: string;
}

export async function readEvidence(page: Page): Promise<Evidence> {
  await page.locator('.passages .passage').first().waitFor();
  for (const fold of await page.locator('.fold[aria-expanded="false"]').all()) await fold.click();
  return page.evaluate(() => {
    const figure = (name: string) =>
      Number(document.querySelector(`.edge-panel [data-figure="${name}"] dd`)?.textContent);
    const passages = [...document.querySelectorAll<HTMLElement>('.passages .passage')];
    return {
      count: figure('count'),
      groups: figure('groups'),
      passages: passages.map((each) => each.dataset.passage ?? ''),
      bothLit: passages.filter(
        (each) => each.querySelector('mark.first') && each.querySelector('mark.second'),
      ).length,
      sum: document.querySelector<HTMLElement>('[data-sum]')?.dataset.sum ?? '',
    };
  });
}

/** Finds a term by typing, opens it, then opens its strongest partner. */
export async function openStrongestEdge(page: Page, term: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(term);
  await page.keyboard.press('Enter');
  await page.locator('.term-head', { hasText: term }).waitFor();
  await page.locator('.partner').first().click();
  await page.locator('.edge-head').waitFor();
}

/** A figure of the status line: how many are shown. */
export async function shownFigure(page: Page, name: 'terms' | 'edges'): Promise<number> {
  const text = await page.locator(`.status [data-figure="${name}"] b`).textContent();
  return Number((text ?? '').replaceAll(',', ''));
}
