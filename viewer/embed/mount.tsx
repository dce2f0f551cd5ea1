// One graph in one shadow root, from reading it to the last thing that must go when it leaves the page.
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { Snapshot } from '../../graph/model/index.ts';
import type { BoundMap } from '../src/map/bind.ts';
import { openWhole } from '../src/open/inline.ts';
import { decodeLink } from '../src/state/link.ts';
import { openSession, type Session } from '../src/state/session.ts';
import { closeAll, openEdge, openTerm, paint, speak } from '../src/state/view.ts';
import type { Language } from '../src/words/words.ts';
import type { Embed } from './context.ts';
import { Failed, Frame, Loading } from './frame.tsx';
import { lookFor, onSystemLook } from './look.ts';
import { EmbedError } from './reading.ts';
import { selectDetail } from './selection.ts';
import { heightSheet, sheetsFor } from './sheets.ts';
import type { TifaErrorCode, TifaReadyDetail, TifaSelectDetail, TifaTheme } from './types.d.ts';

export interface Settings {
  focus: string;
  edge: string;
  view: string;
  language: Language;
  theme: TifaTheme;
  height: string;
  chrome: boolean;
  viewer: string;
}

export interface MountOptions {
  root: ShadowRoot;
  settings: Settings;
  /** Address of the data for readers, or null. */
  source: string | null;
  /** The data themselves, where they came with the page. */
  given: unknown;
  read(stop: AbortSignal): Promise<Snapshot>;
  ready(detail: TifaReadyDetail): void;
  select(detail: TifaSelectDetail): void;
  error(code: TifaErrorCode, message: string): void;
}

export interface Mounted {
  session(): Session | null;
  map(): BoundMap | null;
  change(settings: Settings): void;
  stop(): void;
}

export function mount({ root, source, given, read, ...options }: MountOptions): Mounted {
  let { settings } = options;
  let session: Session | null = null;
  let map: BoundMap | null = null;
  const leaving = new AbortController();
  const chrome = signal(settings.chrome);
  const viewer = signal(settings.viewer);
  const embed: Embed = {
    chrome,
    viewer,
    source,
    given,
    map: (bound) => (map = bound),
    report: options.error,
  };
  const stops = [onSystemLook(dress)];

  function dress(): void {
    const own = heightSheet(settings.height);
    root.adoptedStyleSheets = [...sheetsFor(lookFor(settings.theme)), ...(own === null ? [] : [own])];
    if (session !== null) session.painted.value++;
  }

  async function begin(): Promise<void> {
    render(<Loading language={settings.language} />, root);
    try {
      const snapshot = await read(leaving.signal);
      if (leaving.signal.aborted) return;
      open(snapshot);
    } catch (cause) {
      if (leaving.signal.aborted) return;
      const error = cause instanceof EmbedError ? cause : new EmbedError('shape', String(cause));
      render(<Failed language={settings.language} error={error} onRetry={begin} />, root);
      options.error(error.code, error.message);
    }
  }

  function open(snapshot: Snapshot): void {
    let link = linkOf(settings);
    const opened = openSession(
      snapshot,
      openWhole(() => Promise.resolve(snapshot)),
      {
        choices: { language: settings.language, theme: 'system' },
        place: { read: () => link, push: (hash) => (link = hash), replace: (hash) => (link = hash) },
      },
    );
    session = opened;
    session.adjust(paint(settings.theme === 'auto' ? 'system' : settings.theme));
    render(<Frame session={session} embed={embed} />, root);
    const { method, sha256, terms, edges } = snapshot;
    const { title, documents } = method.corpus;
    options.ready({ title, documents, terms: terms.length, edges: edges.length, sha256 });
    let last = '';
    const selected = computed(() => `${opened.view.value.term ?? ''}\n${opened.view.value.partner ?? ''}`);
    stops.push(
      effect(() => {
        const now = selected.value;
        if (now.trim() !== last.trim()) options.select(selectDetail(opened));
        last = now;
      }),
    );
  }

  dress();
  void begin();
  return {
    session: () => session,
    map: () => map,
    change: (next) => {
      const before = settings;
      settings = next;
      chrome.value = next.chrome;
      viewer.value = next.viewer;
      if (session !== null) follow(session, before, next);
      dress();
    },
    stop: () => {
      leaving.abort();
      for (const stop of stops) stop();
      render(null, root);
      [session, map] = [null, null];
    },
  };
}

/** The attributes as a link; of a field that stands in it twice the first one counts. */
function linkOf({ focus, edge, view, language }: Settings): string {
  const own = [
    ['term', focus],
    ['edge', edge],
    ['lang', language],
  ];
  const fields = own.flatMap(([key, value = '']) =>
    value === '' ? [] : `${key}=${encodeURIComponent(value)}`,
  );
  return `#${[...fields, view.replace(/^[#?]/, '')].join('&')}`;
}

/** Only what an attribute newly says: the rest is the reader’s. */
function follow(session: Session, before: Settings, next: Settings): void {
  if (before.language !== next.language) session.adjust(speak(next.language));
  if (before.theme !== next.theme) session.adjust(paint(next.theme === 'auto' ? 'system' : next.theme));
  if (before.view !== next.view) {
    const { language, theme } = session.view.peek();
    const base = { language, theme, significantOnly: session.atlas.startsSignificant };
    session.adjust(() => ({ ...decodeLink(linkOf(next), base), language, theme }));
  } else if (before.focus !== next.focus || before.edge !== next.edge) {
    const { focus, edge } = next;
    session.go(focus === '' ? closeAll : edge === '' ? openTerm(focus) : openEdge(focus, edge));
  }
}
