// Years as bars on one time axis. Years without a document are hatched, not zero.

import { useRef } from 'preact/hooks';
import type { Snapshot } from '../../../graph/model/index.ts';
import { useWidth } from '../frame/width.ts';
import { useSession } from '../state/context.ts';

export interface YearBarsProps {
  years: Snapshot['years'];
  /** Value by year; years that are not in it count 0. */
  values: Record<string, number>;
  height: number;
  /** Shows the highest value at the left. */
  top?: boolean;
  /** The tone of a year’s bar, where some years are chosen. */
  toneOf?: (year: string) => string;
}

/** At the size that most screens write it in: its height, and a year’s name with air. */
const AXIS_SIZE = 11;
const AXIS = 15;
const NAME = 34;

export function YearBars({ years, values, height, top = false, toneOf }: YearBarsProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 392).value;
  const { strip } = useSession().words.value;
  const axis = yearAxis(years);
  const most = Math.max(1, ...axis.map((year) => values[year] ?? 0));
  const step = width / Math.max(1, axis.length);
  const scale = axisScale();
  const every = [1, 2, 5, 10, 20, 50].find((each) => each * step >= NAME * scale) ?? 100;
  const room = height - AXIS * scale;
  return (
    <div ref={box}>
      <svg
        class="years"
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        height={height}
        role="img"
        aria-label={`${axis[0] ?? ''}–${axis.at(-1) ?? ''}`}
      >
        {axis.map((year, i) => {
          const value = values[year] ?? 0;
          const empty = (years[year]?.documents ?? 0) === 0;
          const tall = empty ? 5 : value === 0 ? 0 : Math.max(2, (value / most) * (room - 2));
          return (
            <g key={year}>
              <title>{empty ? strip.none(year) : strip.year(year, value)}</title>
              <rect class="year-hit" x={i * step} y="0" width={step} height={room} />
              <rect
                class={empty ? 'year-gap' : `year-bar${toneOf === undefined ? '' : ` year-${toneOf(year)}`}`}
                x={i * step + 0.5}
                y={room - tall}
                width={Math.max(0.5, step - 1)}
                height={tall}
              />
            </g>
          );
        })}
        <line class="year-line" x1="0" x2={width} y1={room + 0.5} y2={room + 0.5} />
        {top && (
          <text class="year-top" x="0" y="9">
            {most}
          </text>
        )}
        {yearNames(axis, every, width / scale).map(({ year, x }) => (
          <text key={year} class="year-name" x={x * scale} y={height - 2}>
            {year}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** Large screens write larger. */
function axisScale(): number {
  const size = getComputedStyle(document.documentElement).getPropertyValue('--size-axis');
  return (Number.parseFloat(size) || AXIS_SIZE) / AXIS_SIZE;
}

/** Names of every so many years, inside the axis; one that the last, moved in from the edge, would touch is left out. */
export function yearNames(
  axis: readonly string[],
  every: number,
  width: number,
): { year: string; x: number }[] {
  const step = width / Math.max(1, axis.length);
  const names = axis.flatMap((year, i) =>
    Number(year) % every === 0 ? [{ year, x: Math.min(width - 13, Math.max(13, (i + 0.5) * step)) }] : [],
  );
  return names.filter(({ x }, i) => {
    const next = names[i + 1];
    return next === undefined || next.x - x >= NAME - 4;
  });
}

/** All years between the first and the last of the corpus. */
export function yearAxis(years: Snapshot['years']): string[] {
  const known = Object.keys(years).map(Number);
  if (known.length === 0) return [];
  const [from, to] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}
