// The chosen terms by year, together: what rose when what fell.
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';
import { thousands } from '../state/figures.ts';
import { chart, toggleAlso } from '../state/view.ts';
import { countedIn } from '../state/years.ts';
import { MOST_SERIES, seriesOf } from './series.ts';
import { SeriesChart, SeriesMark } from './series-chart.tsx';

export function SeriesPanel() {
  const session = useSession();
  const words = session.words.value;
  const { time } = words;
  const { atlas } = session;
  const { perDocument, term, also, filters } = session.view.value;
  const chosen = [...(term === null ? [] : [term]), ...also];
  const terms = chosen.flatMap((label) => atlas.byLabel.get(label) ?? []);
  const { series, span, most } = seriesOf(terms, atlas.snapshot.years, { perDocument, span: filters.years });
  const write = (value: number) =>
    perDocument ? value.toFixed(value < 1 && value > 0 ? 2 : 1) : thousands(value);
  return (
    <section class="panel series-panel" aria-label={time.series}>
      <header class="panel-head">
        <p class="panel-kind">
          <Icon name="time" />
          {time.series}
        </p>
        <fieldset class="choices" aria-label={time.scale}>
          {[false, true].map((each) => (
            <button
              key={String(each)}
              type="button"
              aria-pressed={perDocument === each}
              onClick={() => session.adjust(chart({ perDocument: each }))}
            >
              {each ? time.perDocument : time.absolute}
            </button>
          ))}
        </fieldset>
      </header>
      <div class="panel-body">
        {series.length === 0 || span === null ? (
          <div class="series-empty" role="status">
            <h2>{span === null ? time.noDates : time.seriesEmpty}</h2>
            {span !== null && <p>{time.seriesHint}</p>}
          </div>
        ) : (
          <SeriesChart {...{ series, span, most, write }} />
        )}
        <ul class="series-list">
          {series.map(({ term: each, peak }, i) => (
            <li key={each.id}>
              <SeriesMark index={i} />
              <button
                type="button"
                class="series-name"
                lang="zh-Hans"
                onClick={() =>
                  session.go((view) => ({ ...view, place: 'map', term: each.label, partner: null }))
                }
              >
                {each.label}
              </button>
              <span class="quiet series-peak">
                {peak === null ? '' : time.peak(String(peak.year), write(peak.value ?? 0))}
              </span>
              <span class="figure">{words.map.times(countedIn(each, filters.years).count)}</span>
              <button
                type="button"
                class="tool small"
                aria-label={time.remove(each.label)}
                title={time.remove(each.label)}
                onClick={() => session.go(toggleAlso(each.label))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
        {span !== null &&
          (chosen.length < MOST_SERIES ? (
            <button type="button" class="outlined" onClick={() => (session.finding.value = true)}>
              <Icon name="plus" />
              {time.add}
            </button>
          ) : (
            <p class="note">{time.seriesMost}</p>
          ))}
        <p class="note">{time.outOf}</p>
      </div>
    </section>
  );
}
