// GEXF 1.3 (https://gexf.net/1.3) for Gephi, Gephi Lite and the rest: terms with place, colour and size, edges with
// every measure. An edge’s weight is its count of passages: positive always, and a number that a reader can check.
// Where years are known the graph is dynamic: a term or edge is there in the years that have it (its spells), with the
// figures of each; what no dated document has is there always.
import { channels } from '../analytics/communities/palette.ts';
import type { ByYear, Snapshot, SnapshotEdge, SnapshotTerm } from '../model/index.ts';
import { EDGE_FIELDS, type Field, fieldText, TERM_FIELDS } from './fields.ts';
import { escapeMarkup } from './markup.ts';
import { methodLine } from './method-line.ts';
import { type Paint, paintTerms } from './paint.ts';

export function writeGexf(snapshot: Snapshot): string {
  const { name, version } = snapshot.method.software;
  const paints = paintTerms(snapshot);
  const isDynamic = [...snapshot.terms, ...snapshot.edges].some(
    ({ byYear }) => Object.keys(byYear).length > 0,
  );
  const mode = isDynamic ? 'mode="dynamic" timeformat="date" timerepresentation="interval"' : 'mode="static"';
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta>
<creator>${escapeMarkup(`${name} ${version}`)}</creator>
<description>${escapeMarkup(methodLine(snapshot))}</description>
</meta>
<graph ${mode} defaultedgetype="undirected">
${declare('node', TERM_FIELDS)}
${isDynamic ? `${inYears('node')}\n` : ''}${declare('edge', EDGE_FIELDS)}
${isDynamic ? `${inYears('edge')}\n` : ''}<nodes>
${snapshot.terms.map((term, index) => node(term, paints[index])).join('\n')}
</nodes>
<edges>
${snapshot.edges.map(edge).join('\n')}
</edges>
</graph>
</gexf>
`;
}

function declare<T>(owner: 'node' | 'edge', fields: readonly Field<T>[]): string {
  const lines = fields.map(
    ({ name, type }) =>
      `<attribute id="${name}" title="${name}" type="${type === 'json' ? 'string' : type}"/>`,
  );
  return `<attributes class="${owner}" mode="static">\n${lines.join('\n')}\n</attributes>`;
}

/** Figures of single years, under names that no field has. */
const IN_YEAR = [
  ['yearCount', 'count'],
  ['yearDocuments', 'documents'],
] as const;

function inYears(owner: 'node' | 'edge'): string {
  const lines = IN_YEAR.map(([name]) => `<attribute id="${name}" title="${name}" type="integer"/>`);
  return `<attributes class="${owner}" mode="dynamic">\n${lines.join('\n')}\n</attributes>`;
}

/** A value that is not there is left out. */
function values<T extends { byYear: ByYear }>(fields: readonly Field<T>[], record: T): string {
  const lines = fields.flatMap((field) => {
    const text = fieldText(field, record);
    return text === null ? [] : [`<attvalue for="${field.name}" value="${escapeMarkup(text)}"/>`];
  });
  const dated = Object.entries(record.byYear).flatMap(([year, figures]) =>
    IN_YEAR.map(([name, field]) => `<attvalue for="${name}" value="${figures[field]}" ${span(year)}/>`),
  );
  return `<attvalues>${[...lines, ...dated].join('')}</attvalues>${spells(record.byYear)}`;
}

function spells(byYear: ByYear): string {
  const years = Object.keys(byYear);
  return years.length === 0
    ? ''
    : `<spells>${years.map((year) => `<spell ${span(year)}/>`).join('')}</spells>`;
}

/** Both days belong to it. */
function span(year: string): string {
  return `start="${year}-01-01" end="${year}-12-31"`;
}

function node(term: SnapshotTerm, paint: Paint | undefined): string {
  const [r, g, b] = channels(paint?.colour ?? '#000000');
  return (
    `<node id="${term.id}" label="${escapeMarkup(term.label)}">${values(TERM_FIELDS, term)}` +
    `<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${term.x}" y="${term.y}" z="0"/>` +
    `<viz:size value="${(paint?.radius ?? 1).toFixed(2)}"/></node>`
  );
}

function edge(record: SnapshotEdge, index: number): string {
  const { source, target, count } = record;
  return `<edge id="${index}" source="${source}" target="${target}" weight="${count}">${values(EDGE_FIELDS, record)}</edge>`;
}
