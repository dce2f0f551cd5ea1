// GraphML (http://graphml.graphdrawing.org) for networkx, igraph, Gephi, Cytoscape and yEd. Place, size and colour have
// the names that Gephi reads and writes: x, y, size, r, g, b; an edge’s weight is its count of passages.
import { channels } from '../analytics/communities/palette.ts';
import type { Snapshot, SnapshotEdge, SnapshotTerm } from '../model/index.ts';
import { EDGE_FIELDS, type Field, type FieldType, fieldText, TERM_FIELDS } from './fields.ts';
import { escapeMarkup } from './markup.ts';
import { methodLine } from './method-line.ts';
import { type Paint, paintTerms } from './paint.ts';

const TYPES: Record<FieldType, string> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  boolean: 'boolean',
  json: 'string',
};

const NODE_EXTRAS = [
  ['label', 'string'],
  ['x', 'double'],
  ['y', 'double'],
  ['size', 'double'],
  ['r', 'int'],
  ['g', 'int'],
  ['b', 'int'],
] as const;

export function writeGraphml(snapshot: Snapshot): string {
  const paints = paintTerms(snapshot);
  const keys = [
    ...NODE_EXTRAS.map(([name, type]) => key('node', name, type)),
    ...TERM_FIELDS.map(({ name, type }) => key('node', name, TYPES[type])),
    key('edge', 'weight', 'double'),
    ...EDGE_FIELDS.map(({ name, type }) => key('edge', name, TYPES[type])),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<desc>${escapeMarkup(methodLine(snapshot))}</desc>
${keys.join('\n')}
<graph id="tifa" edgedefault="undirected">
${snapshot.terms.map((term, index) => node(term, paints[index])).join('\n')}
${snapshot.edges.map(edge).join('\n')}
</graph>
</graphml>
`;
}

/** Terms and edges both have a `count`, so ids of keys say whose they are. */
function key(owner: 'node' | 'edge', name: string, type: string): string {
  return `<key id="${owner}.${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`;
}

function node(term: SnapshotTerm, paint: Paint | undefined): string {
  const [r, g, b] = channels(paint?.colour ?? '#000000');
  const extras = { label: term.label, x: term.x, y: term.y, size: (paint?.radius ?? 1).toFixed(2), r, g, b };
  const looks = NODE_EXTRAS.map(([name]) => data('node', name, String(extras[name])));
  return `<node id="${term.id}">${looks.join('')}${fields('node', TERM_FIELDS, term)}</node>`;
}

function edge(record: SnapshotEdge, index: number): string {
  const weight = data('edge', 'weight', String(record.count));
  const ends = `source="${record.source}" target="${record.target}"`;
  return `<edge id="e${index}" ${ends}>${weight}${fields('edge', EDGE_FIELDS, record)}</edge>`;
}

/** A value that is not there is left out. */
function fields<T>(owner: 'node' | 'edge', list: readonly Field<T>[], record: T): string {
  return list
    .map((field) => {
      const text = fieldText(field, record);
      return text === null ? '' : data(owner, field.name, text);
    })
    .join('');
}

function data(owner: 'node' | 'edge', name: string, text: string): string {
  return `<data key="${owner}.${name}">${escapeMarkup(text)}</data>`;
}
