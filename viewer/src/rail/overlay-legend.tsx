// The legend where a colour is no community’s: its steps, each with its years or share. A line isolates while the
// pointer is on it and filters when clicked. The grades of 语温 can be edited where they stand.
import { useSignal } from '@preact/signals';
import { readGrades, START_GRADES } from '../state/chart.ts';
import { useSession } from '../state/context.ts';
import { thousands } from '../state/figures.ts';
import { type Overlay, type OverlayStep, UNKNOWN } from '../state/overlay.ts';
import type { Session } from '../state/session.ts';
import { chart, filterBy, toggleStep } from '../state/view.ts';

export function OverlayLegend({ overlay }: { overlay: Overlay }) {
  const session = useSession();
  const { rail } = session.words.value;
  const { steps } = session.view.value.filters;
  return (
    <section class="rail-part legend" onPointerLeave={() => (session.isolated.value = null)}>
      <h2>
        {rail.colours[overlay.by]}
        {steps.length > 0 && (
          <button type="button" class="textual" onClick={() => session.filter(filterBy({ steps: [] }))}>
            {rail.all}
          </button>
        )}
      </h2>
      <ul>
        {overlay.steps.map((step) => (
          <li key={step.key}>
            <StepLine {...{ overlay, step }} on={steps.length === 0 || steps.includes(step.key)} />
          </li>
        ))}
      </ul>
      {overlay.by === 'warmth' && <Grades />}
      {overlay.by === 'warmth' && overlay.steps.filter((step) => step.size > 0).length === 1 && (
        <p class="note">{rail.oneGrade}</p>
      )}
      <p class="note">{rail.colourHelp[overlay.by]}</p>
    </section>
  );
}

function StepLine({ overlay, step, on }: { overlay: Overlay; step: OverlayStep; on: boolean }) {
  const session = useSession();
  const name = stepName(session, overlay, step);
  const isolate = () => (session.isolated.value = step.key);
  return (
    <button
      type="button"
      class="legend-line"
      aria-pressed={on}
      title={session.words.value.rail.only(name)}
      onPointerEnter={isolate}
      onFocus={isolate}
      onBlur={() => (session.isolated.value = null)}
      onClick={() => {
        session.isolated.value = null;
        session.filter(toggleStep(step.key));
      }}
    >
      <span
        class={`dot ${step.hollow ? 'ringed ' : ''}${'ramp' in step.paint ? `ramp-${step.paint.ramp}` : `slot-${step.paint.slot}`}`}
      />
      <span class="legend-name">{name}</span>
      <span class="figure">{thousands(step.size)}</span>
    </button>
  );
}

export function stepName(session: Session, overlay: Overlay, step: OverlayStep): string {
  const { rail, status } = session.words.value;
  if (step.key === UNKNOWN) return rail.unknown;
  if (overlay.by === 'status') return step.key === 'curated' ? status.curated : status.discovered;
  if (overlay.by === 'warmth')
    return `${rail.grades[step.key as keyof typeof rail.grades] ?? step.key}  ${step.range}`;
  return step.range === '' ? step.key : step.range;
}

const FIRST_GRADES = ['沸', '烫', '热', '暖', '温'] as const;

function Grades() {
  const session = useSession();
  const { rail } = session.words.value;
  const { grades } = session.view.value;
  const typed = useSignal<readonly string[] | null>(null);
  const shown = typed.value ?? grades.map(String);
  const change = (index: number, value: string) => {
    const next = shown.map((each, i) => (i === index ? value : each));
    const read = readGrades(next.join());
    // What is no falling row of shares stays in the fields and changes nothing.
    typed.value = read === null ? next : null;
    if (read !== null) session.adjust(chart({ grades: read }));
  };
  return (
    <fieldset class="grades" aria-label={rail.gradeBounds}>
      {FIRST_GRADES.map((name, i) => (
        <label key={name}>
          <span lang="zh-Hans">{name}</span>
          <input
            type="text"
            inputMode="decimal"
            size={4}
            aria-label={`${name} ≥ %`}
            aria-invalid={typed.value !== null}
            value={shown[i]}
            onChange={(event) => change(i, event.currentTarget.value.trim())}
          />
        </label>
      ))}
      {grades.join() !== START_GRADES.join() && (
        <button
          type="button"
          class="textual"
          onClick={() => {
            typed.value = null;
            session.adjust(chart({ grades: START_GRADES }));
          }}
        >
          {rail.reset}
        </button>
      )}
      {typed.value !== null && <p class="note grades-off">{rail.gradesOff}</p>}
    </fieldset>
  );
}
