// Says that figures and passages are those of the chosen years, and brings all years back.
import { useSession } from '../state/context.ts';
import { filterBy } from '../state/view.ts';
import { spanText } from '../state/years.ts';

export function OnlyYears() {
  const session = useSession();
  const { time } = session.words.value;
  const { years } = session.filters.value;
  if (years === null) return null;
  return (
    <p class="note" role="status">
      {time.only(spanText(years))}{' '}
      <button type="button" class="textual" onClick={() => session.filter(filterBy({ years: null }))}>
        {time.allYears}
      </button>
    </p>
  );
}
