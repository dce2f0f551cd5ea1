// A drawing as SVG: Chinese labels stay text, every dot has the term’s name as its title, nothing is fetched.
import { escapeMarkup } from '../../../graph/formats/markup.ts';
import type { Drawing, DrawnDot, DrawnLine, DrawnText } from './drawing.ts';

export interface Caption {
  title: string;
  /** Shown of all, and the method. */
  method: string;
  link: string;
}

/** The rim lies within the radius, as on the screen. */
const RIM = 1.25;
const LINE = 18;
const HALO = 3.5;
/** A browser takes some 20 ms to lay out a thousand shapes. */
const SHAPES = 1000;

export function svgOf(drawing: Drawing, caption: Caption | null): string {
  return sheetOf(drawing, caption, true);
}

/** The same picture as sheets that lie on each other, each of few shapes: only the first has the ground and the caption. */
export function* svgSheets(drawing: Drawing, caption: Caption | null): Generator<string> {
  const { lines, dots, texts } = drawing;
  const bare: Drawing = { ...drawing, density: null, lines: [], dots: [], texts: [] };
  yield sheetOf({ ...bare, density: drawing.density }, caption, true);
  for (const part of parts(lines)) yield sheetOf({ ...bare, lines: part }, caption, false);
  for (const part of parts(dots)) yield sheetOf({ ...bare, dots: part }, caption, false);
  for (const part of parts(texts)) yield sheetOf({ ...bare, texts: part }, caption, false);
}

function* parts<T>(shapes: readonly T[]): Generator<T[]> {
  for (let from = 0; from < shapes.length; from += SHAPES) yield shapes.slice(from, from + SHAPES);
}

/** Height of the picture in pixels of the screen, with the lines below the map. */
export function heightOf({ width, height }: Drawing, caption: Caption | null): number {
  return caption === null ? height : height + captionLines(caption, width).length * LINE + 14;
}

function sheetOf(drawing: Drawing, caption: Caption | null, onGround: boolean): string {
  const { width, height, ground, density } = drawing;
  const whole = heightOf(drawing, caption);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" lang="zh-Hans" font-family="${escapeMarkup(drawing.font)}">`,
    caption === null || !onGround
      ? ''
      : `<title>${escapeMarkup(caption.title)}</title><desc>${escapeMarkup(`${caption.method}\n${caption.link}`)}</desc>`,
    onGround ? `<rect width="${width}" height="${whole}" fill="${ground}"/>` : '',
    // What reaches beyond the frame must not run into the caption.
    `<clipPath id="frame"><rect width="${width}" height="${height}"/></clipPath><g clip-path="url(#frame)">`,
    density === null
      ? ''
      : `<image href="${density}" width="${width}" height="${height}" preserveAspectRatio="none"/>`,
    `<g fill="none" stroke-linecap="round">${drawing.lines.map(line).join('')}</g>`,
    `<g>${drawing.dots.map((each) => dot(each, drawing)).join('')}</g>`,
    `<g text-anchor="middle" dominant-baseline="central" paint-order="stroke" stroke-linejoin="round">${drawing.texts.map((each) => text(each, drawing)).join('')}</g>`,
    '</g>',
    caption === null || !onGround ? '' : captionOf(drawing, captionLines(caption, width)),
    '</svg>\n',
  ].join('');
}

function line({ path, curved, width, colour }: DrawnLine): string {
  const [from, ...rest] = path;
  if (from === undefined) return '';
  // Points of a curve are joined by short lines: at a tenth of its length none can be told from the curve.
  const d = `M${n(from.x)} ${n(from.y)}${rest.map(({ x, y }) => `L${n(x)} ${n(y)}`).join('')}`;
  return `<path d="${d}" stroke="${colour}" stroke-width="${n(width)}"${curved ? ' stroke-linejoin="round"' : ''}/>`;
}

function dot({ x, y, r, colour, rim, ring, title, chosen }: DrawnDot, { ink, ground }: Drawing): string {
  const around = chosen
    ? `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r + 3)}" fill="none" stroke="${ink}" stroke-width="2"/>`
    : '';
  const thick = ring * r;
  const body =
    ring < 1
      ? `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r - thick / 2)}" fill="${ground}" stroke="${colour}" stroke-width="${n(thick)}">`
      : `<circle cx="${n(x)}" cy="${n(y)}" r="${n(Math.max(0.5, r - RIM / 2))}" fill="${colour}" stroke="${rim}" stroke-width="${RIM}">`;
  return `${around}${body}<title>${escapeMarkup(title)}</title></circle>`;
}

function text(
  { x, y, text: written, size, weight, colour, serif, lit, opacity }: DrawnText,
  drawing: Drawing,
): string {
  const font = serif ? ` font-family="${escapeMarkup(drawing.serif)}"` : '';
  const halo = lit === null ? ` stroke="${drawing.ground}" stroke-width="${HALO}"` : '';
  const faded = opacity < 1 ? ` opacity="${n(opacity)}"` : '';
  const own = `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" font-weight="${weight}" fill="${colour}"${font}${halo}${faded}>${escapeMarkup(written)}</text>`;
  if (lit === null) return own;
  const [left, top] = [x - lit.width / 2, y - size * 0.65 - 4];
  const bottom = top + lit.height;
  const bar = (at: number, thick: number) =>
    `<rect x="${n(left)}" y="${n(at)}" width="${n(lit.width)}" height="${thick}" fill="${lit.line}"/>`;
  const bars = lit.lines === 1 ? bar(bottom, 2) : bar(bottom - 2.5, 1.5) + bar(bottom + 0.5, 1.5);
  return `<rect x="${n(left)}" y="${n(top)}" width="${n(lit.width)}" height="${n(lit.height)}" fill="${lit.fill}"/>${bars}${own}`;
}

function captionOf({ width, height, ink, quiet }: Drawing, lines: readonly string[]): string {
  const texts = lines.map(
    (each, i) =>
      `<text x="12" y="${height + 20 + i * LINE}" fill="${i === 0 ? ink : quiet}"${i === 0 ? ' font-weight="600"' : ''}>${escapeMarkup(each)}</text>`,
  );
  return `<g font-size="12"><path d="M0 ${height}.5H${width}" stroke="${quiet}" stroke-opacity=".4"/>${texts.join('')}</g>`;
}

/** The title, then method and link broken where they would run out of the picture. */
function captionLines({ title, method, link }: Caption, width: number): string[] {
  const room = Math.max(120, width - 24);
  const broken = (text: string) => {
    const lines = [''];
    for (const character of text) {
      const last = lines.at(-1) ?? '';
      if (widthOf(last + character) > room) lines.push(character);
      else lines[lines.length - 1] = last + character;
    }
    return lines;
  };
  return [title, ...broken(method), ...broken(link)];
}

/** Near enough for a line break: Han is as wide as high, Latin about half. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/.test(character) ? 12 : 6.8;
  return width;
}

/** Hundredths of a pixel are finer than any print. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
