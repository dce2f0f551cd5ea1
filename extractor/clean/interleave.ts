// Rule `interleave`: two columns read line by line in turn. Where each line goes on in the next but one better
// than in the next, the odd lines are one text and the even lines another.
import { type Draft, raise, rawRange } from './draft.ts';
import { wrappedAround } from './line-geometry.ts';
import type { SeamScore } from './seam-score.ts';

const COST_PER_LINE = 0.25;
const MIN_LINES = 8;
const MIN_MEAN = 0.5;
/** One lucky seam must not carry a whole range. */
const MAX_GAIN = 4;

/** Best ranges of lines by the gain of lag 2 over lag 1 (Kadane's maximum subarray, restarted behind each). */
export function untangle(draft: Draft, seam: SeamScore): void {
  let start = 0;
  let sum = 0;
  let best = { sum: 0, end: 0 };
  const close = (next: number) => {
    const length = best.end - start;
    if (length >= MIN_LINES && best.sum > MIN_MEAN * length) reorder(draft, start, best.end + 2);
    start = next;
    sum = 0;
    best = { sum: 0, end: next };
  };
  for (let index = 0; index + 2 < draft.lines.length; index++) {
    sum += gain(draft, seam, index) - COST_PER_LINE;
    if (sum > best.sum) best = { sum, end: index + 1 };
    // Behind a range that was taken apart the lines it reached into are not looked at again.
    if (sum <= 0 || sum < best.sum - MIN_LINES) close(Math.max(index + 1, best.sum > 0 ? best.end + 2 : 0));
  }
  close(draft.lines.length);
}

function gain(draft: Draft, seam: SeamScore, index: number): number {
  const line = draft.lines[index];
  const next = draft.lines[index + 1];
  const second = draft.lines[index + 2];
  if (line?.ending !== 'open' || next === undefined || second === undefined) return 0;
  if (line.role !== 'body' || next.role !== 'body' || second.role !== 'body') return 0;
  if (wrappedAround(draft, index) === null) return 0;
  return Math.max(-MAX_GAIN, Math.min(MAX_GAIN, seam(line, second) - seam(line, next)));
}

function reorder(draft: Draft, start: number, end: number): void {
  const lines = draft.lines.slice(start, end);
  const odd = lines.filter((_, index) => index % 2 === 0);
  const even = lines.filter((_, index) => index % 2 === 1);
  for (const line of lines.slice(1)) raise(draft, line.start, 'rethreaded');
  const [first, last, split] = [lines[0], lines.at(-1), even[0]];
  if (first === undefined || last === undefined || split === undefined) return;
  split.gap = true;
  [...odd, ...even].forEach((line, index) => {
    draft.lines[start + index] = line;
  });
  const range = { start: rawRange(draft, first).start, end: rawRange(draft, last).end };
  draft.log.push({
    rule: 'interleave',
    ...range,
    action: 'moved',
    note: `${lines.length} lines of two texts in turn`,
  });
}
