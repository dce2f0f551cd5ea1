// Brings terms onto the screen where they are not: the camera stays wherever it can.
import type { BoundMap } from './bind.ts';
import { boundsOf, needsMove } from './camera.ts';

/** `seen`: where one of them is off the screen; `framed`: also where they fill less than a third of it. */
export function bring(map: BoundMap, ids: readonly string[], how: 'seen' | 'framed'): void {
  const wanted = new Set(ids);
  const places = map.renderer.discs().filter((disc) => wanted.has(disc.id));
  const frame = map.renderer.sigma.getDimensions();
  const company = how === 'framed' ? boundsOf(places) : { x: 0, y: 0, ...frame };
  if (places.some((place) => needsMove(place, company, frame))) map.show(ids);
}
