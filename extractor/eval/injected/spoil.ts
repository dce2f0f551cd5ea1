// The mechanics of spoiling: copying, wrapping, gluing and doubling lines.

/** The text `copies` times over; the last stops in mid-sentence when `cut`. */
export function looped(
  items: readonly string[],
  { copies, cut = false }: { copies: number; cut?: boolean },
): string {
  const text = items.join('\n');
  const whole = Array.from({ length: cut ? copies - 1 : copies }, () => text);
  return [...whole, ...(cut ? [text.slice(0, Math.floor(text.length * 0.6))] : [])].join('\n');
}

/** Lines of at most `width` characters; a paragraph begins with two ideographic spaces, after an empty line, or unmarked. */
export function wrapped(
  paragraphs: readonly string[],
  { width, indent = false, blank = false }: { width: number; indent?: boolean; blank?: boolean },
): string[] {
  return paragraphs.flatMap((paragraph) => {
    const text = indent ? `　　${paragraph}` : paragraph;
    const rows: string[] = [];
    for (let at = 0; at < text.length; at += width) rows.push(text.slice(at, at + width));
    return blank ? [...rows, ''] : rows;
  });
}

/** Left and right half of a page line beside line, as a converter that knows no columns reads it. */
export function glued(rows: readonly string[]): string {
  const half = Math.ceil(rows.length / 2);
  const width = Math.max(...rows.map((row) => row.length));
  return rows
    .slice(0, half)
    .map((left, at) => `${left}${'　'.repeat(width - left.length)}    ${rows[half + at] ?? ''}`.trimEnd())
    .join('\n');
}

/** First line of the left half, first of the right, second of the left … */
export function interleaved(rows: readonly string[]): string {
  const half = Math.ceil(rows.length / 2);
  return rows
    .slice(0, half)
    .flatMap((left, at) => [left, ...(rows[half + at] === undefined ? [] : [rows[half + at] as string])])
    .join('\n');
}

/** Blocks of `size` lines from the left and from the right half in turn. */
export function rowsOf(rows: readonly string[], size: number): string {
  const half = Math.ceil(rows.length / 2);
  const blocks: string[] = [];
  for (let at = 0; at < half; at += size) {
    blocks.push(
      ...rows.slice(at, Math.min(half, at + size)),
      '',
      ...rows.slice(half + at, half + at + size),
      '',
    );
  }
  return blocks.join('\n');
}

/** Every character `times` times, as bold print comes out of a PDF. */
export const doubled = (text: string, times = 2): string =>
  text.replace(/./gu, (character) => character.repeat(times));

/** What stands at the foot of a page. */
export const furnitureLine = (page: number): string => `下载 打印 全屏\n${100 + page}`;
