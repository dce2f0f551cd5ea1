// What appeared, rose, fell and fell silent between two periods, as lists that open to the passages of both sides.
import { useSignal } from '@preact/signals';
import { download } from '../frame/download.ts';
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';
import { CHANGES, type ChangeKind, type Contrast } from '../state/contrast.ts';
import { level, thousands } from '../state/figures.ts';
import { openEdge, openTerm } from '../state/view.ts';
import { spanText } from '../state/years.ts';
import { ChangeMark } from './change-mark.tsx';
import { type DifferenceRow, differenceCsv, differenceRows } from './difference-rows.ts';

const SHORT = 5;
const STEP = 100;
const LISTED = CHANGES.filter((kind) => kind !== 'steady' && kind !== 'absent');

export function DifferencePanel({ contrast }: { contrast: Contrast }) {
  const session = useSession();
  const { time } = session.words.value;
  const what = useSignal<'terms' | 'edges'>('terms');
  const rows = differenceRows(contrast, what.value, session.shown.value);
  const [earlier, later] = contrast.periods;
  const overlap = Math.max(earlier.from, later.from) <= Math.min(earlier.to, later.to);
  return (
    <section class="panel difference-panel" aria-label={time.difference}>
      <header class="panel-head">
        <p class="panel-kind">
          <Icon name="compare" />
          {time.difference}
        </p>
        <button
          type="button"
          class="tool"
          aria-label={time.list}
          title={time.list}
          onClick={() => saveCsv(contrast, rows)}
        >
          <Icon name="save" />
        </button>
      </header>
      <div class="panel-body">
        <h2 class="periods">
          <span class="period-first">{spanText(earlier)}</span>
          <span class="edge-dash">—</span>
          <span class="period-second">{spanText(later)}</span>
        </h2>
        <p class="plain">
          {time.sizes(contrast.documents[0], contrast.documents[1])} {time.silent}
        </p>
        <p class="note">
          {time.test(level(contrast.q))} {overlap && time.overlap}
        </p>
        <fieldset class="choices" aria-label={time.difference}>
          {(['terms', 'edges'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={what.value === each}
              onClick={() => (what.value = each)}
            >
              {time[each]}
            </button>
          ))}
        </fieldset>
        {LISTED.map((kind) => (
          <ChangeList
            key={`${what.value} ${kind}`}
            kind={kind}
            what={what.value}
            rows={rows.filter((row) => row.change === kind)}
          />
        ))}
      </div>
    </section>
  );
}

function saveCsv(contrast: Contrast, rows: readonly DifferenceRow[]): void {
  const name = `difference-${contrast.periods.map(spanText).join('-').replaceAll('–', '-')}.csv`;
  download(name, new Blob([differenceCsv(contrast, rows)], { type: 'text/csv;charset=utf-8' }));
}

interface ChangeListProps {
  kind: ChangeKind;
  what: 'terms' | 'edges';
  rows: readonly DifferenceRow[];
}

function ChangeList({ kind, what, rows }: ChangeListProps) {
  const session = useSession();
  const { time } = session.words.value;
  const shown = useSignal(SHORT);
  const most = rows.slice(0, shown.value).reduce((top, { a, b }) => Math.max(top, a, b), 1);
  const more = Math.min(STEP, rows.length - shown.value);
  return (
    <section class="change-list">
      <h3>
        <ChangeMark change={kind} what={what} />
        {time.kinds[kind]} <span class="quiet">{thousands(rows.length)}</span>
        {rows.length > SHORT && (
          <button
            type="button"
            class="textual"
            aria-expanded={shown.value > SHORT}
            onClick={() => (shown.value = shown.value > SHORT ? SHORT : STEP)}
          >
            {shown.value > SHORT ? time.fewer : time.all(rows.length)}
          </button>
        )}
      </h3>
      {rows.length === 0 && <p class="note">{time.none}</p>}
      <ul>
        {rows.slice(0, shown.value).map((row) => (
          <li key={row.key}>
            <button
              type="button"
              class="change-line"
              onClick={() =>
                session.go(
                  row.labels[1] === undefined
                    ? openTerm(row.labels[0])
                    : openEdge(row.labels[0], row.labels[1]),
                )
              }
            >
              <span class="change-name" lang="zh-Hans">
                {row.labels.join(' — ')}
              </span>
              <Bars a={row.a} b={row.b} most={most} />
              <span class="figure">{thousands(row.a)}</span>
              <span class="quiet" aria-hidden="true">
                →
              </span>
              <span class="figure">{thousands(row.b)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.value > SHORT && more > 0 && (
        <button type="button" class="textual" onClick={() => (shown.value += STEP)}>
          {time.all(rows.length)}
        </button>
      )}
    </section>
  );
}

/** Earlier to the left of the middle, later to the right. */
function Bars({ a, b, most }: { a: number; b: number; most: number }) {
  const share = (value: number) => (48 * value) / most;
  return (
    <svg class="change-bars" viewBox="0 0 96 12" width="96" height="12" aria-hidden="true">
      <rect class="bar-first" x={48 - share(a)} y="2" width={share(a)} height="8" />
      <rect class="bar-second" x="48" y="2" width={share(b)} height="8" />
      <line x1="48" x2="48" y1="0" y2="12" />
    </svg>
  );
}
