// A term or an edge in two periods: its figures on either side, and the passages of both.
import { useSignal } from '@preact/signals';
import type { PassageView, SnapshotEdge, SnapshotTerm } from '../../../graph/model/index.ts';
import { CloseButton } from '../panels/close-button.tsx';
import { Passage } from '../panels/passage.tsx';
import { Waiting } from '../panels/waiting.tsx';
import { edgeKey } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import type { ChangeKind, Contrast } from '../state/contrast.ts';
import { thousands } from '../state/figures.ts';
import { useLoaded } from '../state/load.ts';
import { closeAll } from '../state/view.ts';
import { holdsYear, type Span, spanText } from '../state/years.ts';
import { YearBars } from './bars.tsx';
import { ChangeMark } from './change-mark.tsx';

export interface SidesPanelProps {
  contrast: Contrast;
  term: SnapshotTerm;
  /** With its partner, where an edge is selected. */
  edge: SnapshotEdge | null;
  partner: SnapshotTerm | null;
}

const STEP = 6;

export function SidesPanel({ contrast, term, edge, partner }: SidesPanelProps) {
  const session = useSession();
  const words = session.words.value;
  const { time } = words;
  const answer = useLoaded<{ passages: PassageView[] }>(() =>
    edge === null ? session.source.term(term.id) : session.source.edge(edge.source, edge.target),
  ).value;
  const own =
    edge === null ? contrast.terms.get(term.id) : contrast.edges.get(edgeKey(edge.source, edge.target));
  const change: ChangeKind = own?.change ?? 'absent';
  const byYear = edge === null ? term.byYear : edge.byYear;
  const values = Object.fromEntries(Object.entries(byYear).map(([year, { count }]) => [year, count]));
  const [earlier, later] = contrast.periods;
  const tone = (year: string) =>
    holdsYear(earlier, year) ? 'first' : holdsYear(later, year) ? 'second' : 'out';
  return (
    <section class="panel sides-panel" aria-label={term.label}>
      <header class="panel-head">
        <p class="panel-kind">
          <button type="button" class="textual" onClick={() => session.go(closeAll)}>
            {time.back}
          </button>
        </p>
        <CloseButton />
      </header>
      <div class="panel-body">
        <h2 class="edge-head" lang="zh-Hans">
          <mark class="first">{term.label}</mark>
          {partner !== null && (
            <>
              <span class="edge-dash">—</span>
              <mark class="second">{partner.label}</mark>
            </>
          )}
        </h2>
        <p class="plain sides-change">
          <ChangeMark change={change} what={edge === null ? 'terms' : 'edges'} />
          <b>{time.kinds[change]}</b>
          {own !== undefined && 'logOdds' in own && (
            <span class="quiet" title={time.oddsHelp}>
              {time.odds(odds(own.logOdds))}
            </span>
          )}
        </p>
        <YearBars years={session.atlas.snapshot.years} values={values} height={74} top toneOf={tone} />
        <div class="sides">
          {contrast.periods.map((span, i) => (
            <Side
              key={i === 0 ? 'earlier' : 'later'}
              {...{ span, term, partner }}
              name={i === 0 ? time.earlier : time.later}
              tone={i === 0 ? 'first' : 'second'}
              count={(i === 0 ? own?.a : own?.b)?.count ?? 0}
              documents={(i === 0 ? own?.a : own?.b)?.documents ?? 0}
              passages={answer.state === 'there' ? answer.value.passages : null}
            />
          ))}
        </div>
        {answer.state !== 'there' && <Waiting loaded={answer} />}
      </div>
    </section>
  );
}

interface SideProps extends Pick<SidesPanelProps, 'term' | 'partner'> {
  span: Span;
  name: string;
  tone: 'first' | 'second';
  count: number;
  documents: number;
  passages: readonly PassageView[] | null;
}

function Side({ span, name, tone, count, documents, passages, term, partner }: SideProps) {
  const { words } = useSession();
  const { time, map } = words.value;
  const shown = useSignal(STEP);
  const own = passages?.filter((passage) => holdsYear(span, passage.document.date)) ?? null;
  return (
    <section class="side" aria-label={`${name} ${spanText(span)}`}>
      <h3>
        <span class={`period-${tone}`}>{spanText(span)}</span>
      </h3>
      <p class="quiet">
        {map.times(count)} · {map.documents(documents)}
      </p>
      {own?.length === 0 && <p class="note">{time.noneHere}</p>}
      <ol>
        {own?.slice(0, shown.value).map((passage) => (
          <li key={passage.id}>
            <Passage
              passage={passage}
              first={term.id}
              {...(partner === null ? {} : { second: partner.id })}
            />
          </li>
        ))}
      </ol>
      {own !== null && own.length > shown.value && (
        <button type="button" class="textual" onClick={() => (shown.value += STEP)}>
          {time.more(Math.min(STEP, own.length - shown.value))}
        </button>
      )}
    </section>
  );
}

function odds(logOdds: number): string {
  const ratio = Math.exp(logOdds);
  return ratio >= 10 ? thousands(ratio) : ratio.toFixed(ratio >= 1 ? 1 : 2);
}
