// The empty map: which filter took the terms away, and one step back.
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';
import { measured } from '../state/figures.ts';
import type { Session } from '../state/session.ts';
import { activeFilters, type FilterName, removedByEach, without } from '../state/shown.ts';
import { spanText } from '../state/years.ts';

export function EmptyMap() {
  const session = useSession();
  const { states } = session.words.value;
  const { filters } = session.view.value;
  if (session.atlas.snapshot.terms.length === 0) {
    return (
      <div class="empty" role="status">
        <h2>{states.emptyData}</h2>
        <p>{states.emptyDataNext}</p>
      </div>
    );
  }
  const cause = removedByEach(session.atlas, filters, session.limits.value)[0];
  return (
    <div class="empty" role="status">
      <h2>{states.emptyTitle(activeFilters(filters).length)}</h2>
      {cause !== undefined && <p>{states.emptyCause(filterWords(session, cause.name), cause.removed)}</p>}
      <p class="empty-tools">
        {cause !== undefined && (
          <button
            type="button"
            class="solid"
            onClick={() =>
              session.filter((view) => ({
                ...view,
                filters: finite(without(view.filters, cause.name), session),
              }))
            }
          >
            {states.drop}
          </button>
        )}
        {session.past.value.length > 0 && (
          <button type="button" class="outlined" onClick={session.undo}>
            <Icon name="undo" />
            {states.stepBack}
          </button>
        )}
      </p>
    </div>
  );
}

/** No threshold at all is written as the least value that there is. */
function finite(filters: Session['view']['value']['filters'], session: Session) {
  const { min } = session.atlas.reach[filters.measure];
  return Number.isFinite(filters.threshold)
    ? filters
    : { ...filters, threshold: Math.floor(Math.min(0, min)) };
}

function filterWords(session: Session, name: FilterName): string {
  const { filterNames, measures, rail } = session.words.value;
  const { filters } = session.view.value;
  switch (name) {
    case 'minCount':
      return filterNames.minCount(filters.minCount);
    case 'maxCount':
      return filterNames.maxCount(filters.maxCount ?? 0);
    case 'threshold':
      return filterNames.threshold(measures[filters.measure], measured(filters.measure, filters.threshold));
    case 'years':
      return filterNames.years(filters.years === null ? '' : spanText(filters.years));
    case 'minDocuments':
      return filterNames.minDocuments(filters.minDocuments);
    case 'minDegree':
      return filterNames.minDegree(filters.minDegree);
    case 'status':
      return filters.status === null ? '' : filterNames.statuses[filters.status];
    case 'category':
    case 'issuer':
    case 'holds':
      return filterNames[name](filters[name] ?? '');
    case 'level':
      return filters.level === null ? '' : filterNames.level(rail.levels[filters.level]);
    case 'since':
    case 'until':
      return filterNames[name](filters[name] ?? 0);
    default:
      return filterNames[name];
  }
}
