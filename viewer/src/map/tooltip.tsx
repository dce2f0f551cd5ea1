// What a term is, beside the pointer, a quarter of a second after it came to rest there.
import { useSignal, useSignalEffect } from '@preact/signals';
import { otherEnd } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { measured } from '../state/figures.ts';
import { shownPartners } from '../state/shown.ts';
import type { BoundMap } from './bind.ts';

const DELAY_MS = 190;
const WIDTH = 260;

export function Tooltip({ map }: { map: BoundMap }) {
  const session = useSession();
  const shown = useSignal<string | null>(null);
  useSignalEffect(() => {
    const id = session.hovered.value;
    shown.value = null;
    if (id === null) return;
    const timer = setTimeout(() => (shown.value = id), DELAY_MS);
    return () => clearTimeout(timer);
  });
  map.frame.value;
  const term = shown.value === null ? undefined : session.atlas.terms.get(shown.value);
  const disc = term === undefined ? undefined : map.renderer.discs().find((each) => each.id === term.id);
  if (term === undefined || disc === undefined) return null;
  const words = session.words.value;
  const { filters } = session.view.value;
  const edges = shownPartners(session.atlas, term.id, filters);
  const strongest = edges[0];
  const partner = strongest === undefined ? undefined : session.atlas.terms.get(otherEnd(strongest, term.id));
  const { width, height } = map.renderer.sigma.getDimensions();
  const left =
    disc.x + disc.r + 12 + WIDTH > width ? Math.max(8, disc.x - disc.r - 12 - WIDTH) : disc.x + disc.r + 12;
  const top = Math.min(disc.y + disc.r + 10, height - 96);
  return (
    <div class="tooltip" role="tooltip" style={{ left: `${left}px`, top: `${top}px` }}>
      <p>
        <b lang="zh-Hans">{term.label}</b>
        {term.english !== null && (
          <span class="quiet" lang="en">
            {' '}
            {term.english}
          </span>
        )}
      </p>
      <p>
        {[
          words.map.times(term.count),
          words.map.documents(term.documents),
          words.map.partners(edges.length),
        ].join(' · ')}
      </p>
      {partner !== undefined && strongest !== undefined && (
        <p>
          {words.map.strongest} <span lang="zh-Hans">{partner.label}</span>{' '}
          {measured(filters.measure, strongest[filters.measure])}
        </p>
      )}
    </div>
  );
}
