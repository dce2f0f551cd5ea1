// Opens the snapshot and starts the session; until then says what is being done, or why it failed.
import { computed, effect, untracked } from '@preact/signals';
import { render } from 'preact';
import { App } from '../app.tsx';
import { applyLanguage, applyTheme, onSystemTheme, storeChoices, storedChoices } from '../frame/theme.ts';
import { decodeLink, encodeLink } from '../state/link.ts';
import { asSourceError } from '../state/load.ts';
import { followHistory, openSession, type Place, type Session } from '../state/session.ts';
import { stepOut, type View } from '../state/view.ts';
import { openApi } from './api.ts';
import { INLINE_ID, openInline } from './inline.ts';
import { Failed, Loading } from './opening.tsx';

export async function start(root: HTMLElement): Promise<void> {
  const choices = storedChoices();
  const { language } = decodeLink(location.hash, choices);
  const inline = document.getElementById(INLINE_ID);
  const source = inline === null ? openApi() : openInline(inline.textContent ?? '');
  render(<Loading language={language} />, root);
  try {
    const snapshot = await source.snapshot();
    const session = openSession(snapshot, source, { choices, place: addressBar });
    seedHistory(session.view.peek());
    addEventListener('popstate', () => followHistory(session, location.hash));
    keepChoices(session);
    document.title = `${snapshot.method.corpus.title} · 提法 Tifa`;
    render(<App session={session} />, root);
  } catch (error) {
    const retry = () => void start(root);
    render(<Failed language={language} error={asSourceError(error)} onRetry={retry} />, root);
  }
}

/** Puts language and theme on the page and keeps them; the map reads its colours after that. */
function keepChoices(session: Session): void {
  const apply = () => {
    applyTheme(session.view.peek().theme);
    session.painted.value++;
  };
  const choices = computed(() => `${session.view.value.language} ${session.view.value.theme}`);
  effect(() => {
    choices.value;
    untracked(() => {
      const { language, theme } = session.view.peek();
      applyLanguage(language);
      storeChoices(language, theme);
      apply();
    });
  });
  onSystemTheme(apply);
}

const addressBar: Place = {
  read: () => location.hash,
  push: (hash) => history.pushState({ tifa: true }, '', hash),
  replace: (hash) => history.replaceState(history.state, '', hash),
};

/** A link to an edge gets its way back: edge → term → nothing. A reloaded page already has it. */
function seedHistory(view: View): void {
  if (history.state !== null || view.term === null) return;
  const steps = [view, stepOut(view), stepOut(stepOut(view))].filter(
    (step, i, all) => i === 0 || encodeLink(step) !== encodeLink(all[i - 1] ?? step),
  );
  for (const [i, step] of steps.reverse().entries()) {
    if (i === 0) history.replaceState({ tifa: true }, '', encodeLink(step));
    else addressBar.push(encodeLink(step));
  }
}
