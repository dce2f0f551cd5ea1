// A slider with a histogram above it: one handle for “at least”, or two for a range.
import { useRef } from 'preact/hooks';
import type { Scale } from './histogram.ts';

export interface RangeProps {
  name: string;
  /** The value as it is written at the right of the name. */
  written: string;
  bars: readonly number[];
  scale: Scale;
  low: number;
  high: number | null;
  names: { low: string; high: string };
  /** `live` while dragging, then once with `done`. */
  onLow: (at: number, done: boolean) => void;
  onHigh?: (at: number, done: boolean) => void;
}

const STEPS = 200;
const HEIGHT = 26;

export function Range(props: RangeProps) {
  const { bars, scale } = props;
  const top = Math.max(1, ...bars);
  const width = 218 / bars.length;
  const [from, to] = [scale.at(props.low), props.high === null ? 1 : scale.at(props.high)];
  return (
    <fieldset class="range">
      <legend>
        <span>{props.name}</span>
        <b>{props.written}</b>
      </legend>
      <svg viewBox={`0 0 218 ${HEIGHT}`} width="218" height={HEIGHT} aria-hidden="true">
        {bars.map((count, i) => {
          const height = count === 0 ? 0 : Math.max(1, Math.sqrt(count / top) * HEIGHT);
          const middle = (i + 0.5) / bars.length;
          const out = middle < from - 1e-9 || middle > to + 1e-9;
          return (
            // The bars are places on a fixed axis, so their index is their identity.
            <rect
              key={i}
              class={out ? 'out' : ''}
              x={i * width}
              y={HEIGHT - height}
              width={width - 1}
              height={height}
            />
          );
        })}
      </svg>
      <div class="track">
        <Handle name={`${props.name}, ${props.names.low}`} at={from} text={props.written} on={props.onLow} />
        {props.onHigh !== undefined && (
          <Handle
            name={`${props.name}, ${props.names.high}`}
            at={to}
            text={props.written}
            on={props.onHigh}
          />
        )}
      </div>
    </fieldset>
  );
}

interface HandleProps {
  name: string;
  at: number;
  text: string;
  on: (at: number, done: boolean) => void;
}

function Handle({ name, at, text, on }: HandleProps) {
  // Where the reader left it, as long as that means the value that is shown: set back to the place of a rounded value,
  // a handle on a steep scale could never be moved by an arrow key.
  const left = useRef<{ raw: number; at: number | null } | null>(null);
  if (left.current !== null) {
    left.current.at ??= at;
    if (left.current.at !== at) left.current = null;
  }
  const read = ({ currentTarget }: { currentTarget: HTMLInputElement }, done: boolean) => {
    const raw = Number(currentTarget.value) / STEPS;
    left.current = { raw, at: null };
    on(raw, done);
  };
  return (
    <input
      type="range"
      min="0"
      max={STEPS}
      step="1"
      value={Math.round(Math.min(1, Math.max(0, left.current?.raw ?? at)) * STEPS)}
      aria-label={name}
      aria-valuetext={text}
      onInput={(event) => read(event, false)}
      onChange={(event) => read(event, true)}
    />
  );
}
