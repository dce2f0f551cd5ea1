// The keyboard’s cursor on the map: left and right among partners, up and down by rank, Enter opens.
import { by } from '../../../graph/model/order.ts';
import { otherEnd } from '../state/atlas.ts';
import { selectedTerm } from '../state/selection.ts';
import type { Session } from '../state/session.ts';
import { shownPartners } from '../state/shown.ts';
import { openEdge, openTerm, toggleAlso } from '../state/view.ts';
import { weightOf } from './labels.ts';

/** True when the key meant something. */
export function cursorKey(session: Session, key: string, add = false): boolean {
  if (key === 'ArrowRight') return move(session, partners(session), 1);
  if (key === 'ArrowLeft') return move(session, partners(session), -1);
  if (key === 'ArrowDown') return move(session, ranked(session), 1);
  if (key === 'ArrowUp') return move(session, ranked(session), -1);
  if (key === 'Enter') return add ? addToChosen(session) : open(session);
  return false;
}

/** The next of a list, round at its ends; from outside the list it begins at its first or last. */
export function nextOf(list: readonly string[], current: string | null, step: 1 | -1): string | null {
  const at = current === null ? -1 : list.indexOf(current);
  if (at < 0) return (step === 1 ? list[0] : list.at(-1)) ?? null;
  return list[(at + step + list.length) % list.length] ?? null;
}

function move(session: Session, list: readonly string[], step: 1 | -1): boolean {
  const current = session.hovered.peek() ?? selectedTerm(session.selection.peek())?.id ?? null;
  const next = nextOf(list, current, step);
  if (next !== null) {
    session.hovered.value = next;
    session.spoken.value = sentenceOn(session, next);
  }
  return true;
}

function partners(session: Session): string[] {
  const term = selectedTerm(session.selection.peek());
  if (term === null) return ranked(session);
  const { filters } = session.view.peek();
  const shown = session.shown.peek().terms;
  return shownPartners(session.atlas, term.id, filters)
    .map((edge) => otherEnd(edge, term.id))
    .filter((id) => shown.has(id));
}

function ranked(session: Session): string[] {
  return session.atlas.snapshot.terms
    .filter((term) => session.shown.peek().terms.has(term.id))
    .sort(
      by(
        (term) => -weightOf(term.count, term.degree),
        (term) => term.id,
      ),
    )
    .map((term) => term.id);
}

function addToChosen(session: Session): boolean {
  const term = session.atlas.terms.get(session.hovered.peek() ?? '');
  if (term !== undefined) session.go(toggleAlso(term.label));
  return term !== undefined;
}

/** On a partner of the selected term Enter opens the edge; anywhere else the term. */
function open(session: Session): boolean {
  const term = session.atlas.terms.get(session.hovered.peek() ?? '');
  if (term === undefined) return false;
  const selected = selectedTerm(session.selection.peek());
  const linked = selected !== null && partners(session).includes(term.id);
  session.go(linked && selected !== null ? openEdge(selected.label, term.label) : openTerm(term.label));
  return true;
}

/** What the live region says of a term. */
export function sentenceOn(session: Session, id: string): string {
  const term = session.atlas.terms.get(id);
  if (term === undefined) return '';
  const { filters } = session.view.peek();
  const edges = shownPartners(session.atlas, id, filters);
  const strongest = edges[0];
  const partner = strongest === undefined ? undefined : session.atlas.terms.get(otherEnd(strongest, id));
  const words = session.words.peek();
  return words.spoken({
    label: term.label,
    count: term.count,
    documents: term.documents,
    partners: edges.length,
    strongest: partner?.label ?? '',
    value:
      strongest === undefined
        ? ''
        : `${words.measures[filters.measure]} ${strongest[filters.measure].toFixed(1)}`,
  });
}
