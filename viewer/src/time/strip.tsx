// The strip under the map: the corpus by year, or the selected term or edge, with the years that are shown, and play.
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { Icon } from '../frame/icon.tsx';
import { reducedMotion } from '../frame/theme.ts';
import { useSession } from '../state/context.ts';
import type { Session } from '../state/session.ts';
import { comparePeriods, filterBy } from '../state/view.ts';
import { type Span, spanOf, spanText } from '../state/years.ts';
import { beginPlay, documentedYears, nextSpan } from './play.ts';
import { type Slide, SpanSlider } from './span-slider.tsx';

const SPEEDS = [1, 2, 4] as const;
const STEP_MS = 900;
const BARS = 54;
const BARS_TALL = 84;

export function Strip() {
  const session = useSession();
  const { strip, time } = session.words.value;
  const whole = spanOf(session.atlas.snapshot.years);
  const { name, values } = series(session);
  const tall = session.view.value.place === 'time';
  const { years } = session.view.value.filters;
  const periods = session.periods.value;
  if (whole === null) {
    return (
      <section class="strip" aria-label={name}>
        <p class="strip-name">{strip.undated}</p>
      </section>
    );
  }
  const shown = years ?? whole;
  return (
    <section class="strip" aria-label={name}>
      {tall && <StripHead name={name} />}
      {periods === null && <Player whole={whole} />}
      <p class="strip-name">
        <b>{periods === null ? spanText(shown) : periods.map(spanText).join(' · ')}</b>
        {years !== null && periods === null ? (
          <button type="button" class="textual" onClick={() => session.filter(filterBy({ years: null }))}>
            {time.allYears}
          </button>
        ) : (
          <span>{name}</span>
        )}
      </p>
      <div class="strip-bars">
        <Slider whole={whole} values={values} height={tall ? BARS_TALL : BARS} />
      </div>
    </section>
  );
}

function Slider({ whole, values, height }: { whole: Span; values: Record<string, number>; height: number }) {
  const session = useSession();
  const { time } = session.words.value;
  const dragging = useSignal(false);
  const periods = session.periods.value;
  const { years } = session.view.value.filters;
  const slides: Slide[] =
    periods === null
      ? [{ name: time.allYears, span: years ?? whole, tone: 'ink' }]
      : [
          { name: time.earlier, span: periods[0], tone: 'first' },
          { name: time.later, span: periods[1], tone: 'second' },
        ];
  const change = (index: number, span: Span, done: boolean) => {
    session.playing.value = false;
    if (periods !== null) {
      session.adjust(comparePeriods(index === 0 ? [span, periods[1]] : [periods[0], span]));
      return;
    }
    const isWhole = span.from === whole.from && span.to === whole.to;
    const patch = filterBy({ years: isWhole ? null : span });
    if (dragging.value) session.adjust(patch);
    else session.filter(patch);
    dragging.value = !done;
  };
  return (
    <SpanSlider
      slides={slides}
      values={values}
      height={height}
      onSpan={change}
      {...(periods === null ? { onAll: () => session.filter(filterBy({ years: null })) } : {})}
    />
  );
}

function Player({ whole }: { whole: Span }) {
  const session = useSession();
  const { time } = session.words.value;
  const speed = useSignal<(typeof SPEEDS)[number]>(1);
  const still = reducedMotion();
  const documented = useComputed(() => documentedYears(session));
  useSignalEffect(() => {
    if (!session.playing.value) return;
    const { mode, span } = beginPlay(session.view.peek().filters.years, documented.peek());
    let at: Span = span;
    // One step to go back by, however long it plays.
    session.filter(filterBy({ years: at }));
    let timer: ReturnType<typeof setTimeout>;
    const step = () => {
      const next = nextSpan(mode, at, documented.peek());
      if (next === null) {
        session.playing.value = false;
        if (mode === 'grow') session.adjust(filterBy({ years: null }));
        return;
      }
      at = next;
      session.adjust(filterBy({ years: at }));
      wait();
    };
    // The speed may change on the way, which must not begin anew.
    const wait = () => {
      timer = setTimeout(step, STEP_MS / speed.peek());
    };
    wait();
    return () => clearTimeout(timer);
  });
  const step = () => {
    const { years } = session.view.peek().filters;
    const { mode, span } = beginPlay(years, documented.value);
    const grown = years !== null && years.from === whole.from && years.to < whole.to;
    const next = years === null ? span : nextSpan(grown ? 'grow' : mode, years, documented.value);
    session.adjust(filterBy({ years: next }));
  };
  const playing = session.playing.value;
  const name = still ? time.step : playing ? time.stop : time.play;
  return (
    <div class="player">
      <button
        type="button"
        class="tool"
        aria-label={name}
        title={`${name} (Space)`}
        aria-pressed={playing}
        onClick={() => {
          if (still) step();
          else session.playing.value = !playing;
        }}
      >
        <Icon name={playing ? 'stop' : 'play'} />
      </button>
      {!still && (
        <button
          type="button"
          class="tool small speed"
          aria-label={`${time.speed}: ${time.times(speed.value)}`}
          title={time.times(speed.value)}
          onClick={() => {
            speed.value = SPEEDS[(SPEEDS.indexOf(speed.value) + 1) % SPEEDS.length] ?? 1;
          }}
        >
          {speed.value}×
        </button>
      )}
    </div>
  );
}

/** In Time: one period or two, and what the bars mean. */
function StripHead({ name }: { name: string }) {
  const session = useSession();
  const { time } = session.words.value;
  const periods = session.view.value.periods;
  return (
    <div class="strip-head">
      <fieldset class="choices" aria-label={time.mode}>
        <button
          type="button"
          aria-pressed={periods === null}
          onClick={() => session.go((view) => ({ ...view, periods: null }))}
        >
          {time.one}
        </button>
        <button
          type="button"
          aria-pressed={periods !== null}
          onClick={() => session.go(comparePeriods(periods ?? startPeriods(session)))}
        >
          {time.two}
        </button>
      </fieldset>
      <span class="quiet">
        {time.bars}: {name}
      </span>
      <span class="quiet gap-key">{time.gap}</span>
    </div>
  );
}

/** The last ten years with documents against the ten before them, or halves where there are fewer. */
function startPeriods(session: Session): [Span, Span] {
  const years = documentedYears(session);
  const size = Math.max(1, Math.min(10, Math.floor(years.length / 2)));
  const at = (index: number) => years.at(index) ?? years[0] ?? 0;
  return [
    { from: at(-2 * size), to: at(-size - 1) },
    { from: at(-size), to: at(-1) },
  ];
}

function series(session: Session): { name: string; values: Record<string, number> } {
  const { strip } = session.words.value;
  const selection = session.selection.value;
  const counts = (byYear: Record<string, { count: number }>) =>
    Object.fromEntries(Object.entries(byYear).map(([year, figures]) => [year, figures.count]));
  if (selection.kind === 'edge') return { name: strip.edge, values: counts(selection.edge.byYear) };
  if (selection.kind === 'term') return { name: strip.term, values: counts(selection.term.byYear) };
  const { years } = session.atlas.snapshot;
  const values = Object.fromEntries(Object.entries(years).map(([year, each]) => [year, each.passages]));
  return { name: strip.passages, values };
}
