// F6 goes from one part of the page to the next, as in every desktop program.
const REGIONS = ['.rail', '.stage, .grid, main.document, .ask-main', '.panel', '.strip'];
const FOCUSABLE = 'button:not(:disabled), input, select, textarea, summary, [tabindex="0"]';

/** The first thing that can have the focus in the next part that is there; round at the ends. */
export function focusNextRegion(step: 1 | -1): void {
  const there = REGIONS.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []).filter(
    (region) => region.checkVisibility(),
  );
  const at = there.findIndex((region) => region.contains(document.activeElement));
  const from = at < 0 && step < 0 ? 0 : at;
  const next = there[(from + step + there.length) % there.length];
  if (next === undefined) return;
  const inside = next.matches('[tabindex="0"]')
    ? next
    : [...next.querySelectorAll<HTMLElement>(FOCUSABLE)].find((each) => each.checkVisibility());
  inside?.focus();
}
