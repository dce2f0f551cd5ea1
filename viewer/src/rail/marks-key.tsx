// What a dot’s size, a line’s width and the colours stand for: choices, each with its key.
import { MeasureSelect } from '../frame/measure-select.tsx';
import { edgeWidth, isOnLogDiceScale, radius } from '../map/marks.ts';
import { COLOURS, EDGE_COLOURS, LAYOUTS } from '../state/chart.ts';
import { useSession } from '../state/context.ts';
import { measured, thousands } from '../state/figures.ts';
import { greatestFigure, sizesOf } from '../state/sizes.ts';
import { issuersOf } from '../state/usage.ts';
import { chart, colourBy } from '../state/view.ts';
import { canAskUsage } from './ask-usage.ts';
import { Choice } from './choice.tsx';

export function Marks() {
  const session = useSession();
  const { rail, time } = session.words.value;
  const { size, edgeColour, layout } = session.view.value;
  const moved = Object.keys(session.view.value.moved).length;
  const compared = session.periods.value !== null;
  return (
    <section class="rail-part marks">
      <h2>{rail.marks}</h2>
      {compared ? (
        <Fixed name={rail.nodeSize} value={rail.sizes.count} />
      ) : (
        <Choice
          id="node-size"
          name={rail.nodeSize}
          help={rail.sizeHelp[size]}
          value={size}
          options={sizesOf(session.atlas).map((each) => [each, rail.sizes[each]])}
          onChoose={(next) => session.adjust(chart({ size: next }))}
        />
      )}
      <SizeKey />
      <p class="mark-name">
        <label for="measure">{rail.edgeWidth}</label>
        <MeasureSelect id="measure" />
      </p>
      <WidthKey />
      {compared ? (
        <Fixed name={rail.colour} value={time.differenceShort} />
      ) : (
        <>
          <Choice
            id="edge-colour"
            name={rail.edgeColour}
            value={edgeColour}
            options={EDGE_COLOURS.map((each) => [each, rail.edgeColours[each]])}
            onChoose={(next) => session.adjust(chart({ edgeColour: next }))}
          />
          <ColourChoice />
        </>
      )}
      <Choice
        id="layout"
        name={rail.layout}
        help={rail.layoutHelp}
        value={layout}
        options={LAYOUTS.map((each) => [each, rail.layouts[each]])}
        onChoose={(next) => session.go(chart({ layout: next, rounds: null }))}
      />
      {moved > 0 && (
        <p class="mark-name note">
          <span>{rail.movedTerms(moved)}</span>
          <button type="button" class="textual" onClick={() => session.go(chart({ moved: {} }))}>
            {rail.putBack}
          </button>
        </p>
      )}
    </section>
  );
}

function Fixed({ name, value }: { name: string; value: string }) {
  return (
    <p class="mark-name">
      <span>{name}</span>
      <span class="mark-value">{value}</span>
    </p>
  );
}

/** The share of an issuer is offered where there are several, and where passages tell who wrote what. */
function ColourChoice() {
  const session = useSession();
  const { rail } = session.words.value;
  const { colour, issuer } = session.view.value;
  const issuers = canAskUsage(session) ? issuersOf(session.atlas.snapshot.documents) : [];
  const offered = COLOURS.filter(
    (each) =>
      (each !== 'issuer' || issuers.length > 1) &&
      (each !== 'category' || session.atlas.categories.length > 0),
  );
  const show = (next: (typeof COLOURS)[number], whose: string | null) => {
    session.adjust(colourBy(next, next === 'issuer' ? (whose ?? issuers[0] ?? null) : null));
  };
  return (
    <>
      <Choice
        id="colour"
        name={rail.colour}
        value={colour}
        options={offered.map((each) => [each, rail.colours[each]])}
        onChoose={(next) => show(next, issuer)}
      />
      {colour === 'issuer' && (
        <Choice
          id="issuer-share"
          name={rail.issuer}
          value={issuer ?? ''}
          options={issuers.map((each) => [each, each])}
          onChoose={(next) => show('issuer', next)}
        />
      )}
    </>
  );
}

function SizeKey() {
  const session = useSession();
  const { size } = session.view.value;
  if (size === 'even') return null;
  const most = greatestFigure(session.atlas, size, session.filters.value.years);
  let x = 0;
  return (
    <svg class="key" viewBox="0 0 220 34" width="220" height="34" aria-hidden="true">
      {sizeSteps(most).map((value) => {
        const r = radius(value, most);
        const at = x + r + 1;
        x = at + r + 42;
        return (
          <g key={value}>
            <circle cx={at} cy={32 - r} r={r} />
            <text x={at + r + 5} y="31">
              {value < 1 ? String(Number(value.toPrecision(1))) : thousands(value)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Three round figures within what is there. */
function sizeSteps(max: number): number[] {
  const round = (value: number) => {
    const unit = 10 ** Math.floor(Math.log10(value));
    const rounded = Math.floor(value / unit) * unit;
    return max >= 25 ? Math.max(1, rounded) : rounded;
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
