// The selection as others see it: in an event's detail, and in a citation.
import type { SnapshotTerm } from '../../graph/model/index.ts';
import { type Cited, citationLines } from '../../graph/snapshot/cite/citation.ts';
import { citedSelection } from '../src/frame/cited-selection.ts';
import { today } from '../src/frame/today.ts';
import { encodeLink } from '../src/state/link.ts';
import type { Session } from '../src/state/session.ts';
import { type Embed, permanentLink } from './context.ts';
import type { TifaSelectDetail, TifaTerm } from './types.d.ts';

export function selectDetail(session: Session): TifaSelectDetail {
  const selection = session.selection.peek();
  const link = encodeLink(session.view.peek());
  const term = 'term' in selection ? plainTerm(selection.term) : null;
  if (selection.kind !== 'edge') return { term, partner: null, edge: null, link };
  const { count, documents, logDice } = selection.edge;
  return { term, partner: plainTerm(selection.partner), edge: { count, documents, logDice }, link };
}

function plainTerm({ id, label, english, count, documents }: SnapshotTerm): TifaTerm {
  return { id, label, english, count, documents };
}

/** What is selected, or the whole graph, as a line with figures, method, hash and link. */
export function citeSelection(session: Session, embed: Embed): string {
  return cite(citedSelection(session), session, embed);
}

export function cite(cited: Cited, session: Session, embed: Embed): string {
  const visit = { accessed: today(), link: permanentLink(embed, session) };
  return citationLines(session.atlas.snapshot, cited, visit)[session.view.peek().language];
}
