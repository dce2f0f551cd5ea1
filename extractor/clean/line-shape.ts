// What single lines look like to the rules that join them: list items, headings between blank lines, paragraphs.
import { type Draft, type Line, lineText } from './draft.ts';
import { bits, HAN } from './glyphs.ts';

/** A line that fills this share of the usual width was broken because it was full. */
export const FULL = 0.8;

const MARK =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,3}[.、．](?!\d)|第[一二三四五六七八九十百千零〇\d]{1,6}[条章节编款]|\d{4}年\d{1,2}月\d{1,2}日\s|[①-⑳■□●○◆◇▲△★☆※#])/;
const ORPHAN = /^[^\d一二三四五六七八九十“‘《（][，。；、！？]/;
const MAX_HEADING_LINES = 2;
const MAX_HEADING_WIDTH = 84;
const MIN_PARAGRAPH_WIDTH = 80;
const MIN_PARAGRAPH_COMMAS = 3;
const COMMA = '，'.charCodeAt(0);
const ENUMERATION_COMMA = '、'.charCodeAt(0);

/** Starts as an item of a list or a clause does. */
export function isMarked(draft: Draft, line: Line): boolean {
  return MARK.test(lineText(draft, line, 12));
}

/** A block of one or two short lines between blank ones that does not end as a sentence does. */
export function isHeadingBlock(draft: Draft, index: number): boolean {
  let first = index;
  while (first > 0 && draft.lines[first]?.gap === false) {
    first--;
    if (index - first >= MAX_HEADING_LINES) return false;
  }
  let end = index + 1;
  while (draft.lines[end]?.gap === false) {
    end++;
    if (end - first > MAX_HEADING_LINES) return false;
  }
  for (let at = first; at < end; at++) {
    const line = draft.lines[at];
    if (line === undefined || line.width > MAX_HEADING_WIDTH || line.ending === 'closed') return false;
  }
  return endsInComma(draft, draft.lines[end - 1]) === false;
}

export function endsInComma(draft: Draft, line: Line | undefined): boolean {
  const last = draft.units[(line?.end ?? 0) - 1];
  return last === COMMA || last === ENUMERATION_COMMA;
}

/** 越。… : one character and a mark are the end of something and cannot be its beginning. */
export function startsInside(draft: Draft, line: Line): boolean {
  return ORPHAN.test(lineText(draft, line, 2));
}

/** A long line that stops in mid-sentence: half of a paragraph that was written on one line. */
export function isCutParagraph(draft: Draft, line: Line): boolean {
  return (
    line.role === 'body' &&
    line.width >= MIN_PARAGRAPH_WIDTH &&
    line.commas >= MIN_PARAGRAPH_COMMAS &&
    (endsInComma(draft, line) || (bits(draft.units[line.end - 1] ?? 0) & HAN) !== 0)
  );
}
