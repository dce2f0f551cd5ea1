// `<tifa-graph>`: attributes, properties, methods and events around one mounted graph.
import { closeAll, openTerm } from '../src/state/view.ts';
import { LANGUAGES, type Language } from '../src/words/words.ts';
import { type Mounted, mount, type Settings } from './mount.tsx';
import { mapPicture } from './picture.ts';
import { EmbedError, fetchText, readGraph } from './reading.ts';
import { selectDetail } from './selection.ts';
import type { TifaGraphEventMap, TifaSelectDetail, TifaTheme } from './types.d.ts';

const ATTRIBUTES = ['src', 'focus', 'edge', 'view', 'lang', 'theme', 'height', 'chrome', 'viewer'] as const;
/** Strings that mirror the attribute of their name; `lang` does so in every element, `focus` is a method besides. */
const MIRRORED = ['src', 'edge', 'view', 'theme', 'height', 'chrome', 'viewer'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

export class TifaGraph extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;
  readonly #root = this.attachShadow({ mode: 'open' });
  #mounted: Mounted | null = null;
  #given: unknown;

  connectedCallback(): void {
    // A framework may have set properties before this script was there.
    for (const name of [...MIRRORED, 'focus', 'snapshot']) this.#adopt(name);
    // What stands inside the element is parsed after its start tag.
    if (document.readyState !== 'loading') this.#start();
    else document.addEventListener('DOMContentLoaded', () => this.#start(), { once: true });
  }

  /** An element that only moves is back before the task ends, and stays as it is. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || this.#mounted === null) return;
    if (name === 'src') this.#restart();
    else this.#mounted.change(this.#settings());
  }

  get snapshot(): unknown {
    return this.#given;
  }

  set snapshot(data: unknown) {
    this.#given = data;
    if (this.#mounted !== null) this.#restart();
  }

  get selection(): TifaSelectDetail | null {
    const session = this.#mounted?.session() ?? null;
    return session === null ? null : selectDetail(session);
  }

  fit(): void {
    this.#mounted?.map()?.whole();
  }

  toPNG(): Promise<Blob> {
    const map = this.#mounted?.map() ?? null;
    return map === null ? Promise.reject(new Error('there is no map to draw')) : mapPicture(map);
  }

  /** What `focus(…)` does: a string selects, everything else is the focus of the keyboard. */
  focusOn(term?: string | FocusOptions): void {
    if (typeof term !== 'string') {
      this.#root.querySelector<HTMLElement>('.stage')?.focus(term);
      return;
    }
    this.#mounted?.session()?.go(term === '' ? closeAll : openTerm(term));
  }

  #adopt(name: string): void {
    const own = Object.getOwnPropertyDescriptor(this, name);
    if (own === undefined) return;
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, own.value);
  }

  #start(): void {
    if (this.#mounted !== null || !this.isConnected) return;
    const src = this.getAttribute('src') ?? '';
    const address =
      src === '' || !URL.canParse(src, document.baseURI) ? null : new URL(src, document.baseURI);
    const data = this.#given ?? this.querySelector('script[type="application/json"]')?.textContent;
    const readable = data === undefined && address !== null && /^(https?|file):$/.test(address.protocol);
    this.#mounted = mount({
      root: this.#root,
      settings: this.#settings(),
      source: readable ? address.href : null,
      given: data,
      read: async (stop) => {
        if (data !== undefined) return readGraph(data, 'the snapshot of this page');
        if (address === null) throw new EmbedError('empty', 'There is neither src nor data.');
        return readGraph(await fetchText(address.href, stop), address.pathname.split('/').at(-1) ?? '');
      },
      ready: (detail) => this.#tell('tifa-ready', detail),
      select: (detail) => this.#tell('tifa-select', detail),
      error: (code, message) => this.#tell('tifa-error', { code, message }),
    });
  }

  #stop(): void {
    this.#mounted?.stop();
    this.#mounted = null;
  }

  #restart(): void {
    this.#stop();
    this.#start();
  }

  #settings(): Settings {
    const text = (name: (typeof ATTRIBUTES)[number]) => this.getAttribute(name) ?? '';
    return {
      focus: text('focus'),
      edge: text('edge'),
      view: text('view'),
      language: this.#language(),
      theme: THEMES.find((each) => each === text('theme')) ?? ('auto' satisfies TifaTheme),
      height: text('height'),
      chrome: text('chrome') !== 'off',
      viewer: text('viewer'),
    };
  }

  /** Its own, or that of the text around it. */
  #language(): Language {
    const tag = this.closest('[lang]')?.getAttribute('lang')?.toLowerCase().split('-')[0];
    return LANGUAGES.find((each) => each === tag) ?? (tag === undefined || tag === '' ? 'zh' : 'en');
  }

  #tell<K extends keyof TifaGraphEventMap>(type: K, detail: TifaGraphEventMap[K]['detail']): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

for (const name of MIRRORED) {
  Object.defineProperty(TifaGraph.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: TifaGraph) {
      return this.getAttribute(name) ?? DEFAULTS[name] ?? '';
    },
    set(this: TifaGraph, value: unknown) {
      setOrRemove(this, name, value);
    },
  });
}
const DEFAULTS: Partial<Record<string, string>> = { theme: 'auto', chrome: 'on' };

// Frameworks set a property where an element has one of that name. For `focus` that would put a string in the place
// of the method; so it answers with the method, and takes a string as the attribute.
Object.defineProperty(TifaGraph.prototype, 'focus', {
  configurable: true,
  get(this: TifaGraph) {
    return (term?: string | FocusOptions) => this.focusOn(term);
  },
  set(this: TifaGraph, value: unknown) {
    setOrRemove(this, 'focus', value);
  },
});

function setOrRemove(element: Element, name: string, value: unknown): void {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}
