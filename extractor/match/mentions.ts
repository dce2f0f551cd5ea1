// Makes mentions out of matches: one span a term and place, and the nested ones marked.
import { grow } from '../grow.ts';
import type { Hits } from './find-terms.ts';

/** A mention of term number `term` over `text.slice(start, end)`. */
export interface Found {
  term: number;
  start: number;
  end: number;
  /** Inside the span of a longer term. */
  nested: boolean;
}

/** The mentions of many passages in columns, in order of passage and reading; at one place the longer first. */
export interface Mentions {
  /** Number of the first mention of each passage, and one more for the end. */
  firsts: Int32Array;
  /** The columns are longer than what is in them: `firsts` says how far they go. */
  term: Int32Array;
  start: Int32Array;
  end: Int32Array;
  nested: Uint8Array;
}

export function noMentions(passages: number, room = 1024): Mentions {
  return {
    ...{ firsts: new Int32Array(passages + 1), nested: new Uint8Array(room) },
    ...{ term: new Int32Array(room), start: new Int32Array(room), end: new Int32Array(room) },
  };
}

/** The mentions of one passage, as objects. */
export function mentionsAt({ firsts, term, start, end, nested }: Mentions, passage: number): Found[] {
  const found: Found[] = [];
  for (let at = firsts[passage] as number; at < (firsts[passage + 1] as number); at += 1) {
    found.push({
      ...{ term: term[at] as number, start: start[at] as number, end: end[at] as number },
      nested: nested[at] === 1,
    });
  }
  return found;
}

/** Hits in order, and the mentions that may still hold others; kept between passages. */
let order = new Int32Array(256);
let open = new Int32Array(256);

/**
 * Writes the mentions of the next passage: passages are written in order, each once.
 * `termOf[pattern]` is the term that a pattern is a form of. Where one form of a term lies inside another form of the
 * same term, only the longer one is a mention. In reading order; at one place the longer first, then by term.
 */
export function addMentions(mentions: Mentions, passage: number, hits: Hits, termOf: Int32Array): void {
  let size = mentions.firsts[passage] as number;
  makeRoom(mentions, size + hits.size);
  const { term, start, end, nested } = mentions;
  sort(hits, termOf);
  let opened = 0;
  for (let at = 0; at < hits.size; at += 1) {
    const hit = order[at] as number;
    const [own, from, to] = [
      termOf[hits.pattern[hit] as number] as number,
      hits.start[hit] as number,
      hits.end[hit] as number,
    ];
    let [left, isOwn, isNested] = [0, false, false];
    for (let place = 0; place < opened; place += 1) {
      const other = open[place] as number;
      // Sorted by start, so only spans that are still open here can hold this one.
      if ((end[other] as number) <= from) continue;
      open[left++] = other;
      if ((end[other] as number) < to) continue;
      if (term[other] === own) isOwn = true;
      if ((end[other] as number) - (start[other] as number) > to - from) isNested = true;
    }
    opened = left;
    if (isOwn) continue;
    term[size] = own;
    start[size] = from;
    end[size] = to;
    nested[size] = isNested ? 1 : 0;
    open[opened++] = size++;
  }
  mentions.firsts[passage + 1] = size;
}

/** By start, then the longer, then by term: nearly in order as they come, so they are inserted one by one. */
function sort(hits: Hits, termOf: Int32Array): void {
  if (order.length < hits.size) {
    order = new Int32Array(2 * hits.size);
    open = new Int32Array(2 * hits.size);
  }
  for (let hit = 0; hit < hits.size; hit += 1) {
    let at = hit;
    for (; at > 0 && comesBefore(hits, termOf, hit, order[at - 1] as number); at -= 1) {
      order[at] = order[at - 1] as number;
    }
    order[at] = hit;
  }
}

function comesBefore({ pattern, start, end }: Hits, termOf: Int32Array, a: number, b: number): boolean {
  if (start[a] !== start[b]) return (start[a] as number) < (start[b] as number);
  if (end[a] !== end[b]) return (end[a] as number) > (end[b] as number);
  return (termOf[pattern[a] as number] as number) < (termOf[pattern[b] as number] as number);
}

function makeRoom(mentions: Mentions, size: number): void {
  if (size <= mentions.term.length) return;
  const room = Math.max(size, Math.ceil(1.5 * mentions.term.length));
  for (const column of ['term', 'start', 'end'] as const) mentions[column] = grow(mentions[column], room);
  const nested = new Uint8Array(room);
  nested.set(mentions.nested);
  mentions.nested = nested;
}
