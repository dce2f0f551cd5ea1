// The second half of rule `furniture`: a running title repeats on every page and interrupts sentences there.
import { type Draft, type Line, lineText, rawRange } from './draft.ts';

const MAX_LENGTH = 40;
const MIN_TIMES = 3;
const MIN_APART = 300;
const MIN_INTERRUPTIONS = 2;
const MIN_SHARE = 1 / 3;
/** A document of more different short lines than this is a list, and the table of them would not stay small. */
const MAX_DISTINCT = 1_000_000;

export function setRunningLinesAside(draft: Draft): void {
  const candidates: number[] = [];
  let interrupting = 0;
  for (let index = 0; index < draft.lines.length; index++) {
    if (!mayRun(draft, index)) continue;
    candidates.push(index);
    if (interrupts(draft, index)) interrupting++;
  }
  // Most documents are done here, before any line is read.
  if (interrupting < MIN_INTERRUPTIONS) return;
  const places = new Map<string, number[]>();
  for (const index of candidates) {
    const text = lineText(draft, draft.lines[index] as Line);
    const known = places.get(text);
    if (known !== undefined) known.push(index);
    else if (places.size < MAX_DISTINCT) places.set(text, [index]);
  }
  for (const [text, indices] of places) {
    if (indices.length < MIN_TIMES || !areApart(draft, indices)) continue;
    const interruptions = indices.filter((index) => interrupts(draft, index)).length;
    if (interruptions < Math.max(MIN_INTERRUPTIONS, MIN_SHARE * indices.length)) continue;
    for (const index of indices) {
      const line = draft.lines[index];
      if (line === undefined) continue;
      line.role = 'furniture';
      const note = `running title, ${indices.length} times: ${text}`;
      draft.log.push({ rule: 'furniture', ...rawRange(draft, line), action: 'set-aside', note });
    }
  }
}

/** A short open line between blank ones. */
function mayRun({ lines }: Draft, index: number): boolean {
  const line = lines[index] as Line;
  return (
    line.role === 'body' &&
    line.kept <= MAX_LENGTH &&
    line.gap &&
    line.ending === 'open' &&
    lines[index + 1]?.gap !== false
  );
}

function areApart(draft: Draft, indices: number[]): boolean {
  return indices.every((index, at) => {
    const before = draft.lines[indices[at - 1] ?? -1];
    const line = draft.lines[index];
    return before === undefined || line === undefined || line.start - before.end >= MIN_APART;
  });
}

/** The line above it, other furniture stepped over, is running text that stops in mid-sentence. */
function interrupts(draft: Draft, index: number): boolean {
  let above: Line | undefined;
  for (let at = index - 1; at >= 0 && above === undefined; at--) {
    if (draft.lines[at]?.role === 'body') above = draft.lines[at];
    else if (index - at > 3) return false;
  }
  return above?.ending === 'open' && above.commas > 0;
}
