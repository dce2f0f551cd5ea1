// GEXF 1.3 (https://gexf.net/1.3) for Gephi, Gephi Lite and the rest: terms with place, colour and size, edges with
// every measure. An edge’s weight is its count of passages: positive always, and a number that a reader can check.
import { channels } from '../analytics/communities/palette.ts';
import type { Snapshot, SnapshotEdge, SnapshotTerm } from '../model/index.ts';
import { EDGE_FIELDS, type Field, fieldText, TERM_FIELDS } from './fields.ts';
import { escapeMarkup } from './markup.ts';
import { methodLine } from './method-line.ts';
import { type Paint, paintTerms } from './paint.ts';

export function writeGexf(snapshot: Snapshot): string {
  const { name, version } = snapshot.method.software;
  const paints = paintTerms(snapshot);
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta>
<creator>${escapeMarkup(`${name} ${version}`)}</creator>
<description>${escapeMarkup(methodLine(snapshot))}</description>
</meta>
<graph mode="static" defaultedgetype="undirected">
${declare('node', TERM_FIELDS)}
${declare('edge', EDGE_FIELDS)}
<nodes>
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

/** A value that is not there is left out. */
function values<T>(fields: readonly Field<T>[], record: T): string {
  const lines = fields.flatMap((field) => {
    const text = fieldText(field, record);
    return text === null ? [] : [`<attvalue for="${field.name}" value="${escapeMarkup(text)}"/>`];
  });
  return `<attvalues>${lines.join('')}</attvalues>`;
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
