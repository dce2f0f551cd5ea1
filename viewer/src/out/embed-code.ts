// Code that puts a graph into another page: the element with its script, or a frame from this server.
import { escapeMarkup } from '../../../graph/formats/markup.ts';

export interface EmbedChoice {
  /** File name of the snapshot, or where it is served. */
  source: string;
  /** The view behind the number sign of the link. */
  view: string;
  language: string;
  theme: string;
}

export function elementCode({ source, view, language, theme }: EmbedChoice): string {
  const attributes = [
    ['src', source],
    ['view', view],
    ['lang', language],
    ['theme', theme === 'system' ? 'auto' : theme],
    ['height', '480'],
  ].map(([name, value = '']) => `${name}="${escapeMarkup(value)}"`);
  return `<script type="module" src="tifa-embed.js"></script>\n<tifa-graph ${attributes.join(' ')}></tifa-graph>`;
}

export function frameCode(address: string): string {
  return `<iframe src="${escapeMarkup(address)}" width="720" height="480" style="border:0" loading="lazy" sandbox="allow-scripts allow-popups"></iframe>`;
}
