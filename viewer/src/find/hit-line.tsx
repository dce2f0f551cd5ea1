// One line of the palette: a term with the form that was found in it.
import type { Hit } from '../../../graph/snapshot/search.ts';
import { slotOf } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';

export interface HitLineProps {
  hit: Hit;
  id: string;
  chosen: boolean;
  /** `add` where Shift is held: to those chosen together. */
  onOpen: (add: boolean) => void;
  onPoint: () => void;
}

export function HitLine({ hit, id, chosen, onOpen, onPoint }: HitLineProps) {
  const session = useSession();
  const words = session.words.value;
  const { term, kind } = hit;
  const lit = (
    <>
      {hit.text.slice(0, hit.from)}
      <u>{hit.text.slice(hit.from, hit.to)}</u>
      {hit.text.slice(hit.to)}
    </>
  );
  const variant = kind === 'variant';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
    <div
      id={id}
      class="hit"
      tabIndex={-1}
      role="option"
      aria-selected={chosen}
      onClick={(event) => onOpen(event.shiftKey)}
      onPointerMove={onPoint}
    >
      <span class={variant ? 'dot hollow' : `dot slot-${slotOf(session.atlas, term)}`} />
      <span class="hit-label" lang="zh-Hans">
        {kind === 'english' ? term.label : lit}
      </span>
      <span class="hit-note quiet">
        {variant ? (
          words.find.variantOf(term.label)
        ) : kind === 'english' ? (
          <span lang="en">{lit}</span>
        ) : (
          <span lang="en">{term.english}</span>
        )}
      </span>
      <span class="figure quiet">{words.map.times(term.count)}</span>
    </div>
  );
}
