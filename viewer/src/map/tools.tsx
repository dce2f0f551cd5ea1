// The map’s own tools at its bottom right.
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';
import type { BoundMap } from './bind.ts';

export function MapTools({ map }: { map: BoundMap }) {
  const words = useSession().words.value.map;
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
    </div>
  );
}
