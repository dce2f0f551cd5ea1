// The rail beside the map: the legend that filters, the marks with their keys, the filters.
import { useSession } from '../state/context.ts';
import { FilterList } from './filter-list.tsx';
import { Legend } from './legend.tsx';
import { Marks } from './marks-key.tsx';

export function Rail() {
  const session = useSession();
  const words = session.words.value;
  return (
    <aside class={session.drawer.value ? 'rail rail-open' : 'rail'} aria-label={words.bar.filters}>
      <Legend />
      <Marks />
      <FilterList />
    </aside>
  );
}
