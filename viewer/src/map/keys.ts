// What the keys do while the map has the focus.
import type { Depth } from '../state/chart.ts';
import type { Session } from '../state/session.ts';
import { chart, stepOut } from '../state/view.ts';
import { stepYears } from '../time/play.ts';
import type { BoundMap } from './bind.ts';
import { cursorKey } from './cursor.ts';

const STEP = 1.5;

/** What is not ours goes on to the page. */
export function mapKey(session: Session, map: BoundMap, event: KeyboardEvent): void {
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === '+' || event.key === '=') map.zoom(1 / STEP);
  else if (event.key === '-' || event.key === '−') map.zoom(STEP);
  else if (event.key === '0') map.whole();
  else if (event.key === ',') stepYears(session, -1);
  else if (event.key === '.') stepYears(session, 1);
  else if (event.key.toLowerCase() === 'f') map.showLit();
  else if (event.key.toLowerCase() === 'l') session.lassoing.value = !session.lassoing.peek();
  else if (event.key === '1' || event.key === '2' || event.key === '3')
    session.adjust(chart({ depth: Number(event.key) as Depth }));
  else if (event.key === ' ') session.playing.value = !session.playing.peek();
  else if (event.key === 'Escape' && session.lassoing.peek()) session.lassoing.value = false;
  else if (event.key === 'Escape') session.go(stepOut);
  else if (!cursorKey(session, event.key, event.shiftKey)) return;
  event.preventDefault();
  event.stopPropagation();
}
