// What a dot’s size, a line’s width and a colour stand for, with their keys.
import { MeasureSelect } from '../frame/measure-select.tsx';
import { edgeWidth, isOnLogDiceScale, radius } from '../map/marks.ts';
import { useSession } from '../state/context.ts';
import { measured, thousands } from '../state/figures.ts';

export function Marks() {
  const session = useSession();
  const words = session.words.value;
  return (
    <section class="rail-part marks">
      <h2>{words.rail.marks}</h2>
      <p class="mark-name">
        <span>{words.rail.nodeSize}</span>
        <span class="mark-value">{words.rail.mentions}</span>
      </p>
      <SizeKey />
      <p class="mark-name">
        <label for="measure">{words.rail.edgeWidth}</label>
        <MeasureSelect id="measure" />
      </p>
      <WidthKey />
      <p class="mark-name">
        <span>{words.rail.colour}</span>
        <span class="mark-value">{words.rail.community}</span>
      </p>
    </section>
  );
}

function SizeKey() {
  const { maxCount } = useSession().atlas;
  const steps = sizeSteps(maxCount);
  let x = 0;
  return (
    <svg class="key" viewBox="0 0 220 34" width="220" height="34" aria-hidden="true">
      {steps.map((count) => {
        const r = radius(count, maxCount);
        const at = x + r + 1;
        x = at + r + 42;
        return (
          <g key={count}>
            <circle cx={at} cy={32 - r} r={r} />
            <text x={at + r + 5} y="31">
              {thousands(count)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Three round counts within what is there. */
function sizeSteps(max: number): number[] {
  const round = (value: number) => {
    const unit = 10 ** Math.floor(Math.log10(Math.max(1, value)));
    return Math.max(1, Math.floor(value / unit) * unit);
  };
  return [...new Set([round(max / 25), round(max / 5), round(max)])];
}

function WidthKey() {
  const { atlas, view } = useSession();
  const { measure } = view.value.filters;
  const { low, high } = atlas.reach[measure];
  const steps = isOnLogDiceScale(measure, atlas.reach[measure])
    ? [8, 10, 12, 13.5]
    : [0.1, 0.4, 0.7, 1].map((share) => low + share * (high - low));
  return (
    <svg class="key" viewBox="0 0 220 14" width="220" height="14" aria-hidden="true">
      {steps.map((value, i) => (
        <g key={value}>
          <line
            x1={i * 56}
            x2={i * 56 + 20}
            y1="7"
            y2="7"
            stroke-width={edgeWidth(measure, value, atlas.reach[measure])}
          />
          <text x={i * 56 + 25} y="11">
            {Number.isInteger(value) ? value : measured(measure, value)}
          </text>
        </g>
      ))}
    </svg>
  );
}
