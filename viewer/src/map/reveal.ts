// Whether the camera has to move for a selection, and to what. It stays wherever it can.
import type { Measure } from '../../../graph/model/index.ts';
import { type Atlas, otherEnd, partnersOf } from '../state/atlas.ts';
import { type Selection, selectedTerm } from '../state/selection.ts';
import { boundsOf, needsMove } from './camera.ts';
import type { Point } from './hit.ts';

export interface RevealInput {
  atlas: Atlas;
  selection: Selection;
  measure: Measure;
  /** Places of the lit terms in px. */
  places: ReadonlyMap<string, Point>;
  frame: { width: number; height: number };
}

const CLOSE = 12;
const PHONE = 600;

/** The terms to bring onto the screen, or null when the camera may stay. */
export function termsToReveal({ atlas, selection, measure, places, frame }: RevealInput): string[] | null {
  const term = selectedTerm(selection);
  const own = term === null ? undefined : places.get(term.id);
  if (term === null || own === undefined) return null;
  const close = partnersOf(atlas, term.id, measure)
    .map((edge) => otherEnd(edge, term.id))
    .filter((id) => places.has(id))
    .slice(0, CLOSE);
  const ids = selection.kind === 'edge' ? [term.id, selection.partner.id] : [term.id, ...close];
  const company = ids.flatMap((id) => places.get(id) ?? []);
  const whole = { x: 0, y: 0, ...frame };
  const lost = selection.kind === 'edge' && company.some((at) => needsMove(at, whole, frame));
  // On a phone the sheet has taken most of the map, so the selection is always brought into what is left.
  const moves = frame.width < PHONE || lost || needsMove(own, boundsOf(company), frame);
  return moves ? ids : null;
}
