// One page that carries everything: the viewer, its style and the snapshot. It opens from a disk or a mail and asks
// nobody for anything: its policy admits the two inline pieces by their hashes and nothing else.
// Without scripts, and in print, it still shows the map as a picture and says the strongest terms and edges.
import { createHash } from 'node:crypto';
import type { Snapshot } from '../model/index.ts';
import { by } from '../model/index.ts';
import { citationLines } from '../snapshot/cite/citation.ts';
import { serialise } from '../snapshot/serialise.ts';
import { escapeMarkup } from './markup.ts';
import { writeSvg } from './svg.ts';

/** The viewer as one classic script and one style sheet. */
export interface PageApp {
  script: string;
  style: string;
}

const ROWS = 30;
/** Terms of the picture. */
const DRAWN = 200;

/**
 * The picture and the tables are for print, and for readers without scripts. What is selected is printed before them,
 * on pages of its own; where nothing is, the viewer has nothing to print, for a browser prints no WebGL.
 */
const STATIC_STYLE = `.tifa-static{display:none;margin:16px;color:#1d2126;background:#fff}
.tifa-static h1{margin:0 0 8px;font-size:20px;line-height:1.4}
.tifa-static p{margin:8px 0}
.tifa-static svg{width:100%;height:auto}
.tifa-static table{border-collapse:collapse;margin:16px 0;break-inside:auto}
.tifa-static caption{text-align:left;font-weight:600}
.tifa-static th,.tifa-static td{border-bottom:1px solid #ccc;padding:2px 12px 2px 0;text-align:left}
.tifa-static tr,.tifa-static svg{break-inside:avoid}
@media print{.tifa-static{display:block;margin:0}
#tifa:not(:has(.panel)),#tifa .status,.print-map~.tifa-static svg{display:none}
#tifa:has(.panel)~.tifa-static{break-before:page}}`;
const SHOWN_STYLE = 'html,body{height:auto;background:#fff}#tifa{display:none}.tifa-static{display:block}';

export function writeHtml(snapshot: Snapshot, app: PageApp): string {
  const script = asWritten(app.script).replace(/<(?=\/script|!--)/gi, '\\x3C');
  const style = asWritten(app.style + STATIC_STYLE).replace(/<\/(?=style)/gi, '<\\/');
  const title = escapeMarkup(`${snapshot.method.corpus.title} · 提法 Tifa`);
  const cited = citationLines(snapshot, { of: 'graph' }, { accessed: null, link: null });
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
<noscript><style>${SHOWN_STYLE}</style></noscript>
</head>
<body>
<div id="tifa"></div>
<section class="tifa-static" aria-label="${title}">
<h1>${title}</h1>
${writeSvg(snapshot, { terms: DRAWN })}
<p>${escapeMarkup(cited.zh)}</p>
<p lang="en">${escapeMarkup(cited.en)}</p>
${termTable(snapshot)}
${edgeTable(snapshot)}
</section>
<script type="application/json" id="tifa-snapshot">${inert(serialise(snapshot))}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** What the browser will see, and hash, after its parser has made newlines and halves of characters uniform. */
function asWritten(text: string): string {
  return text
    .replace(/\p{Surrogate}|\0/gu, '\ufffd')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
}

function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src ${[style, SHOWN_STYLE].map((each) => `'${hash(each)}'`).join(' ')}`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** JSON that cannot end or open an element, nor a line of a script. */
function inert(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function termTable({ terms }: Snapshot): string {
  const strongest = terms.toSorted(
    by(
      (term) => -term.count,
      (term) => term.id,
    ),
  );
  const rows = strongest
    .slice(0, ROWS)
    .map((term) => row([term.label, term.english ?? '', term.count, term.documents, term.degree]));
  const caption = `术语 Terms: ${rows.length} / ${terms.length}`;
  return table(caption, ['术语 term', '英文 English', '次 count', '篇 documents', '伙伴 partners'], rows);
}

function edgeTable({ terms, edges }: Snapshot): string {
  const labels = new Map(terms.map((term) => [term.id, term.label]));
  const strongest = edges.toSorted(
    by(
      (edge) => (edge.significant ? 0 : 1),
      (edge) => -edge.logDice,
      (edge) => edge.source,
      (edge) => edge.target,
    ),
  );
  const rows = strongest
    .slice(0, ROWS)
    .map((edge) =>
      row([
        labels.get(edge.source) ?? '',
        labels.get(edge.target) ?? '',
        edge.count,
        edge.logDice.toFixed(1),
      ]),
    );
  const caption = `共现 Edges: ${rows.length} / ${edges.length}`;
  return table(caption, ['术语 term', '术语 term', '段落 passages', 'logDice'], rows);
}

function table(caption: string, heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((text) => `<th scope="col">${escapeMarkup(text)}</th>`).join('');
  return `<table>\n<caption>${escapeMarkup(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function row(cells: readonly (string | number)[]): string {
  return `<tr>${cells.map((cell) => `<td>${escapeMarkup(String(cell))}</td>`).join('')}</tr>`;
}
