// Rule `furniture`: what a page adds to its articles (names, continuation notes, page numbers, buttons) is set
// aside with its offsets, never deleted, and the rules that join lines step over it.
// Patterns only ever see short lines, or the first and last characters of a long one.
import { type Draft, type Line, lineText, measure, rawRange } from './draft.ts';
import { LATIN } from './glyphs.ts';

const MAX_LINE = 110;
const MAX_HEAD = 40;
const MAX_TAIL = 48;
const MAX_AUTHOR_LINES = 3;
const MIN_PAGE_APART = 200;

/** `first` are the characters that a match can start with: most lines are seen through by the first one. */
const WHOLE: readonly { name: string; first?: string; pattern: RegExp }[] = [
  { name: 'name', first: '■', pattern: /^■\s?[^，。；]{2,12}$/ },
  {
    name: 'byline',
    first: '本新',
    pattern: /^(?:本报|新华社|本刊)(?:[^，。；]{0,12})?(?:记者|通讯员|评论员)[^，。；]{0,30}$/,
  },
  {
    name: 'author',
    first: '（(本作',
    pattern: /^[（(]?(?:本文)?作者(?:单位)?(?:[:：]|系|为|是)[^。]{2,80}[）)]$/,
  },
  {
    name: 'continuation',
    first: '（(下上紧',
    pattern: /^[（(]?(?:下转|上接|紧接)[^，。；]{0,10}版[^，。；]{0,12}[）)]?$/,
  },
  {
    name: 'agency',
    first: '（(',
    pattern: /^[（(][^，。；（）]{0,8}(?:新华社|本报|中新社)[^，。；（）]{0,16}电[）)]$/,
  },
  { name: 'end', first: '（(', pattern: /^[（(]完[）)]$/ },
  {
    name: 'page',
    first: '-—–·第pP',
    pattern:
      /^(?:[-—–·]\s?\d{1,4}\s?[-—–·]|第\s?\d{1,4}\s?页(?:[,，\s/]?共\s?\d{1,4}\s?页)?|[pP]age\s?\d{1,4})$/,
  },
  {
    name: 'date',
    pattern:
      /^[^，。；]{0,16}\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期[一二三四五六日天].{0,20}|第?\d{1,3}版.{0,12})$/,
  },
  {
    name: 'editor',
    first: '（(责编美版校',
    pattern: /^(?:[（(])?(?:责任编辑|责编|编辑|美编|版式|校对)\s?[:：][^。；]{1,40}$/,
  },
  {
    name: 'buttons',
    first: '下打全收分关返字朗大中小【】[]',
    pattern: /^(?:(?:下载|打印|全屏|收藏|分享|关闭|返回|字号|朗读|大|中|小|【|】|\[|\])[\s|·]*){2,}$/,
  },
  { name: 'address', first: 'hw', pattern: /^(?:https?:\/\/|www\.)[\w./?=&%#:~+-]+$/ },
];
const TAIL =
  /[（(](?:下转[^，。；（）]{0,12}版[^，。；（）]{0,10}|[^，。；（）]{0,6}新华社[^，。；（）]{0,16}电|完)[）)]$/;
const HEAD =
  /^[（(](?:(?:上接|紧接)[^，。；（）]{0,12}版[^，。；（）]{0,10}|[^，。；（）]{0,6}新华社[^，。；（）]{0,16}电)[）)]/;
const AUTHOR_OPEN = /^[（(](?:本文)?作者(?:单位)?(?:[:：]|系|为|是)/;
const DIGITS = /^\d{1,4}$/;
const ROUND_CLOSERS = '）)';
const ROUND_OPENERS = '（(';
/** Units that a pattern with `first` can start with; the others need digits. */
const STARTS = new Set(
  WHOLE.flatMap(({ first = '' }) => [...first].map((character) => character.charCodeAt(0))),
);

export function setFurnitureAside(draft: Draft): void {
  draft.lines = draft.lines.flatMap((line) => (mayHaveEnds(draft, line) ? cutEnds(draft, line) : line));
  let lastDigits: Line | null = null;
  for (let index = 0; index < draft.lines.length; index++) {
    const line = draft.lines[index];
    if (line === undefined || line.role !== 'body' || line.kept > MAX_LINE) continue;
    if ((line.glyphs & LATIN) === 0 && !STARTS.has(draft.units[line.start] ?? 0)) continue;
    const text = lineText(draft, line);
    if (DIGITS.test(text)) {
      // Bare digits close to each other are a column of a table.
      const next = draft.lines.slice(index + 1, index + 20).find((other) => isDigits(draft, other));
      const apart = (a: Line, b: Line) => b.start - a.end >= MIN_PAGE_APART;
      if ((lastDigits === null || apart(lastDigits, line)) && (next === undefined || apart(line, next))) {
        setAside(draft, [line], 'page');
      }
      lastDigits = line;
      continue;
    }
    const name = WHOLE.find(
      ({ first, pattern }) => first?.includes(text.charAt(0)) !== false && pattern.test(text),
    )?.name;
    if (name !== undefined) setAside(draft, [line], name);
    else if (AUTHOR_OPEN.test(text)) setAuthorAside(draft, index);
  }
}

/** （作者… over up to three lines: the name of the author and where he works. */
function setAuthorAside(draft: Draft, index: number): void {
  const lines: Line[] = [];
  for (const line of draft.lines.slice(index, index + MAX_AUTHOR_LINES)) {
    if (lines.length > 0 && line.gap) return;
    lines.push(line);
    const text = lineText(draft, line);
    if (line.kept > MAX_LINE || text.includes('。')) return;
    if (!/[）)]$/.test(text)) continue;
    setAside(draft, lines, 'author');
    lines.forEach((part, at) => {
      const next = lines[at + 1];
      if (next === undefined) return;
      part.next = next;
      part.joinedBy = 'furniture';
      next.taken = true;
    });
    return;
  }
}

function setAside(draft: Draft, lines: Line[], name: string): void {
  for (const line of lines) {
    line.role = 'furniture';
    draft.log.push({ rule: 'furniture', ...rawRange(draft, line), action: 'set-aside', note: name });
  }
}

/** `TAIL` ends with a round bracket, `HEAD` starts with one. */
function mayHaveEnds({ units }: Draft, { start, end }: Line): boolean {
  return (
    ROUND_CLOSERS.includes(String.fromCharCode(units[end - 1] ?? 0)) ||
    ROUND_OPENERS.includes(String.fromCharCode(units[start] ?? 0))
  );
}

/** Cuts a continuation or agency note off the end or the start of a line and makes it a line of its own. */
function cutEnds(draft: Draft, line: Line): Line[] {
  const tail = TAIL.exec(edgeText(draft, line, 'end'));
  const head = HEAD.exec(edgeText(draft, line, 'start'));
  const cut = tail?.[0].length ?? head?.[0].length ?? 0;
  if (cut === 0 || cut >= line.kept) return [line];
  const at = tail !== null ? keptFromEnd(draft, line, cut) : keptFromStart(draft, line, cut);
  const first = { ...line, end: at };
  const second = { ...line, start: at, gap: false, indent: 0 };
  measure(draft, first);
  measure(draft, second);
  setAside(draft, [tail !== null ? second : first], tail !== null ? 'note at the end' : 'note at the start');
  return [first, second];
}

function edgeText(draft: Draft, line: Line, side: 'start' | 'end'): string {
  if (side === 'start') return lineText(draft, line, MAX_HEAD);
  const start = keptFromEnd(draft, line, MAX_TAIL);
  return lineText(draft, { ...line, start, kept: Math.min(line.kept, MAX_TAIL) });
}

function keptFromEnd(draft: Draft, line: Line, count: number): number {
  let at = line.end;
  for (let seen = 0; at > line.start && seen < count; ) if (draft.drop[--at] === 0) seen++;
  return at;
}

function keptFromStart(draft: Draft, line: Line, count: number): number {
  let at = line.start;
  for (let seen = 0; at < line.end && seen < count; at++) if (draft.drop[at] === 0) seen++;
  return at;
}

function isDigits(draft: Draft, line: Line): boolean {
  return line.kept <= 4 && DIGITS.test(lineText(draft, line));
}
