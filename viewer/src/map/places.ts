// Where every term stands: in the snapshot’s own layout or another, and then where the reader put it.
import type { Atlas } from '../state/atlas.ts';
import type { Place2D } from '../state/chart.ts';

export function placesOf(
  atlas: Atlas,
  laidOut: ReadonlyMap<string, Place2D> | null,
  moved: Readonly<Record<string, Place2D>>,
): Map<string, Place2D> {
  return new Map(
    atlas.snapshot.terms.map((term) => [
      term.id,
      moved[term.label] ?? laidOut?.get(term.id) ?? { x: term.x, y: term.y },
    ]),
  );
}

/** A tenth of a unit is less than a pixel, and keeps a link short. */
export function rounded({ x, y }: Place2D): Place2D {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
