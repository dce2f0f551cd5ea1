// Lines of several terms on one scale. A mark of its own and a dash tell the lines apart without their colours.
import { useRef } from 'preact/hooks';
import { useWidth } from '../frame/width.ts';
import { useSession } from '../state/context.ts';
import type { Span } from '../state/years.ts';
import { runsOf, type Series } from './series.ts';

const HEIGHT = 220;
const AXIS = 18;
const LEFT = 34;
const DASHES = ['', '5 3', '1.5 3', '8 3 1.5 3'];
/** One a line; drawn around 0,0. */
const SHAPES = [
  'M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0',
  'M-3 -3h6v6h-6z',
  'M0 -3.8L3.6 3H-3.6z',
  'M0 -4L4 0L0 4L-4 0z',
];

export interface SeriesChartProps {
  series: readonly Series[];
  span: Span;
  most: number;
  write: (value: number) => string;
}

export function SeriesChart({ series, span, most, write }: SeriesChartProps) {
  const { words } = useSession();
  const { time } = words.value;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 392).value;
  const step = (width - LEFT - 10) / Math.max(1, span.to - span.from);
  const x = (year: number) => LEFT + (year - span.from) * step;
  const top = roundTop(most);
  const y = (value: number) => 8 + (1 - value / top) * (HEIGHT - AXIS - 10);
  const labels = series.map(({ term }) => term.label).join(words.value.comma);
  return (
    <div ref={box} class="series-chart">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={time.seriesLabel(labels)}
      >
        {[0, 0.5, 1].map((share) => (
          <g key={share} class="series-grid">
            <line x1={LEFT} x2={width} y1={y(share * top)} y2={y(share * top)} />
            <text x={LEFT - 6} y={y(share * top) + 4} text-anchor="end">
              {write(share * top)}
            </text>
          </g>
        ))}
        {ticks(span, (width - LEFT) / 42).map((year) => (
          <text
            key={year}
            class="year-name"
            x={Math.min(width - 14, x(year))}
            y={HEIGHT - 4}
            text-anchor="middle"
          >
            {year}
          </text>
        ))}
        {series.map((each, i) => (
          <g key={each.term.id} class={`series series-${i}`}>
            {runsOf(each.points).map((run) => (
              <path
                key={run[0]?.year}
                d={run
                  .map(
                    ({ year, value }, at) =>
                      `${at === 0 ? 'M' : 'L'}${x(year).toFixed(1)} ${y(value).toFixed(1)}`,
                  )
                  .join('')}
                stroke-dasharray={dashOf(i)}
              />
            ))}
            {each.points.map(({ year, value }) =>
              value === null || value === 0 ? null : (
                <path
                  key={year}
                  class="series-mark"
                  transform={`translate(${x(year).toFixed(1)} ${y(value).toFixed(1)}) scale(${step < 6 ? 0.7 : 1})`}
                  d={shapeOf(i)}
                >
                  <title>{time.at(each.term.label, String(year), write(value))}</title>
                </path>
              ),
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The scale ends at a round figure with a whole half. */
function roundTop(most: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(most, 1e-9)));
  return ([1, 2, 4, 6, 8, 10].find((each) => each * unit >= most) ?? 10) * unit || 1;
}

/** The mark of a line, for the list below. */
export function SeriesMark({ index }: { index: number }) {
  return (
    <svg
      class={`series series-${index} series-key`}
      width="26"
      height="12"
      viewBox="-13 -6 26 12"
      aria-hidden="true"
    >
      <path d="M-13 0H13" stroke-dasharray={dashOf(index)} />
      <path class="series-mark" d={shapeOf(index)} />
    </svg>
  );
}

/** Eight lines are told apart by four marks, in two dashes each. */
const shapeOf = (index: number) => SHAPES[index % SHAPES.length] ?? '';
const dashOf = (index: number) => DASHES[(index + Math.floor(index / SHAPES.length)) % DASHES.length] ?? '';

function ticks({ from, to }: Span, most: number): number[] {
  const every = [1, 2, 5, 10, 20, 50].find((each) => (to - from) / each <= most) ?? 100;
  const first = Math.ceil(from / every) * every;
  return Array.from({ length: Math.floor((to - first) / every) + 1 }, (_, i) => first + i * every);
}
