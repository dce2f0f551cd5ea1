// Colour and size of every term, as the map draws them: for formats that carry looks.
import { slotColour } from '../analytics/communities/palette.ts';
import { discs } from '../analytics/layout/discs.ts';
import type { Snapshot } from '../model/index.ts';

export interface Paint {
  /** `#E1696E`. */
  colour: string;
  radius: number;
}

/** By the place of the term in `snapshot.terms`. */
export function paintTerms({ terms, communities }: Snapshot): Paint[] {
  const slots = new Map(communities.map(({ id, slot }) => [id, slot]));
  const { radii } = discs(terms.map((term) => term.count));
  return terms.map((term, index) => ({
    colour: slotColour(slots.get(term.community ?? -1) ?? 0),
    radius: radii[index] ?? 1,
  }));
}
