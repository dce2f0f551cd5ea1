// Keys that work everywhere: find, step out, undo, the list of keys. Those of the map alone are in `map/bind.ts`.
import { useLayoutEffect } from 'preact/hooks';
import type { Session } from '../state/session.ts';
import { stepOut } from '../state/view.ts';

export function useKeys(session: Session): void {
  // Before the first paint: what can be seen can be used.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (pressed(session, event)) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [session]);
}

/** True when the key was one of ours. */
function pressed(session: Session, event: KeyboardEvent): boolean {
  const command = event.metaKey || event.ctrlKey;
  const typing = event.target instanceof HTMLElement && event.target.matches('input[type=text], textarea');
  if (command && event.key.toLowerCase() === 'k') {
    find(session);
    return true;
  }
  if (typing) return false;
  if (command && event.key.toLowerCase() === 'z') {
    if (event.shiftKey) session.redo();
    else session.undo();
    return true;
  }
  if (event.key === '/' && !command && !event.altKey) {
    find(session);
    return true;
  }
  if (event.key === '?' && !command && !event.altKey) {
    session.finding.value = false;
    session.floating.value = session.floating.peek() === 'keys' ? 'none' : 'keys';
    return true;
  }
  if (event.key === 'Escape') {
    if (session.floating.peek() !== 'none') session.floating.value = 'none';
    else if (session.finding.peek()) session.finding.value = false;
    else if (session.drawer.peek()) session.drawer.value = false;
    else session.go(stepOut);
    return true;
  }
  return false;
}

function find(session: Session): void {
  session.floating.value = 'none';
  session.finding.value = true;
}
