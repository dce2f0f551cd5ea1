// The page of a difference: one file without a script, under a policy that admits its style and nothing else.
// Chinese and English stand side by side and a switch shows one; rows open to the passages of both sides.
import { createHash } from 'node:crypto';
import { escapeMarkup } from '../../formats/markup.ts';
import type { Difference, EdgeChange, TermChange } from '../compare.ts';
import { type Evidence, evidenceOf, type Quotation } from '../evidence.ts';
import type { Side } from '../sides.ts';
import { differenceMap } from './map.ts';
import { STYLE } from './style.ts';
import {
  countLine,
  KIND_WORDS,
  method,
  type Shown,
  sideLine,
  steadyLine,
  WORDS,
  type Words,
} from './words.ts';

export interface DifferencePage {
  a: Side;
  b: Side;
  difference: Difference;
  q: number;
  unit: 'group' | 'passage';
  /** What bears on the reading of all of it. */
  notes: readonly Words[];
}

type Change = TermChange | EdgeChange;

/** Rows of a kind, and passages of a side. */
const ROWS = 100;
const QUOTED = 3;

export function differencePage(page: DifferencePage): string {
  const { a, b, difference, unit } = page;
  const title = `${a.title} → ${b.title}`;
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  const steady = [difference.terms, difference.edges].map(
    (changes) => changes.filter(({ kind }) => kind === 'steady').length,
  );
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(title)} · 提法 Tifa</title>
<style>${STYLE}</style>
</head>
<body>
<input type="radio" name="language" id="zh" checked><label for="zh" lang="zh-Hans">中文</label>
<input type="radio" name="language" id="en"><label for="en" lang="en">English</label>
<header>
<p>${both(WORDS.difference)}</p>
<h1><span class="a">${escapeMarkup(a.title)}</span> → <span class="b">${escapeMarkup(b.title)}</span></h1>
<p><b>A 甲</b> ${both(sideLine(a, unit))} · <b>B 乙</b> ${both(sideLine(b, unit))}</p>
<p class="quiet">${both(method(page))}</p>
${page.notes.map((note) => `<p class="quiet">${both(note)}</p>`).join('\n')}
</header>
${figure(page)}
<p class="quiet">${both(WORDS.print)} ${both(WORDS.uncertain)}</p>
<main>
${section(WORDS.terms, difference.terms, page)}
${section(WORDS.edges, difference.edges, page)}
</main>
<footer><p>${both(steadyLine(steady[0] ?? 0, steady[1] ?? 0))}</p></footer>
</body>
</html>
`;
}

const both = ({ zh, en }: Words): string =>
  `<span class="zh" lang="zh-Hans">${escapeMarkup(zh)}</span><span class="en" lang="en">${escapeMarkup(en)}</span>`;

function figure({ a, b, difference }: DifferencePage): string {
  const map = differenceMap(a, b, difference);
  return map === null ? '' : `<figure>\n${map}\n<figcaption>${both(WORDS.map)}</figcaption>\n</figure>`;
}

function section(title: Words, changes: readonly Change[], page: DifferencePage): string {
  const quoted = evidenceOf(page, QUOTED);
  const kinds = (Object.keys(KIND_WORDS) as Shown[]).map((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    if (own.length === 0) return '';
    const shown = own.slice(0, ROWS);
    const { name, about } = KIND_WORDS[kind];
    return `<section class="${kind}">
<h3>${both(name)} <small>${both(countLine(shown.length, own.length))}</small></h3>
<p class="quiet">${both(about)}</p>
${shown.map((change) => row(change, { page, quoted: quoted(change) })).join('\n')}
</section>`;
  });
  const any = kinds.filter((kind) => kind !== '');
  return `<h2>${both(title)}</h2>\n${any.length === 0 ? `<p>${both(WORDS.none)}</p>` : any.join('\n')}`;
}

function row(change: Change, { page, quoted }: { page: DifferencePage; quoted: Evidence }): string {
  const { a, b } = page;
  const name = ('label' in change ? [change.label] : change.labels).map(escapeMarkup).join(' — ');
  const perMille = (hits: number, { units }: Side): string => ((1000 * hits) / Math.max(1, units)).toFixed(2);
  const strength = 'z' in change ? `z ${change.z.toFixed(1)}` : `G² ${change.g2.toFixed(1)}`;
  const q = change.q < 0.001 ? change.q.toExponential(1) : change.q.toFixed(4);
  const cells = [
    `<b lang="zh-Hans">${name}${change.certain ? '' : ' ?'}</b>`,
    `<span class="a">${change.a.count} · ${perMille(change.a.hits, a)} ‰</span>`,
    `<span class="b">${change.b.count} · ${perMille(change.b.hits, b)} ‰</span>`,
    `<span>${strength} · q ${q}</span>`,
  ];
  return `<details><summary>${cells.join('')}</summary>
<div class="sides">${passages(quoted.a, { side: a, of: 'a' })}${passages(quoted.b, { side: b, of: 'b' })}</div></details>`;
}

function passages(quoted: readonly Quotation[], { side, of }: { side: Side; of: 'a' | 'b' }): string {
  const texts = quoted.map(
    (quotation) =>
      `<blockquote lang="zh-Hans">${marked(quotation)}<footer>${escapeMarkup([quotation.title, quotation.date].filter((part) => part !== null).join('，'))}</footer></blockquote>`,
  );
  const silence = side.passages === null ? WORDS.noPassages : WORDS.none;
  return `<div class="${of}"><h4>${of.toUpperCase()} ${escapeMarkup(side.title)}</h4>${texts.length === 0 ? `<p class="quiet">${both(silence)}</p>` : texts.join('')}</div>`;
}

/** The first term and the second as everywhere else: one line, and two. Of marks that overlap the first is kept. */
function marked({ text, marks }: Quotation): string {
  let html = '';
  let last = 0;
  for (const { term, offset, length } of marks.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < last) continue;
    html += `${escapeMarkup(text.slice(last, offset))}<mark class="${term === 0 ? 'first' : 'second'}">${escapeMarkup(text.slice(offset, offset + length))}</mark>`;
    last = offset + length;
  }
  return html + escapeMarkup(text.slice(last));
}
