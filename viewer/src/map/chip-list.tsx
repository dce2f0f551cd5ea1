// The chips at the edge of the map: the strongest partners that are off the screen; a click goes there.
import { otherEnd } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { shownPartners } from '../state/shown.ts';
import type { BoundMap } from './bind.ts';
import { placeChips } from './chips.ts';
import { toolBoxes } from './label-input.ts';

const MOST = 5;
const LOOKED_AT = 12;
const ARROWS = ['→', '↘', '↓', '↙', '←', '↖', '↑', '↗'];

export function ChipList({ map }: { map: BoundMap }) {
  const session = useSession();
  const { atlas } = session;
  const selection = session.selection.value;
  map.resting.value;
  if (selection.kind !== 'term') return null;
  const shown = session.shown.value.terms;
  const places = new Map(map.renderer.discs().map((disc) => [disc.id, disc]));
  const from = places.get(selection.term.id);
  if (from === undefined) return null;
  const frame = map.renderer.sigma.getDimensions();
  const partners = shownPartners(atlas, selection.term.id, session.filters.value)
    .map((edge) => otherEnd(edge, selection.term.id))
    .filter((id) => shown.has(id))
    .slice(0, LOOKED_AT)
    .flatMap((id) => {
      const at = places.get(id);
      const label = atlas.terms.get(id)?.label ?? '';
      return at === undefined ? [] : [{ ...at, width: label.length * 12 + 36 }];
    });
  const chips = placeChips({ from, partners, frame, taken: toolBoxes(frame), most: MOST });
  return (
    <>
      {chips.map((chip) => {
        const label = atlas.terms.get(chip.id)?.label ?? '';
        const name = session.words.value.map.offscreen(label);
        return (
          <button
            key={chip.id}
            type="button"
            class="edge-chip"
            style={{ left: `${chip.x}px`, top: `${chip.y}px` }}
            title={name}
            onClick={() => map.show([selection.term.id, chip.id])}
          >
            <span lang="zh-Hans">{label}</span> {ARROWS[chip.eighth]}
          </button>
        );
      })}
    </>
  );
}
