// The filters. Dragging changes the map at once; letting go makes one step that can be undone.
import { useComputed, useSignal } from '@preact/signals';
import type { Measure } from '../../../graph/model/index.ts';
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';
import { DECIMALS, level, measured, thousands } from '../state/figures.ts';
import { type Filters, filterBy, START_FILTERS, sameFilters } from '../state/view.ts';
import { histogram, linearScale, logScale } from './histogram.ts';
import { Range } from './range.tsx';
import { Switch } from './switch.tsx';

const BARS = 30;
/** Measures that cannot exceed 1. */
const BOUNDED: ReadonlySet<Measure> = new Set(['npmi', 'jaccard', 'dice', 'cosine']);

export function FilterList() {
  const session = useSession();
  const words = session.words.value;
  const { filters } = session.view.value;
  const { significance } = session.atlas.snapshot.method.thresholds;
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
        </span>
      </h2>
      <CountRange />
      <MeasureRange />
      <Switch
        name={words.rail.significant}
        note={`q ≤ ${level(significance.q)}`}
        on={filters.significantOnly}
        onToggle={(on) => set({ significantOnly: on })}
      />
      <Switch
        name={words.rail.curated}
        on={filters.status === 'curated'}
        onToggle={(on) => set({ status: on ? 'curated' : null })}
      />
      <Switch
        name={words.rail.connected}
        on={filters.connectedOnly}
        onToggle={(on) => set({ connectedOnly: on })}
      />
      <CategoryChoice />
    </section>
  );
}

/** Applies live changes without filling the undo history; the first of a drag remembers where it began. */
function useDrag() {
  const session = useSession();
  const dragging = useSignal(false);
  return (patch: Partial<Filters>, done: boolean) => {
    if (dragging.value) session.adjust(filterBy(patch));
    else session.filter(filterBy(patch));
    dragging.value = !done;
  };
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
  const { min, high, max } = atlas.reach[measure];
  // G² and its like have a long tail: their slider ends where nearly all edges have been passed.
  const start = measure === 'logDice' ? Math.min(5, Math.floor(min)) : Math.min(0, min);
  const end = measure === 'logDice' ? 14 : BOUNDED.has(measure) ? Math.max(max, 0.1) : Math.max(high, 1);
  const scale = linearScale(start, end);
  const bars = histogram(
    atlas.snapshot.edges.map((edge) => edge[measure]),
    scale,
    BARS,
  );
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

function CategoryChoice() {
  const session = useSession();
  const { rail } = session.words.value;
  if (session.atlas.categories.length === 0) return null;
  return (
    <p class="mark-name">
      <label for="category">{rail.category}</label>
      <select
        id="category"
        value={session.view.value.filters.category ?? ''}
        onChange={(event) => session.filter(filterBy({ category: event.currentTarget.value || null }))}
      >
        <option value="">{rail.anyCategory}</option>
        {session.atlas.categories.map((category) => (
          <option key={category} value={category}>
            {category}
          </option>
        ))}
      </select>
    </p>
  );
}
