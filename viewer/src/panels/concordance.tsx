// Every mention of a term as a line in its context; a line opens to the whole passage. The number of lines is
// the number on the panel.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { PassageView, SnapshotTerm } from '../../../graph/model/index.ts';
import { useWidth } from '../frame/width.ts';
import { useSession } from '../state/context.ts';
import { widen } from '../state/desk.ts';
import { thousands, yearOf } from '../state/figures.ts';
import { contextRoom, type KwicLine, kwicLines, SORTS, type Sort } from './kwic.ts';
import { Marked } from './marked.tsx';
import { Passage } from './passage.tsx';

const STEP = 60;
const FEW = 8;
/** px of a year and of a character. */
const YEAR = 36;
const CHARACTER = 14;

export function Concordance({ term, passages }: { term: SnapshotTerm; passages: readonly PassageView[] }) {
  const session = useSession();
  const { words } = session;
  const sort = useSignal<Sort>('year');
  const most = useSignal(STEP);
  const box = useRef<HTMLOListElement>(null);
  const width = useWidth(box, 392).value;
  const lines = kwicLines(passages, term.id, sort.value);
  const { context, more, noPassages, sort: names } = words.value.term;
  return (
    <section class="concordance">
      <h3>
        {context} <span class="quiet">{thousands(lines.length)}</span>
        <span class="choices">
          {SORTS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={sort.value === each}
              onClick={() => (sort.value = each)}
            >
              {names[each]}
            </button>
          ))}
        </span>
      </h3>
      {lines.length === 0 && <p class="note">{noPassages}</p>}
      <ol ref={box}>
        {lines.slice(0, most.value).map((line) => (
          <Line key={`${line.passage.id}@${line.span.offset}`} line={line} term={term.id} width={width} />
        ))}
      </ol>
      {lines.length > most.value && (
        <button type="button" class="textual" onClick={() => (most.value += STEP)}>
          {more(Math.min(STEP, lines.length - most.value))}
        </button>
      )}
      {lines.length > FEW && (
        <button type="button" class="textual widen" onClick={() => session.go(widen('context'))}>
          {words.value.evidence.readAll(lines.length)}
        </button>
      )}
    </section>
  );
}

function Line({ line, term, width }: { line: KwicLine; term: string; width: number }) {
  const { passage, span } = line;
  const words = useSession().words.value;
  const open = useSignal(false);
  const end = span.offset + span.length;
  const room = contextRoom(span.length, { width, before: YEAR, character: CHARACTER });
  const marked = { text: passage.text, spans: passage.spans, first: term, only: span };
  return (
    <li class="kwic-item">
      <button
        type="button"
        class="kwic"
        aria-expanded={open.value}
        title={open.value ? words.passage.collapse : words.passage.expand}
        onClick={() => (open.value = !open.value)}
      >
        <span class="kwic-year">{yearOf(passage.document.date) ?? '—'}</span>
        <span class="kwic-left" lang="zh-Hans">
          <span>{passage.text.slice(Math.max(0, span.offset - room.left), span.offset)}</span>
        </span>
        <span class="kwic-term" lang="zh-Hans">
          <Marked {...marked} from={span.offset} to={end} still />
        </span>
        <span class="kwic-right" lang="zh-Hans">
          {passage.text.slice(end, end + room.right)}
        </span>
      </button>
      {open.value && <Passage passage={passage} first={term} />}
    </li>
  );
}
