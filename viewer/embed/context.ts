// What an embedded graph knows beside its session: how it was set up, and where its links lead.
import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BoundMap } from '../src/map/bind.ts';
import { useSession } from '../src/state/context.ts';
import { encodeLink } from '../src/state/link.ts';
import type { Session } from '../src/state/session.ts';
import type { TifaErrorCode } from './types.d.ts';
import { EMBED_WORDS } from './words.ts';

export interface Embed {
  /** False for the map and the panel alone. */
  chrome: ReadonlySignal<boolean>;
  /** Address of a page with the whole viewer, or ''. */
  viewer: ReadonlySignal<string>;
  /** Address of the snapshot for readers; null where it came with the page. */
  source: string | null;
  /** What came with the page, as it came. */
  given: unknown;
  map(bound: BoundMap | null): void;
  report(code: TifaErrorCode, message: string): void;
}

export const EmbedContext = createContext<Embed | null>(null);

export function useEmbed(): Embed {
  const embed = useContext(EmbedContext);
  if (embed === null) throw new Error('a component stands outside of its element');
  return embed;
}

export function useEmbedWords() {
  return EMBED_WORDS[useSession().view.value.language];
}

/** What a citation points to: the viewer at this view, or else the page that the graph stands in. */
export function permanentLink({ viewer }: Embed, session: Session): string {
  const address = viewerLink(viewer.peek(), session);
  return address ?? location.href.replace(/#.*$/, '');
}

/** Only what a browser opens as a page: an address out of a parameter may say anything. */
export function viewerLink(viewer: string, session: Session): string | null {
  if (viewer === '' || !URL.canParse(viewer, document.baseURI)) return null;
  const address = new URL(viewer, document.baseURI);
  if (!['http:', 'https:', 'file:'].includes(address.protocol)) return null;
  return address.href.replace(/#.*$/, '') + encodeLink(session.view.value);
}
