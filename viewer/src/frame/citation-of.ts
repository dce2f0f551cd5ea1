// A citation with the link that opens what it cites; what writes it is fetched when it is asked for.
import type { Citation, Cited } from '../../../graph/snapshot/cite/citation.ts';
import { encodeLink } from '../state/link.ts';
import type { Session } from '../state/session.ts';
import type { Change } from '../state/view.ts';
import { permalink } from './bar.tsx';
import { today } from './today.ts';

/** `at`: what the link opens, where that is not the view as it stands. */
export async function citationOf(session: Session, cited: Cited, at?: Change): Promise<Citation> {
  const { citation } = await import('../../../graph/snapshot/cite/citation.ts');
  const view = session.view.peek();
  const link = permalink(encodeLink(at === undefined ? view : at(view)));
  return citation(session.atlas.snapshot, cited, { accessed: today(), link });
}
