// The types of `<tifa-graph>`, as they are shipped (dist/embed/tifa-graph.d.ts).

/** Languages of the interface; terms and passages are Chinese in both. */
export type TifaLanguage = 'zh' | 'en';
export type TifaTheme = 'auto' | 'light' | 'dark';
export type TifaChrome = 'on' | 'off';

/**
 * Why there is no map: `unreachable` (no answer, or forbidden by CORS or a policy), `refused` (an HTTP error),
 * `newer` (written by a later Tifa), `shape` (no snapshot, cut off, or its figures do not add up), `too-large`
 * (above 32 MiB), `empty` (neither `src` nor data), `no-webgl` (the rest works without the map).
 */
export type TifaErrorCode =
  | 'unreachable'
  | 'refused'
  | 'newer'
  | 'shape'
  | 'too-large'
  | 'empty'
  | 'no-webgl';

export interface TifaTerm {
  id: string;
  label: string;
  english: string | null;
  /** Mentions. */
  count: number;
  documents: number;
}

export interface TifaEdge {
  /** Passages that hold both terms. */
  count: number;
  documents: number;
  logDice: number;
}

export interface TifaReadyDetail {
  title: string;
  documents: number;
  terms: number;
  edges: number;
  sha256: string;
}

export interface TifaSelectDetail {
  term: TifaTerm | null;
  /** The second term of a selected edge. */
  partner: TifaTerm | null;
  edge: TifaEdge | null;
  /** The whole view, as the viewer writes it into its address: `#term=…&edge=…`. */
  link: string;
}

export interface TifaErrorDetail {
  code: TifaErrorCode;
  message: string;
}

export interface TifaGraphEventMap {
  'tifa-ready': CustomEvent<TifaReadyDetail>;
  'tifa-select': CustomEvent<TifaSelectDetail>;
  'tifa-error': CustomEvent<TifaErrorDetail>;
}

export interface TifaGraphElement extends HTMLElement {
  /** Address of the snapshot. */
  src: string;
  /** Label of the second term, whose edge with `focus` is opened. */
  edge: string;
  /** Further fields of a viewer's link: `ge=8&com=枫桥经验`. */
  view: string;
  theme: TifaTheme;
  /** A CSS length; a plain number is pixels. */
  height: string;
  chrome: TifaChrome;
  /** Address of a page with the whole viewer, for citations and “open in Tifa”. */
  viewer: string;
  /** A snapshot as text or as a parsed object; goes before `src`. */
  snapshot: unknown;
  /** What is selected now. */
  readonly selection: TifaSelectDetail | null;
  /** With a label selects the term, with '' nothing; else moves the keyboard's focus into the map. */
  focus(term?: string | FocusOptions): void;
  /** Shows the whole map. */
  fit(): void;
  /** The map as it stands, with its labels. Rejects while there is none. */
  toPNG(): Promise<Blob>;

  addEventListener<K extends keyof TifaGraphEventMap>(
    type: K,
    listener: (this: TifaGraphElement, event: TifaGraphEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: TifaGraphElement, event: HTMLElementEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** The attributes, for the JSX of a framework: see examples/react.tsx. */
export interface TifaGraphAttributes {
  src?: string;
  focus?: string;
  edge?: string;
  view?: string;
  lang?: TifaLanguage;
  theme?: TifaTheme;
  height?: string | number;
  chrome?: TifaChrome;
  viewer?: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'tifa-graph': TifaGraphElement;
  }
}
