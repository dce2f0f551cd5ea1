// The filters that are needed less often: documents, partners, first and last use, status, category, and who writes.
import { useComputed } from '@preact/signals';
import { LEVELS, STATUSES } from '../../../graph/model/index.ts';
import { useSession } from '../state/context.ts';
import { thousands } from '../state/figures.ts';
import { issuersOf } from '../state/usage.ts';
import { type Filters, filterBy, START_FILTERS } from '../state/view.ts';
import { spanOf } from '../state/years.ts';
import { canAskUsage } from './ask-usage.ts';
import { Choice } from './choice.tsx';
import { useDrag } from './drag.ts';
import { histogram, linearScale, logScale } from './histogram.ts';
import { Range } from './range.tsx';
import { UsageNote } from './usage-note.tsx';

const BARS = 30;
const NAMES = [
  ...['minDocuments', 'minDegree', 'since', 'until'],
  ...['status', 'category', 'issuer', 'level'],
] as (keyof Filters)[];

export function MoreFilters() {
  const session = useSession();
  const { rail } = session.words.value;
  const { filters } = session.view.value;
  const active = NAMES.filter((name) => filters[name] !== START_FILTERS[name]).length;
  return (
    <details class="more-filters" open={active > 0}>
      <summary>
        {rail.more} {active > 0 ? <b>{active}</b> : <span class="quiet">{rail.moreNames}</span>}
      </summary>
      <LeastRange name="minDocuments" of="documents" title={rail.documents} />
      <LeastRange name="minDegree" of="degree" title={rail.degree} />
      <UseRange />
      <Choices />
    </details>
  );
}

interface LeastRangeProps {
  name: 'minDocuments' | 'minDegree';
  of: 'documents' | 'degree';
  title: string;
}

function LeastRange({ name, of, title }: LeastRangeProps) {
  const session = useSession();
  const { rail } = session.words.value;
  const { terms } = session.atlas.snapshot;
  const low = session.view.value.filters[name];
  const most = terms.reduce((top, term) => Math.max(top, term[of]), 1);
  const least = START_FILTERS[name];
  // From nought up, one more than the value: a logarithm has no nought.
  const more = least === 0 ? 1 : 0;
  const log = logScale(1, most + more);
  const scale = { at: (value: number) => log.at(value + more), value: (at: number) => log.value(at) - more };
  const bars = useComputed(() =>
    histogram(
      terms.map((term) => term[of]),
      scale,
      BARS,
    ),
  );
  const drag = useDrag();
  return (
    <Range
      name={title}
      written={`≥ ${thousands(low)}`}
      bars={bars.value}
      scale={scale}
      low={low}
      high={null}
      names={{ low: rail.least, high: rail.most }}
      onLow={(at, done) => drag({ [name]: Math.max(least, Math.round(scale.value(at))) }, done)}
    />
  );
}

/** First use not before, last use not after: both handles on one axis of years. */
function UseRange() {
  const session = useSession();
  const { rail } = session.words.value;
  const drag = useDrag();
  const whole = spanOf(session.atlas.snapshot.years);
  if (whole === null || whole.from === whole.to) return null;
  const { since, until } = session.view.value.filters;
  const scale = linearScale(whole.from, whole.to);
  const first = session.atlas.snapshot.terms.flatMap(({ first }) =>
    first === null ? [] : Number(first.slice(0, 4)),
  );
  const bounds = [
    ...(since === null ? [] : [`${rail.firstUse} ≥ ${since}`]),
    ...(until === null ? [] : [`${rail.lastUse} ≤ ${until}`]),
  ];
  return (
    <Range
      name={rail.use}
      written={bounds.join(' · ')}
      bars={histogram(first, scale, BARS)}
      scale={scale}
      low={since ?? whole.from}
      high={until ?? whole.to}
      names={{ low: rail.firstUse, high: rail.lastUse }}
      onLow={(at, done) => drag({ since: at <= 0 ? null : Math.round(scale.value(at)) }, done)}
      onHigh={(at, done) => drag({ until: at >= 1 ? null : Math.round(scale.value(at)) }, done)}
    />
  );
}

function Choices() {
  const session = useSession();
  const { rail, status } = session.words.value;
  const { filters } = session.view.value;
  const { categories, snapshot } = session.atlas;
  const set = (patch: Partial<Filters>) => session.filter(filterBy(patch));
  const written = canAskUsage(session) ? snapshot.documents : [];
  const issuers = issuersOf(written);
  const levels = LEVELS.filter((level) => written.some((document) => document.level === level));
  const from = <T extends string>(values: readonly T[], value: string): T | null =>
    values.find((each) => each === value) ?? null;
  return (
    <>
      <Choice
        id="status-filter"
        name={rail.status}
        value={filters.status ?? ''}
        options={[['', rail.any], ...STATUSES.map((each) => [each, status[each]] as const)]}
        onChoose={(value) => set({ status: from(STATUSES, value) })}
      />
      {categories.length > 0 && (
        <Choice
          id="category"
          name={rail.category}
          value={filters.category ?? ''}
          options={[['', rail.anyCategory], ...categories.map((each) => [each, each] as const)]}
          onChoose={(value) => set({ category: value || null })}
        />
      )}
      {issuers.length > 1 && (
        <Choice
          id="issuer-filter"
          name={rail.issuer}
          value={filters.issuer ?? ''}
          options={[['', rail.any], ...issuers.map((each) => [each, each] as const)]}
          onChoose={(value) => set({ issuer: value || null })}
        />
      )}
      {levels.length > 1 && (
        <Choice
          id="level-filter"
          name={rail.level}
          value={filters.level ?? ''}
          options={[['', rail.any], ...levels.map((each) => [each, rail.levels[each]] as const)]}
          onChoose={(value) => set({ level: from(LEVELS, value) })}
        />
      )}
      <UsageNote />
    </>
  );
}
