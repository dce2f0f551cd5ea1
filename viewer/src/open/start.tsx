// Opens a graph and starts the session; until then says what is being done, or why it failed. The link says which
// graph: the page’s own, a shipped one, or a file, which only this page can hold.
import { computed, effect, signal, untracked } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import type { Snapshot } from '../../../graph/model/index.ts';
import { App } from '../app.tsx';
import { applyLanguage, applyTheme, onSystemTheme, storeChoices, storedChoices } from '../frame/theme.ts';
import { hasWebgl } from '../map/webgl.ts';
import { decodeLink, encodeLink, freshLink } from '../state/link.ts';
import { asSourceError } from '../state/load.ts';
import { followHistory, openSession, type Place, type Session } from '../state/session.ts';
import { breath } from '../state/slices.ts';
import { stepOut, type View } from '../state/view.ts';
import { fetchWords } from '../words/words.ts';
import { listGraphs, openApi, openShipped } from './api.ts';
import { isLexicon, type NamedFile, namesOf } from './choose.ts';
import { DropZone } from './drop-zone.tsx';
import { INLINE_ID, openInline, openWhole } from './inline.ts';
import { Failed, Loading } from './opening.tsx';
import { isFileName, type Shelf, ShelfContext } from './shelf.ts';
import { type Source, SourceError } from './source.ts';

/** Said before there are words, and so in both languages. */
const NO_WORDS = '页面没有取全，重新载入即可。 · A part of this page did not arrive: load it again.';

export function start(root: HTMLElement): void {
  const inline = document.getElementById(INLINE_ID);
  const home = inline === null ? openApi() : openInline(inline.textContent ?? '');
  let held: { name: string; source: Source } | null = null;
  let session: Session | null = null;
  const notice = signal<ComponentChild>(null);
  let leave = () => {};
  // Counts what was opened: an answer that comes too late is dropped.
  let turn = 0;

  const shelf: Shelf = {
    ...(inline === null ? { list: listGraphs } : {}),
    open: (open) => {
      addressBar.push(freshLink({ ...linked(), open }));
      void begin(named(open));
    },
    openFiles: (files) => {
      if (session !== null && isLexicon(files)) {
        void hold(files, session);
        return;
      }
      held = { name: namesOf(files), source: openWhole(() => readLazily(files)) };
      void begin(held.source, (snapshot) =>
        addressBar.push(freshLink({ ...linked(), open: namesOf(files) }, leastWeight(snapshot))),
      );
    },
  };

  addEventListener('popstate', () => {
    if (session !== null && session.view.peek().open === linked().open) followHistory(session, location.hash);
    else void begin(named(linked().open));
  });
  void begin(named(linked().open));

  function named(open: string | null): Source {
    if (open === null) return home;
    if (open === held?.name) return held.source;
    if (isFileName(open)) return openWhole(() => Promise.reject(new SourceError('not-in-link', open)));
    return inline === null ? openShipped(open) : home;
  }

  /** A lexicon opens no graph: it is held against the one that is open. */
  async function hold(files: readonly NamedFile[], open: Session): Promise<void> {
    const { readLexicon, LexiconNotice } = await import('./lexicon-notice.tsx');
    const reading = await readLexicon(files);
    if (open !== session) return;
    const close = () => (notice.value = null);
    notice.value = <LexiconNotice key={reading.name} session={open} reading={reading} onClose={close} />;
  }

  async function begin(source: Source, arrive?: (snapshot: Snapshot) => void): Promise<void> {
    const own = ++turn;
    leave();
    leave = () => {};
    session = null;
    notice.value = null;
    const { language } = linked();
    // Asked for at once: the words of the page and the graph come side by side.
    const answer = source.snapshot();
    answer.catch(() => {});
    try {
      await fetchWords(language);
    } catch {
      if (own === turn)
        render(
          <p class="opening" role="alert">
            {NO_WORDS}
          </p>,
          root,
        );
      return;
    }
    if (own !== turn) return;
    show(<Loading language={language} />);
    // While the graph is on its way: the first context takes long.
    hasWebgl();
    try {
      const snapshot = await answer;
      await breath();
      if (own !== turn) return;
      arrive?.(snapshot);
      session = openSession(snapshot, source, { choices: storedChoices(), place: addressBar });
      seedHistory(session.view.peek());
      leave = keepChoices(session);
      document.title = `${snapshot.method.corpus.title} · 提法 Tifa`;
      await breath();
      // What the whole page asks for first, in a task of its own.
      session.shown.peek();
      await breath();
      if (own !== turn) return;
      show(<App key={own} session={session} />);
    } catch (error) {
      if (own !== turn) return;
      const retry = () => void begin(source, arrive);
      // A file that failed has not changed the link, which still names the graph before it.
      const back = arrive === undefined ? () => shelf.open(null) : () => void begin(named(linked().open));
      show(
        <Failed
          language={language}
          error={asSourceError(error)}
          onRetry={retry}
          onBack={source === home ? null : back}
        />,
      );
    }
  }

  function Notice() {
    return <>{notice.value}</>;
  }

  function show(page: ComponentChild): void {
    render(
      <ShelfContext.Provider value={shelf}>
        {page}
        <DropZone />
        <Notice />
      </ShelfContext.Provider>,
      root,
    );
  }
}

async function readLazily(files: readonly NamedFile[]): Promise<Snapshot> {
  const { readFiles } = await import('./door.ts');
  return readFiles(files);
}

/** The weights of another program are of any size: all of its edges are shown at first. */
function leastWeight({ method, edges }: Snapshot): number | undefined {
  if (method.software.version !== 'unknown') return undefined;
  return Math.floor(10 * edges.reduce((least, edge) => Math.min(least, edge.logDice), 0)) / 10;
}

function linked(): View {
  return decodeLink(location.hash, storedChoices());
}

/** Puts language and theme on the page and keeps them; the map reads its colours after that. Gives what ends it. */
function keepChoices(session: Session): () => void {
  const apply = () => {
    applyTheme(session.view.peek().theme);
    session.painted.value++;
  };
  const choices = computed(() => `${session.view.value.language} ${session.view.value.theme}`);
  const stops = [
    effect(() => {
      choices.value;
      untracked(() => {
        const { language, theme } = session.view.peek();
        applyLanguage(language);
        storeChoices(language, theme);
        apply();
      });
    }),
    onSystemTheme(apply),
  ];
  return () => {
    for (const stop of stops) stop();
  };
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
