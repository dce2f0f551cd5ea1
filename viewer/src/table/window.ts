// Which rows of a long list stand in its window, so that thousands of rows cost as much as fifty.

export interface WindowInput {
  /** Rows in all. */
  count: number;
  /** px a row. */
  row: number;
  /** px scrolled, and px to be seen. */
  top: number;
  height: number;
}

export interface RowWindow {
  from: number;
  /** Past the last. */
  to: number;
}

/** Rows beyond both ends, so that a short scroll shows no gap. */
const OVER = 8;

export function windowOf({ count, row, top, height }: WindowInput): RowWindow {
  const first = Math.floor(top / row) - OVER;
  const last = Math.ceil((top + height) / row) + OVER;
  const to = Math.max(0, Math.min(count, last));
  return { from: Math.max(0, Math.min(first, to)), to };
}

/** Where to scroll so that a row is seen whole below `head` px of fixed head; null when it is already. */
export function scrollToRow(at: number, input: WindowInput & { head: number }): number | null {
  const { row, top, height, head } = input;
  const room = height - head;
  const start = at * row;
  if (start < top) return start;
  if (start + row > top + room) return start + row - room;
  return null;
}

/** Where a key leads; null for keys that do not move. Without a cursor the first step enters the list. */
export function nextRow(
  key: string,
  { at, count, page }: { at: number; count: number; page: number },
): number | null {
  if (count === 0) return null;
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[key];
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (step === undefined) return null;
  if (at < 0) return step > 0 ? 0 : count - 1;
  return Math.max(0, Math.min(count - 1, at + step));
}
