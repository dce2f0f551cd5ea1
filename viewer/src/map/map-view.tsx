// The map in the page: the renderer, the labels above it, and what floats over it.
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { lazily } from '../frame/lazily.tsx';
import { useSession } from '../state/context.ts';
import { selectedTerm } from '../state/selection.ts';
import { type BoundMap, bindMap } from './bind.ts';
import { bring } from './bring.ts';
import { ChipList } from './chip-list.tsx';
import { EmptyMap } from './empty-map.tsx';
import { FirstWords } from './first-words.tsx';
import { Lasso } from './lasso.tsx';
import { Minimap } from './minimap.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { MapTools } from './tools.tsx';
import { Tooltip } from './tooltip.tsx';
import { hasWebgl } from './webgl.ts';

const LayoutRun = lazily(async () => (await import('./layout-run.tsx')).LayoutRun);

export function MapView() {
  const session = useSession();
  const words = session.words.value;
  const stage = useRef<HTMLDivElement>(null);
  const bound = useSignal<BoundMap | null>(null);
  const broken = useSignal(false);
  useEffect(() => {
    if (stage.current === null) return;
    // Without WebGL the page stays usable, only without the picture.
    if (hasWebgl()) bound.value = bindMap(session, stage.current);
    else broken.value = true;
    return () => {
      bound.peek()?.kill();
      bound.value = null;
    };
  }, [session, bound, broken]);
  useSignalEffect(() => {
    const [map, chosen] = [bound.value, [...session.also.value]];
    if (map === null || chosen.length === 0) return;
    const first = selectedTerm(session.selection.peek())?.id;
    const ids = first === undefined ? chosen : [first, ...chosen];
    // After the panel has opened or closed and the map has its new width.
    const timer = setTimeout(() => bring(map, ids, 'seen'), 80);
    return () => clearTimeout(timer);
  });
  return (
    <main class="map" id="map">
      <div
        ref={stage}
        class="stage"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is driven by arrow keys
        tabIndex={0}
        role="application"
        aria-label={words.map.label}
        onKeyDown={(event) => bound.value?.key(event)}
      />
      {broken.value && <p class="map-note">{words.states.noWebgl}</p>}
      {session.shown.value.terms.size === 0 && <EmptyMap />}
      {bound.value !== null && (
        <>
          <Tooltip map={bound.value} />
          <ChipList map={bound.value} />
          <Minimap map={bound.value} />
          <MapTools map={bound.value} />
          <SelectionBar map={bound.value} />
          <FirstWords />
          <Lasso map={bound.value} />
          {session.view.value.layout !== 'own' && <LayoutRun map={bound.value} />}
        </>
      )}
    </main>
  );
}
