// The rail beside the map: the legend that filters, the marks with their keys, the filters.
import { lazily } from '../frame/lazily.tsx';
import { useSession } from '../state/context.ts';
import { FilterList } from './filter-list.tsx';
import { Legend } from './legend.tsx';
import { Marks } from './marks-key.tsx';

const OverlayLegend = lazily(async () => (await import('./overlay-legend.tsx')).OverlayLegend);
const DifferenceLegend = lazily(async () => (await import('../time/difference-legend.tsx')).DifferenceLegend);

export function Rail() {
  const session = useSession();
  const words = session.words.value;
  const contrast = session.periods.value === null ? null : session.contrast.value;
  const overlay = session.overlay.value;
  return (
    <aside class={session.drawer.value ? 'rail rail-open' : 'rail'} aria-label={words.bar.filters}>
      {contrast !== null ? (
        <DifferenceLegend contrast={contrast} />
      ) : overlay === null ? (
        <Legend />
      ) : (
        <OverlayLegend overlay={overlay} />
      )}
      <Marks />
      <FilterList />
    </aside>
  );
}
