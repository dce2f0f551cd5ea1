// What a reader who asks for a citation has before them.
import type { Cited } from '../../../graph/snapshot/cite/citation.ts';
import type { Session } from '../state/session.ts';

/** What the page has selected, or else the graph. */
export function citedSelection(session: Session): Cited {
  const selection = session.selection.peek();
  if (selection.kind === 'term') return { of: 'term', term: selection.term };
  if (selection.kind !== 'edge') return { of: 'graph' };
  const { edge, term, partner } = selection;
  return { of: 'edge', edge, labels: [term.label, partner.label] };
}
