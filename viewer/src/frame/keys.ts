// Keys that work everywhere: find, step out, undo, the list of keys. Those of the map alone are in `map/keys.ts`.
import { useLayoutEffect } from 'preact/hooks';
import { holdAgainst, widen } from '../state/desk.ts';
import type { Session } from '../state/session.ts';
import { stepOut } from '../state/view.ts';
import { citationOf } from './citation-of.ts';
import { citedSelection } from './cited-selection.ts';
import { copyText } from './clipboard.ts';
import { type Folds, foldKey } from './folds.ts';
import { focusNextRegion } from './regions.ts';

export function useKeys(session: Session, folds: Folds): void {
  // Before the first paint: what can be seen can be used.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (pressed(session, folds, event)) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [session, folds.rail, folds.panel]);
}

/** True when the key was one of ours. */
function pressed(session: Session, folds: Folds, event: KeyboardEvent): boolean {
  const command = event.metaKey || event.ctrlKey;
  const typing = event.target instanceof HTMLElement && event.target.matches('input[type=text], textarea');
  if (command && event.key.toLowerCase() === 'k') {
    find(session);
    return true;
  }
  if (event.key === 'F6') {
    focusNextRegion(event.shiftKey ? -1 : 1);
    return true;
  }
  if (typing) return false;
  if (command && event.key.toLowerCase() === 'c' && String(getSelection()) === '') {
    void copyCitation(session);
    return true;
  }
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
  if (!command && !event.altKey && single(session, folds, event)) return true;
  if (event.key === 'Escape') {
    if (session.floating.peek() !== 'none') session.floating.value = 'none';
    else if (session.finding.peek()) session.finding.value = false;
    else if (session.drawer.peek()) session.drawer.value = false;
    else session.go(stepOut);
    return true;
  }
  return false;
}

/** Single letters and brackets work only while the map or a panel has the focus. */
function single(session: Session, folds: Folds, { key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || target.closest('.stage, .panel') === null) return false;
  // Letters choose among the options of a list.
  if (target.matches('select, input')) return false;
  if (foldKey(session, folds, key)) return true;
  const { kind } = session.selection.peek();
  if (kind !== 'term' && kind !== 'edge') return false;
  const letter = key.toLowerCase();
  if (letter === 'e') session.go(widen(session.view.peek().evidence === null ? 'context' : null));
  else if (kind === 'term' && letter === 'p') session.go(holdAgainst('path'));
  else if (kind === 'term' && letter === 'm') session.go(holdAgainst('compare'));
  else return false;
  return true;
}

/** What is selected, or the graph, as one line. */
async function copyCitation(session: Session): Promise<void> {
  const { bar, cite } = session.words.peek();
  const made = await citationOf(session, citedSelection(session));
  const line = session.view.peek().language === 'zh' ? made.zh : made.en;
  session.spoken.value = (await copyText(line)) ? cite.copied : bar.notCopied;
}

function find(session: Session): void {
  session.floating.value = 'none';
  session.finding.value = true;
}
