// Every line in its context, windowed, walked one by one with the arrow keys; the line that is stood on is read whole
// below, Enter opens its document.
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PassageView } from '../../../graph/model/index.ts';
import { useSession } from '../state/context.ts';
import { openDocument } from '../state/desk.ts';
import { thousands, yearOf } from '../state/figures.ts';
import { useScroll } from '../table/use-scroll.ts';
import { nextRow, scrollToRow, windowOf } from '../table/window.ts';
import {
  contextRoom,
  type FoldedLine,
  foldLines,
  kwicLines,
  type LineMeasures,
  oneAPassage,
  SORTS,
  type Sort,
} from './kwic.ts';
import { Marked } from './marked.tsx';
import { Passage } from './passage.tsx';

export interface WideConcordanceProps {
  passages: readonly PassageView[];
  first: string;
  /** With it, one line a passage; without it, one a mention. */
  second?: string;
}

const ROW = 34;

export function WideConcordance({ passages, first, second }: WideConcordanceProps) {
  const session = useSession();
  const { evidence: words, term: termWords } = session.words.value;
  const sort = useSignal<Sort>('year');
  const folded = useSignal(false);
  const cursor = useSignal(0);
  const box = useRef<HTMLDivElement>(null);
  const place = useScroll(box);
  const lines = useComputed(() => {
    const all = kwicLines(passages, first, sort.value);
    const wanted = second === undefined ? all : oneAPassage(all);
    return folded.value ? foldLines(wanted) : wanted.map((line) => ({ ...line, repeats: 0 }));
  });
  useLayoutEffect(() => box.current?.focus(), []);
  useSignalEffect(() => {
    lines.value;
    cursor.value = 0;
    box.current?.scrollTo({ top: 0 });
  });
  const count = lines.value.length;
  const input = { ...place.value, count, row: ROW };
  const { from, to } = windowOf(input);
  const current = lines.value[cursor.value];
  const key = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const page = Math.max(1, Math.floor(input.height / ROW) - 1);
    const at = nextRow(event.key, { at: cursor.value, count, page });
    if (at !== null) {
      cursor.value = at;
      // As it stands now: keys come faster than the event that tells of the last scroll.
      const top = scrollToRow(at, { ...input, top: box.current?.scrollTop ?? 0, head: 0 });
      if (top !== null) box.current?.scrollTo({ top });
    } else if (event.key === 'Enter' && current !== undefined) session.go(openDocument(current.passage.id));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const repeats = lines.value.reduce((sum, line) => sum + line.repeats, 0);
  return (
    <>
      <div class="wide-tools">
        <span class="quiet">{words.sort}</span>
        <span class="choices">
          {SORTS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={sort.value === each}
              onClick={() => (sort.value = each)}
            >
              {termWords.sort[each]}
            </button>
          ))}
        </span>
        <button
          type="button"
          class="fold-button"
          aria-pressed={folded.value}
          onClick={() => (folded.value = !folded.value)}
        >
          {words.fold}
        </button>
        <span class="quiet wide-sum" role="status">
          {folded.value ? words.sum(count, count + repeats) : words.lines(count)}
        </span>
      </div>
      <div
        ref={box}
        class="wide-lines"
        tabIndex={0}
        role="listbox"
        aria-label={termWords.context}
        aria-activedescendant={cursor.value >= from && cursor.value < to ? `line-${cursor.value}` : undefined}
        onKeyDown={key}
      >
        <svg width="1" height={from * ROW} aria-hidden="true" />
        {lines.value.slice(from, to).map((line, i) => (
          <Line
            key={from + i}
            at={from + i}
            line={line}
            lit={{ first, ...(second === undefined ? {} : { second }) }}
            measures={
              place.value.width < 700
                ? { width: place.value.width, ...NARROW }
                : { width: place.value.width, ...WIDE }
            }
            current={from + i === cursor.value}
            onChoose={() => (cursor.value = from + i)}
          />
        ))}
        <svg width="1" height={Math.max(0, count - to) * ROW} aria-hidden="true" />
      </div>
      <div class="wide-reading" aria-live="polite">
        {current === undefined ? (
          <p class="note">{termWords.noPassages}</p>
        ) : (
          <>
            <p class="note wide-at">
              {thousands(cursor.value + 1)} / {thousands(count)} · {words.keys}
            </p>
            <Passage passage={current.passage} first={first} {...(second === undefined ? {} : { second })} />
          </>
        )}
      </div>
    </>
  );
}

interface LineProps {
  at: number;
  line: FoldedLine;
  lit: { first: string; second?: string };
  measures: LineMeasures;
  current: boolean;
  onChoose: () => void;
}

/** px of what stands beside the contexts (year, number, repeats, air), and of a character: as the style sheet has it. */
const WIDE = { before: 150, character: 16 };
const NARROW = { before: 78, character: 14 };

function Line({ at, line, lit, measures, current, onChoose }: LineProps) {
  const { passage, span, repeats } = line;
  const end = span.offset + span.length;
  const room = contextRoom(span.length, measures);
  const marked = { text: passage.text, spans: passage.spans, still: true };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the line
    <div id={`line-${at}`} class="wide-line" role="option" aria-selected={current} onClick={onChoose}>
      <b class="wide-year">{yearOf(passage.document.date) ?? '—'}</b>
      <span class="quiet wide-place">¶{passage.index + 1}</span>
      <span class="kwic-left" lang="zh-Hans">
        <span>
          <Marked
            {...marked}
            first=""
            {...(lit.second === undefined ? {} : { second: lit.second })}
            from={Math.max(0, span.offset - room.left)}
            to={span.offset}
          />
        </span>
      </span>
      <span class="kwic-term" lang="zh-Hans">
        <Marked {...marked} {...lit} only={span} from={span.offset} to={end} />
      </span>
      <span class="kwic-right" lang="zh-Hans">
        <Marked
          {...marked}
          first=""
          {...(lit.second === undefined ? {} : { second: lit.second })}
          from={end}
          to={Math.min(passage.text.length, end + room.right)}
        />
      </span>
      <span class="wide-repeats">{repeats > 0 && `+${repeats}`}</span>
    </div>
  );
}
