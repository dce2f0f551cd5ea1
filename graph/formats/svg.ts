// The map as a picture that needs no program: discs in the colours of their communities, the strongest edges, labels as
// text, so that they can be searched, copied and read aloud. It stands in a page for readers without scripts and in print.
import type { Snapshot, SnapshotTerm } from '../model/index.ts';
import { by, methodNotation } from '../model/index.ts';
import { escapeMarkup } from './markup.ts';
import { paintTerms } from './paint.ts';
import { frameOf, labelTexts, number } from './svg-labels.ts';

export interface SvgOptions {
  /** At most so many terms, those with the most mentions. */
  terms?: number;
}

/** Edges of a term that are drawn, and of the whole. */
const EDGES_EACH = 4;
const MOST_EDGES = 3000;
const FONT = 'Noto Sans SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif';

interface Disc {
  term: SnapshotTerm;
  x: number;
  y: number;
  radius: number;
  colour: string;
}

export function writeSvg(
  snapshot: Snapshot,
  { terms: most = Number.POSITIVE_INFINITY }: SvgOptions = {},
): string {
  const discs = discsOf(snapshot, most);
  const frame = frameOf(discs);
  const { title } = snapshot.method.corpus;
  const shown = `${discs.length} / ${snapshot.terms.length} 术语 terms · ${snapshot.edges.length} 共现 co-occurrences`;
  const [strongest] = discs;
  const about = `${shown}. ${strongest === undefined ? '' : `最常见 most frequent: ${strongest.term.label} (${strongest.term.count}). `}${methodNotation(snapshot)}. sha256 ${snapshot.sha256}`;
  const size = [frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top].map(number);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size.join(' ')}" role="img" aria-labelledby="tifa-map-title tifa-map-about" font-family="${FONT}">
<title id="tifa-map-title">${escapeMarkup(title)}</title>
<desc id="tifa-map-about">${escapeMarkup(about)}</desc>
<rect x="${size[0]}" y="${size[1]}" width="${size[2]}" height="${size[3]}" fill="#ffffff"/>
<g stroke="#c9ccd1" stroke-opacity="0.7">
${lines(snapshot, discs).join('\n')}
</g>
<g stroke="#ffffff">
${discs.map(({ x, y, radius, colour }) => `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="${colour}"/>`).join('\n')}
</g>
<g fill="#1d2126" stroke="#ffffff" stroke-width="3" paint-order="stroke" stroke-linejoin="round">
${labelTexts(discs.map((disc) => ({ ...disc, label: disc.term.label }))).join('\n')}
</g>
</svg>
`;
}

/** Those with the most mentions first; the map is drawn with y upwards, a picture with y downwards. */
function discsOf(snapshot: Snapshot, most: number): Disc[] {
  const paint = paintTerms(snapshot);
  return snapshot.terms
    .map((term, index) => ({
      ...{ term, x: term.x, y: -term.y },
      ...{ radius: paint[index]?.radius ?? 1, colour: paint[index]?.colour ?? '#8e9196' },
    }))
    .sort(
      by(
        ({ term }) => -term.count,
        ({ term }) => term.id,
      ),
    )
    .slice(0, most);
}

/** The strongest of each term, weakest first so that the strong lie above. */
function lines({ edges }: Snapshot, discs: readonly Disc[]): string[] {
  const places = new Map(discs.map((disc) => [disc.term.id, disc]));
  const drawn = new Map<string, number>();
  const strongest = edges.toSorted(
    by(
      (edge) => (edge.significant ? 0 : 1),
      (edge) => -edge.logDice,
      (edge) => edge.source,
      (edge) => edge.target,
    ),
  );
  const chosen: string[] = [];
  for (const { source, target, logDice } of strongest) {
    const [a, b] = [places.get(source), places.get(target)];
    const [ofSource, ofTarget] = [drawn.get(source) ?? 0, drawn.get(target) ?? 0];
    if (a === undefined || b === undefined || Math.min(ofSource, ofTarget) >= EDGES_EACH) continue;
    if (chosen.length >= MOST_EDGES) break;
    drawn.set(source, ofSource + 1).set(target, ofTarget + 1);
    const width = Math.min(3.6, Math.max(0.5, 0.62 * (logDice - 7)));
    chosen.push(
      `<line x1="${number(a.x)}" y1="${number(a.y)}" x2="${number(b.x)}" y2="${number(b.y)}" stroke-width="${number(width)}"/>`,
    );
  }
  return chosen.reverse();
}
