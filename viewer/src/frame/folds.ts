// The rail and the panel put away by a key, so that the map has the whole page: a matter of the page, not of the link.
import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Session } from '../state/session.ts';

export interface Folds {
  rail: Signal<boolean>;
  panel: Signal<boolean>;
}

/** The panel comes back with the next thing that is selected: whoever selects wants to read. */
export function useFolds(session: Session): Folds {
  const rail = useSignal(false);
  const panel = useSignal(false);
  const before = useRef(session.selection.peek());
  useSignalEffect(() => {
    const selection = session.selection.value;
    if (selection !== before.current) panel.value = false;
    before.current = selection;
  });
  return { rail, panel };
}

/** True when the key was one of the brackets. */
export function foldKey(session: Session, { rail, panel }: Folds, key: string): boolean {
  if (key === '[') foldRail(session, rail);
  else if (key === ']') foldPanel(panel);
  else return false;
  return true;
}

/** Where the rail is a drawer over the map, it is opened and closed as its button does. */
function foldRail(session: Session, rail: Signal<boolean>): void {
  const there = document.querySelector('.rail');
  if (there !== null && getComputedStyle(there).position === 'fixed') {
    session.drawer.value = !session.drawer.peek();
    return;
  }
  session.drawer.value = false;
  rail.value = !rail.peek();
}

/** Whoever was in the panel is on the map afterwards. */
function foldPanel(panel: Signal<boolean>): void {
  if (document.activeElement?.closest('.panel') != null)
    document.querySelector<HTMLElement>('.stage, .grid, main.document')?.focus();
  panel.value = !panel.peek();
}
