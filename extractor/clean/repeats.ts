// Rule `repeats`: an OCR loop prints the same columns again and again; one copy is kept. It works inside one
// document only, and never on single sentences, which formulas repeat by right.
// Where the first occurrence is interleaved with another article and a later copy runs on, that copy is kept and
// the interrupted one goes ("flip"): this takes an interleaved page apart for free.
import { type Draft, measure, sweep } from './draft.ts';
import { dropKeys, isSentenceStart, type KeyRange, type KeyStream, keyStream } from './key-stream.ts';
import { type Copy, copiesOf, inStep, openCopiesOf } from './repeat-groups.ts';
import { findRepeats, type Part } from './repeat-search.ts';

/** The first occurrence jumps this far ahead where the copy runs on. */
const MIN_JUMP = 8;
const MAX_COPY_HOLE = 40;

/** Notices that a further removal of the same text is looked for in. */
const RECENT = 8;

/** What was taken out, and the key from which on the same text is kept. */
interface Removal extends KeyRange {
  kept: number;
}

/** The document, its keys, and for every key the one that is kept in its place. */
interface Desk {
  draft: Draft;
  stream: KeyStream;
  kept: Int32Array;
  removals: Removal[];
}

export function dropRepeats(draft: Draft): void {
  const stream = keyStream(draft);
  const parts = findRepeats(stream.keys);
  const copies = [...copiesOf(draft, stream, parts), ...openCopiesOf(draft, stream, parts)];
  if (copies.length === 0) return;
  const kept = new Int32Array(stream.keys.length);
  for (let key = 0; key < kept.length; key++) kept[key] = key;
  const desk: Desk = { draft, stream, kept, removals: [] };
  for (const copy of copies.sort((a, b) => a.start - b.start || b.end - a.end)) settle(desk, copy);
  reportRemovals(desk);
  for (const line of draft.lines) measure(draft, line);
  sweep(draft);
}

/** Cuts a copy where it starts again (a loop of many copies is one group) and settles each turn by itself. */
function settle(desk: Desk, copy: Copy): void {
  if (isGone(desk, copy.start)) return;
  let turn: Part[] = [];
  let start = copy.start;
  const close = (end: number) => {
    if (turn.length > 0) settleTurn(desk, { start, end }, turn);
    turn = [];
    start = end;
  };
  for (const part of copy.parts) {
    if (part.source + part.length > start) close(part.copy);
    for (const run of keptRuns(desk.kept, part)) {
      const before = turn.at(-1);
      if (before !== undefined && run.source < before.source + before.length) close(run.copy);
      turn.push(run);
    }
  }
  close(copy.end);
}

/** A part split to where its text is kept in one stretch. */
function keptRuns(kept: Int32Array, part: Part): Part[] {
  const runs: Part[] = [];
  let run: Part | null = null;
  for (let step = 0; step < part.length; step++) {
    const source = kept[part.source + step] ?? 0;
    if (run !== null && source === run.source + run.length) run.length++;
    else {
      run = { copy: part.copy + step, source, length: 1 };
      runs.push(run);
    }
  }
  return runs;
}

/** Drops the copy, or keeps it and drops what it repeats. */
function settleTurn(desk: Desk, range: KeyRange, runs: Part[]): void {
  const { draft, stream, kept, removals } = desk;
  if (isInterrupted(desk, runs)) {
    runs.forEach((run, index) => {
      const source = sourceRange(run, runs[index + 1]);
      dropKeys(draft, stream, source);
      removals.push({ ...source, kept: run.copy });
      for (let step = 0; step < run.length; step++) kept[run.source + step] = run.copy + step;
    });
    return;
  }
  dropKeys(draft, stream, range);
  removals.push({ ...range, kept: runs[0]?.source ?? range.start });
  for (const run of runs) {
    for (let step = 0; step < run.length; step++) kept[run.copy + step] = run.source + step;
  }
}

/** The copy runs on where its source breaks off in mid-sentence and goes on further down. */
function isInterrupted(desk: Desk, runs: Part[]): boolean {
  const isOpenJump = runs.some((run, index) => {
    const before = runs[index - 1];
    if (before === undefined) return false;
    const cut = before.source + before.length;
    const hole = run.copy - before.copy - before.length;
    const jump = run.source - cut - hole;
    return hole <= MAX_COPY_HOLE && jump > MIN_JUMP && !isSentenceStart(desk.draft, desk.stream, cut);
  });
  return isOpenJump && runs.every((run) => !isGone(desk, run.source));
}

function isGone({ draft, stream }: Desk, key: number): boolean {
  return draft.drop[stream.places[key] ?? 0] === 1;
}

/** What a run repeats, with the edit between it and the next run of the same stretch. */
function sourceRange(run: Part, next: Part | undefined): KeyRange {
  const end = run.source + run.length;
  const isStretch = next !== undefined && next.source > end && inStep(run, next);
  return { start: run.source, end: isStretch ? next.source : end };
}

/** A line of the log for each removal, one notice for all removals of the same text. */
function reportRemovals({ draft, stream, removals }: Desk): void {
  const offset = (key: number) => draft.offsets[stream.places[key] ?? 0] ?? 0;
  const kept: { place: number; copies: number; length: number; start: number; end: number }[] = [];
  for (const removal of removals) {
    const place = offset(removal.kept);
    const start = offset(removal.start);
    const end = offset(removal.end - 1) + 1;
    const length = removal.end - removal.start;
    const note = `copy of ${length} characters, kept the one at offset ${place}`;
    draft.log.push({ rule: 'repeats', start, end, action: 'removed', note });
    const known = kept
      .slice(-RECENT)
      .find((other) => place >= other.place && place < other.place + other.length);
    if (known === undefined) kept.push({ place, copies: 1, length, start, end });
    else Object.assign(known, { copies: known.copies + 1, length: Math.max(known.length, length), end });
  }
  for (const { place, copies, length, start, end } of kept) {
    const what = copies === 1 ? '1 further copy' : `${copies} further copies`;
    const message = `${what} of up to ${length} characters removed, kept the one at offset ${place}`;
    draft.notices.push({ code: 'repeat', message, start, end });
  }
}
