// The map’s own tools at its bottom right.
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';
import { chart } from '../state/view.ts';
import type { BoundMap } from './bind.ts';

export function MapTools({ map }: { map: BoundMap }) {
  const session = useSession();
  const words = session.words.value.map;
  const { density } = session.view.value;
  return (
    <div class="map-tools">
      <button
        type="button"
        class="tool map-zoom"
        aria-label={words.zoomIn}
        title={`${words.zoomIn} +`}
        onClick={() => map.zoom(1 / 1.5)}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        class="tool map-zoom"
        aria-label={words.zoomOut}
        title={`${words.zoomOut} −`}
        onClick={() => map.zoom(1.5)}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        class="tool"
        aria-label={words.fit}
        title={`${words.fit} 0`}
        onClick={() => map.whole()}
      >
        <Icon name="fit" />
      </button>
      <button
        type="button"
        class="tool map-lasso"
        aria-label={words.lasso}
        aria-pressed={session.lassoing.value}
        title={`${words.lasso} L`}
        onClick={() => {
          session.lassoing.value = !session.lassoing.value;
        }}
      >
        <Icon name="lasso" />
      </button>
      <button
        type="button"
        class="tool"
        aria-label={words.density}
        aria-pressed={density}
        title={words.density}
        onClick={() => session.adjust(chart({ density: !density }))}
      >
        <Icon name="heat" />
      </button>
    </div>
  );
}
