// The filters. Dragging changes the map at once; letting go makes one step that can be undone.
import { useComputed } from '@preact/signals';
import type { Measure } from '../../../graph/model/index.ts';
import { Icon } from '../frame/icon.tsx';
import { lazily } from '../frame/lazily.tsx';
import type { Reach } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { DECIMALS, level, measured, thousands } from '../state/figures.ts';
import { type Filters, filterBy, START_FILTERS, sameFilters } from '../state/view.ts';
import { useDrag } from './drag.ts';
import { histogram, linearScale, logScale, type Scale } from './histogram.ts';
import { Range } from './range.tsx';
import { Switch } from './switch.tsx';

const MoreFilters = lazily(async () => (await import('./more-filters.tsx')).MoreFilters);

const BARS = 30;
/** Measures that cannot exceed 1. */
const BOUNDED: ReadonlySet<Measure> = new Set(['npmi', 'jaccard', 'dice', 'cosine']);

export function FilterList() {
  const session = useSession();
  const words = session.words.value;
  const { filters } = session.view.value;
  const shown = session.shown.value;
  const { snapshot } = session.atlas;
  const { significance } = snapshot.method.thresholds;
  const start = { ...START_FILTERS, significantOnly: session.atlas.startsSignificant };
  const changed = !sameFilters(filters, start);
  const set = (patch: Partial<Filters>) => session.filter(filterBy(patch));
  return (
    <section class="rail-part filters">
      <h2>
        {words.rail.filters}
        <span class="rail-tools">
          {changed && (
            <button type="button" class="textual" onClick={() => set(start)}>
              {words.rail.reset}
            </button>
          )}
          <button
            type="button"
            class="tool small"
            aria-label={words.rail.undo}
            title={words.rail.undo}
            disabled={session.past.value.length === 0}
            onClick={session.undo}
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            class="tool small"
            aria-label={words.rail.redo}
            title={words.rail.redo}
            disabled={session.future.value.length === 0}
            onClick={session.redo}
          >
            <Icon name="redo" />
          </button>
        </span>
      </h2>
      <p class="note remains" role="status">
        {words.rail.remains(shown.terms.size, shown.edges.length)}
      </p>
      {filters.holds !== null && (
        <p class="holding">
          <span lang="zh-Hans">{words.filterNames.holds(filters.holds)}</span>
          <button
            type="button"
            class="tool small"
            aria-label={words.rail.drop(words.filterNames.holds(filters.holds))}
            onClick={() => set({ holds: null })}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
      <CountRange />
      <MeasureRange />
      <Switch
        name={words.rail.significant}
        note={`q ≤ ${level(significance.q)}`}
        on={filters.significantOnly}
        onToggle={(on) => set({ significantOnly: on })}
      />
      <Switch
        name={words.rail.connected}
        on={filters.connectedOnly}
        onToggle={(on) => set({ connectedOnly: on })}
      />
      <MoreFilters />
    </section>
  );
}

function CountRange() {
  const session = useSession();
  const words = session.words.value;
  const { minCount, maxCount } = session.view.value.filters;
  const { atlas } = session;
  const scale = logScale(1, atlas.maxCount);
  const bars = useComputed(() =>
    histogram(
      atlas.snapshot.terms.map((term) => term.count),
      scale,
      BARS,
    ),
  );
  const drag = useDrag();
  const most = maxCount === null ? '' : ` – ${thousands(maxCount)}`;
  return (
    <Range
      name={words.rail.count}
      written={maxCount === null ? `≥ ${thousands(minCount)}` : `${thousands(minCount)}${most}`}
      bars={bars.value}
      scale={scale}
      low={minCount}
      high={maxCount}
      names={{ low: words.rail.least, high: words.rail.most }}
      onLow={(at, done) =>
        drag({ minCount: Math.min(maxCount ?? Infinity, Math.round(scale.value(at))) }, done)
      }
      onHigh={(at, done) =>
        drag({ maxCount: at >= 1 ? null : Math.max(minCount, Math.round(scale.value(at))) }, done)
      }
    />
  );
}

function MeasureRange() {
  const session = useSession();
  const words = session.words.value;
  const { measure, threshold } = session.view.value.filters;
  const { atlas } = session;
  const chosen = useComputed(() => session.filters.value.measure);
  // All edges are counted for another measure, and not for every year or term that is looked at.
  const axis = useComputed(() => {
    const scale = measureScale(chosen.value, atlas.reach[chosen.value]);
    const values = atlas.snapshot.edges.map((edge) => edge[chosen.value]);
    return { scale, bars: histogram(values, scale, BARS) };
  });
  const { scale, bars } = axis.value;
  const drag = useDrag();
  const digits = 10 ** DECIMALS[measure];
  return (
    <Range
      name={words.measures[measure]}
      written={`≥ ${measured(measure, threshold)}`}
      bars={bars}
      scale={scale}
      low={threshold}
      high={null}
      names={{ low: words.rail.least, high: words.rail.most }}
      onLow={(at, done) => drag({ threshold: Math.round(scale.value(at) * digits) / digits }, done)}
    />
  );
}

/** G² and its like have a long tail: their slider ends where nearly all edges have been passed. */
function measureScale(measure: Measure, { min, high, max }: Reach): Scale {
  const start = measure === 'logDice' ? Math.min(5, Math.floor(min)) : Math.min(0, min);
  const end = measure === 'logDice' ? 14 : BOUNDED.has(measure) ? Math.max(max, 0.1) : Math.max(high, 1);
  return linearScale(start, end);
}
