// The one place where a view lives while it is looked at: signals, the link in the address bar, the history.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Snapshot } from '../../../graph/model/index.ts';
import { buildSearch, type SearchIndex } from '../../../graph/snapshot/search.ts';
import type { BoundMap } from '../map/bind.ts';
import type { Source } from '../open/source.ts';
import { watchSource } from '../open/watch.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { type Atlas, buildAtlas, edgeKey } from './atlas.ts';
import type { Place2D } from './chart.ts';
import type { Contrast } from './contrast.ts';
import { decodeLink, encodeLink } from './link.ts';
import { buildOverlay, type Overlay } from './overlay.ts';
import { type Selection, select } from './selection.ts';
import { type Shown, type ShownOptions, showThrough } from './shown.ts';
import type { Usage } from './usage.ts';
import { type Change, type Filters, filterBy, type View } from './view.ts';
import type { Span } from './years.ts';

export interface Session {
  source: Source;
  atlas: Atlas;
  index: SearchIndex;
  view: Signal<View>;
  filters: ReadonlySignal<Filters>;
  words: ReadonlySignal<Words>;
  selection: ReadonlySignal<Selection>;
  shown: ReadonlySignal<Shown>;
  /** What besides the filters decides what is shown. */
  limits: ReadonlySignal<ShownOptions>;
  /** What the colours say where they are no community’s. */
  overlay: ReadonlySignal<Overlay | null>;
  /** The two periods that the map shows against each other: in Time only. */
  periods: ReadonlySignal<readonly [Span, Span] | null>;
  /** What became of terms and edges between them, once it is computed. */
  contrast: Signal<Contrast | null>;
  /** Who uses a term, once it was asked for. */
  usage: Signal<Usage | null>;
  /** True when it was asked for and could not be had. */
  usageFails: Signal<boolean>;
  playing: Signal<boolean>;
  /** Terms that an answer lights on the map while nothing is selected. */
  lit: Signal<ReadonlySet<string> | null>;
  /** Terms chosen together besides the selected one. */
  also: ReadonlySignal<ReadonlySet<string>>;
  /** Places of a layout other than the snapshot’s own, once it is computed. */
  laidOut: Signal<ReadonlyMap<string, Place2D> | null>;
  /** The map while it is on the page. */
  map: Signal<BoundMap | null>;
  /** True while the pointer draws a lasso. */
  lassoing: Signal<boolean>;
  /** Term under the pointer or the keyboard’s cursor. */
  hovered: Signal<string | null>;
  /** Legend entry under the pointer. */
  isolated: Signal<string | null>;
  finding: Signal<boolean>;
  drawer: Signal<boolean>;
  /** What hangs over the page besides the find palette. */
  floating: Signal<'none' | 'graphs' | 'keys' | 'out'>;
  online: Signal<boolean>;
  /** Counts the times that the theme’s colours were put on the page. */
  painted: Signal<number>;
  /** What the live region says. */
  spoken: Signal<string>;
  labelsShown: Signal<number>;
  past: Signal<readonly Filters[]>;
  /** Filters that were undone and can come back. */
  future: Signal<readonly Filters[]>;
  /** A change with an entry of its own in the history. */
  go(change: Change): void;
  /** A change that replaces the entry: camera, language, theme. */
  adjust(change: Change): void;
  /** A change of the filters, which can be undone. */
  filter(change: Change): void;
  undo(): void;
  redo(): void;
}

export type Choices = Pick<View, 'language' | 'theme'>;

export interface Place {
  read(): string;
  push(hash: string): void;
  replace(hash: string): void;
}

/** A link is read when the snapshot is there, because a small one begins with all its edges. */
export function openSession(
  snapshot: Snapshot,
  source: Source,
  options: { choices: Choices; place: Place },
): Session {
  const { place } = options;
  const atlas = buildAtlas(snapshot);
  const view = signal(
    decodeLink(place.read(), { ...options.choices, significantOnly: atlas.startsSignificant }),
  );
  // Narrow signals, so that a moving camera makes nothing else be computed again.
  const filters = computed(() => view.value.filters);
  const selected = computed(() => `${view.value.term ?? ''}\n${view.value.partner ?? ''}`);
  const colour = computed(() => view.value.colour);
  const alsoLabels = computed(() => view.value.also);
  const grades = computed(() => view.value.grades);
  const issuer = computed(() => view.value.issuer);
  const periods = computed(() => (view.value.place === 'time' ? view.value.periods : null));
  const years = computed(() => filters.value.years);
  const usage = signal<Usage | null>(null);
  const contrast = signal<Contrast | null>(null);
  const overlay = computed(() =>
    buildOverlay({
      atlas,
      chart: { colour: colour.value, grades: grades.value, issuer: issuer.value },
      years: years.value,
      usage: usage.value,
    }),
  );
  /** Null while nothing is held against anything. */
  const held = computed(() => (periods.value === null ? null : contrast.value));
  const limits = computed((): ShownOptions => {
    const [steps, against] = [overlay.value, held.value];
    return {
      usage: usage.value,
      stepOf: steps === null || against !== null ? null : (id) => steps.stepOf.get(id)?.key ?? '',
      meets: against === null ? null : (edge) => against.edges.has(edgeKey(edge.source, edge.target)),
    };
  });
  const past = signal<readonly Filters[]>([]);
  const future = signal<readonly Filters[]>([]);
  const adjust = (change: Change) => {
    view.value = change(view.peek());
    place.replace(encodeLink(view.peek()));
  };
  const online = signal(true);
  return {
    source: watchSource(source, (there) => {
      online.value = there;
    }),
    atlas,
    index: buildSearch(snapshot.terms),
    view,
    filters,
    words: computed(() => wordsOf(view.value.language)),
    selection: computed(() => {
      selected.value;
      return select(atlas, view.peek());
    }),
    shown: computed(() => showThrough(atlas, filters.value, limits.value)),
    limits,
    overlay,
    periods,
    contrast,
    usage,
    usageFails: signal(false),
    playing: signal(false),
    lit: signal(null),
    also: computed(() => new Set(alsoLabels.value.flatMap((label) => atlas.byLabel.get(label)?.id ?? []))),
    laidOut: signal(null),
    map: signal(null),
    lassoing: signal(false),
    hovered: signal(null),
    isolated: signal(null),
    finding: signal(false),
    drawer: signal(false),
    floating: signal('none'),
    online,
    painted: signal(0),
    spoken: signal(''),
    labelsShown: signal(0),
    past,
    future,
    go: (change) => {
      const next = change(view.peek());
      const hash = encodeLink(next);
      if (hash === encodeLink(view.peek())) return;
      view.value = next;
      place.push(hash);
    },
    adjust,
    filter: (change) => {
      past.value = [...past.peek(), view.peek().filters];
      future.value = [];
      adjust(change);
    },
    undo: () => {
      const last = past.peek().at(-1);
      if (last === undefined) return;
      past.value = past.peek().slice(0, -1);
      future.value = [...future.peek(), view.peek().filters];
      adjust(filterBy(last));
    },
    redo: () => {
      const next = future.peek().at(-1);
      if (next === undefined) return;
      future.value = future.peek().slice(0, -1);
      past.value = [...past.peek(), view.peek().filters];
      adjust(filterBy(next));
    },
  };
}

/** Follows the back and forward buttons; the camera stays where it is. */
export function followHistory(session: Session, hash: string): void {
  const { language, theme, camera } = session.view.peek();
  const next = decodeLink(hash, { language, theme, significantOnly: session.atlas.startsSignificant });
  session.view.value = keepEqual(session.view.peek(), {
    ...next,
    ...{ language, theme, camera: next.camera ?? camera },
  });
}

/** A part that says the same stays the same object, so that nothing is worked out from it again. */
function keepEqual(before: View, next: View): View {
  const said = (view: View) =>
    new Map(Object.entries(view).map(([name, part]) => [name, JSON.stringify(part)]));
  const [old, now] = [said(before), said(next)];
  const kept = Object.entries(before).filter(([name]) => old.get(name) === now.get(name));
  return { ...next, ...Object.fromEntries(kept) };
}
