// The choice of the measure, in the rail and beside the partners: one filter, two places.
import { MEASURES } from '../../../graph/model/index.ts';
import { useSession } from '../state/context.ts';
import { measureBy } from '../state/view.ts';

export function MeasureSelect({ id }: { id?: string }) {
  const session = useSession();
  const words = session.words.value;
  const { measure } = session.view.value.filters;
  return (
    <select
      {...(id === undefined ? { 'aria-label': words.rail.measure } : { id })}
      title={words.measureHelp[measure]}
      value={measure}
      onChange={(event) => {
        const chosen = MEASURES.find((each) => each === event.currentTarget.value);
        if (chosen !== undefined) session.filter(measureBy(chosen));
      }}
    >
      {MEASURES.map((each) => (
        <option key={each} value={each}>
          {words.measures[each]}
        </option>
      ))}
    </select>
  );
}
