// The selection as others see it: in an event's detail, and in a citation.
import type { SnapshotTerm } from '../../graph/model/index.ts';
import { citeView } from '../src/state/citation.ts';
import { thousands } from '../src/state/figures.ts';
import { encodeLink } from '../src/state/link.ts';
import type { Session } from '../src/state/session.ts';
import { type Embed, permanentLink } from './context.ts';
import type { TifaSelectDetail, TifaTerm } from './types.d.ts';
import { EMBED_WORDS } from './words.ts';

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

/** What is selected, or the whole view, with figures, method, hash and link. */
export function citeSelection(session: Session, embed: Embed): string {
  const words = session.words.peek();
  const { snapshot } = session.atlas;
  const context = { snapshot, link: permanentLink(embed, session), words };
  const { term, partner, edge } = selectDetail(session);
  if (term === null) {
    const { terms, edges } = session.shown.peek();
    const figures = `${thousands(terms.size)} ${words.line.terms} · ${thousands(edges.length)} ${words.line.edges}`;
    return citeView(snapshot.method.corpus.title, figures, context);
  }
  const documents = words.map.documents((edge ?? term).documents);
  if (partner === null || edge === null) {
    return citeView(words.quoted(term.label), `${words.map.times(term.count)} · ${documents}`, context);
  }
  const sentences = EMBED_WORDS[session.view.peek().language].sentences(edge.count);
  const figures = `${sentences} · ${documents} · logDice ${edge.logDice.toFixed(1)}`;
  return citeView(`${words.quoted(term.label)} — ${words.quoted(partner.label)}`, figures, context);
}
