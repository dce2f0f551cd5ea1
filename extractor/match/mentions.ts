// Makes mentions out of matches: one span a term and place, and the nested ones marked.
import { by } from '../../graph/model/index.ts';
import type { Match } from './find-terms.ts';

/** A mention of term number `term` over `text.slice(start, end)`. */
export interface Found {
  term: number;
  start: number;
  end: number;
  /** Inside the span of a longer term. */
  nested: boolean;
}

/**
 * `termOf[pattern]` is the term that a pattern is a form of.
 * Where one form of a term lies inside another form of the same term, only the longer one is a mention.
 * In reading order; at one place the longer first, then by term.
 */
export function mentionsOf(matches: readonly Match[], termOf: Int32Array): Found[] {
  const found = matches
    .map(({ pattern, start, end }) => ({ term: termOf[pattern] as number, start, end, nested: false }))
    .sort(
      by(
        (each) => each.start,
        (each) => -each.end,
        (each) => each.term,
      ),
    );
  const kept: Found[] = [];
  let open: Found[] = [];
  for (const each of found) {
    // Sorted by start, so only spans that are still open here can hold this one.
    open = open.filter((other) => other.end > each.start);
    const holders = open.filter((other) => other.end >= each.end);
    if (holders.some((other) => other.term === each.term)) continue;
    each.nested = holders.some((other) => other.end - other.start > each.end - each.start);
    kept.push(each);
    open.push(each);
  }
  return kept;
}
