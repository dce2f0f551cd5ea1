// One or two spans of years over their bars: a handle at either end for pointer and keys; the middle moves the span,
// a stroke beside it draws a new one, a double click shows all years again.
import { useRef } from 'preact/hooks';
import { useSession } from '../state/context.ts';
import { movedBy, type Span, spanOf } from '../state/years.ts';
import { YearBars } from './bars.tsx';

export interface Slide {
  name: string;
  span: Span;
  tone: 'ink' | 'first' | 'second';
}

export interface SpanSliderProps {
  slides: readonly Slide[];
  values: Record<string, number>;
  height: number;
  onSpan: (index: number, span: Span, done: boolean) => void;
  onAll?: () => void;
}

/** The years’ names stand below the bars. */
const AXIS = 15;

export function SpanSlider({ slides, values, height, onSpan, onAll }: SpanSliderProps) {
  const { years } = useSession().atlas.snapshot;
  const whole = spanOf(years);
  if (whole === null) return null;
  const size = whole.to - whole.from + 1;
  const share = (year: number) => `${(100 * (year - whole.from)) / size}%`;
  return (
    <div class="span-slider">
      <YearBars
        years={years}
        values={values}
        height={height}
        toneOf={(year) => toneOf(slides, Number(year))}
      />
      <DragArea
        {...{ slides, whole, onSpan }}
        height={height - AXIS}
        {...(onAll === undefined ? {} : { onAll })}
      />
      {slides.map(({ span, tone, name }, i) => (
        <fieldset
          key={tone}
          class={`span span-${tone}`}
          style={{ height: `${height - AXIS}px` }}
          aria-label={name}
        >
          <span
            class="span-frame"
            style={{ left: share(span.from), right: `calc(100% - ${share(span.to + 1)})` }}
          />
          <Handle end="from" {...{ name, span, whole }} on={(next, done) => onSpan(i, next, done)} />
          <Handle end="to" {...{ name, span, whole }} on={(next, done) => onSpan(i, next, done)} />
        </fieldset>
      ))}
    </div>
  );
}

function toneOf(slides: readonly Slide[], year: number): string {
  return slides.find(({ span }) => year >= span.from && year <= span.to)?.tone ?? 'out';
}

interface HandleProps {
  end: 'from' | 'to';
  name: string;
  span: Span;
  whole: Span;
  on: (span: Span, done: boolean) => void;
}

/** Handles stand between years, so that of the last year stands after it. */
function Handle({ end, name, span, whole, on }: HandleProps) {
  const { time } = useSession().words.value;
  const after = end === 'to' ? 1 : 0;
  const move = (target: HTMLInputElement, done: boolean) => {
    const year = Number(target.value) - after;
    const next =
      end === 'from'
        ? { from: Math.min(span.to, Math.max(whole.from, year)), to: span.to }
        : { from: span.from, to: Math.max(span.from, Math.min(whole.to, year)) };
    target.value = String(next[end] + after);
    on(next, done);
  };
  return (
    <input
      type="range"
      min={whole.from}
      max={whole.to + 1}
      step="1"
      value={span[end] + after}
      aria-label={`${name}, ${time[end]}`}
      aria-valuetext={String(span[end])}
      onInput={(event) => move(event.currentTarget, false)}
      onChange={(event) => move(event.currentTarget, true)}
    />
  );
}

interface Drag {
  index: number;
  from: number;
  /** The span as it was, when it is moved; null when a new one is drawn. */
  moved: Span | null;
}

type DragAreaProps = Pick<SpanSliderProps, 'slides' | 'onSpan' | 'onAll'> & { whole: Span; height: number };

function DragArea({ slides, onSpan, onAll, whole, height }: DragAreaProps) {
  const drag = useRef<Drag | null>(null);
  const { time } = useSession().words.value;
  const yearAt = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * (whole.to - whole.from + 1));
    return Math.max(whole.from, Math.min(whole.to, whole.from + at));
  };
  const spanAt = ({ from, moved }: Drag, year: number): Span =>
    moved === null
      ? { from: Math.min(from, year), to: Math.max(from, year) }
      : movedBy(moved, year - from, whole);
  const begin = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const year = yearAt(event);
    const inside = slides.findIndex(({ span }) => year >= span.from && year <= span.to);
    const own = slides[inside]?.span;
    const isWhole = own !== undefined && own.from === whole.from && own.to === whole.to;
    drag.current = {
      index: inside >= 0 ? inside : nearest(slides, year),
      from: year,
      moved: isWhole ? null : (own ?? null),
    };
  };
  const move = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    if (drag.current === null) return;
    const year = yearAt(event);
    if (year !== drag.current.from || drag.current.moved !== null)
      onSpan(drag.current.index, spanAt(drag.current, year), false);
  };
  const end = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const last = drag.current;
    drag.current = null;
    if (last === null) return;
    const year = yearAt(event);
    // A mere click inside of a span changes nothing: it may be the first half of a double click.
    if (last.moved === null || year !== last.from) onSpan(last.index, spanAt(last, year), true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the handles do by keys what this does by pointer
    <div
      class="span-drag"
      style={{ height: `${height}px` }}
      title={time.hint}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => (drag.current = null)}
      onDblClick={onAll}
    />
  );
}

function nearest(slides: readonly Slide[], year: number): number {
  const away = ({ span }: Slide) => Math.min(Math.abs(span.from - year), Math.abs(span.to - year));
  return slides.reduce((best, slide, i) => (away(slide) < away(slides[best] ?? slide) ? i : best), 0);
}
