// CX2 (https://cytoscape.org/cx/cx2/specification) for Cytoscape and NDEx: declared attributes, places, colours by a
// mapping on the attribute `color`. The method stands in the description of the network.
import type { Snapshot, SnapshotEdge, SnapshotTerm } from '../model/index.ts';
import { EDGE_FIELDS, type Field, type FieldType, fieldText, TERM_FIELDS } from './fields.ts';
import { methodLine } from './method-line.ts';
import { paintTerms } from './paint.ts';

const TYPES: Record<FieldType, string> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  boolean: 'boolean',
  json: 'string',
};

export function writeCx2(snapshot: Snapshot): string {
  const { terms, edges, method, sha256 } = snapshot;
  const numbers = new Map(terms.map((term, index) => [term.id, index]));
  const paints = paintTerms(snapshot);
  const network = { name: method.corpus.title, description: methodLine(snapshot), version: sha256 };
  const aspects: [name: string, elements: object[]][] = [
    ['attributeDeclarations', [declarations(Object.keys(network))]],
    ['networkAttributes', [network]],
    [
      'nodes',
      terms.map((term, id) => {
        const { colour = '#8E9196', radius = 1 } = paints[id] ?? {};
        const looks = { color: colour, size: Number((2 * radius).toFixed(2)) };
        // Cytoscape’s y grows downwards.
        return { id, x: term.x, y: -term.y, v: { ...names(term), ...values(TERM_FIELDS, term), ...looks } };
      }),
    ],
    [
      'edges',
      edges.map((edge, id) => ({
        id,
        s: numbers.get(edge.source),
        t: numbers.get(edge.target),
        v: { interaction: 'co-occurs with', weight: edge.count, ...values(EDGE_FIELDS, edge) },
      })),
    ],
    ['visualProperties', [STYLE]],
  ];
  const metaData = aspects.map(([name, elements]) => ({ name, elementCount: elements.length }));
  const blocks = [
    { CXVersion: '2.0', hasFragments: false },
    { metaData },
    ...aspects.map(([name, elements]) => ({ [name]: elements })),
    { status: [{ success: true, error: '' }] },
  ];
  return `[\n${blocks.map((block) => JSON.stringify(block)).join(',\n')}\n]\n`;
}

/** `name` is what Cytoscape shows; `termId` is the id everywhere else. */
function names(term: SnapshotTerm): object {
  return { name: term.label, termId: term.id };
}

function declarations(network: readonly string[]): object {
  const declare = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, { d: 'string' }]));
  return {
    networkAttributes: declare(network),
    nodes: {
      ...declare(['name', 'termId', 'color']),
      size: { d: 'double' },
      ...Object.fromEntries(TERM_FIELDS.map(({ name, type }) => [name, { d: TYPES[type] }])),
    },
    edges: {
      ...declare(['interaction']),
      weight: { d: 'long' },
      ...Object.fromEntries(EDGE_FIELDS.map(({ name, type }) => [name, { d: TYPES[type] }])),
    },
  };
}

/** A value that is not there is left out. */
function values<T extends SnapshotTerm | SnapshotEdge>(fields: readonly Field<T>[], record: T): object {
  const pairs = fields.map((field) => [
    field.name,
    field.type === 'json' ? fieldText(field, record) : record[field.name],
  ]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== null && value !== undefined));
}

const through = (attribute: string, type: string) => ({
  type: 'PASSTHROUGH',
  definition: { attribute, type },
});

const STYLE = {
  default: {
    network: { NETWORK_BACKGROUND_COLOR: '#FFFFFF' },
    node: { NODE_SHAPE: 'ellipse', NODE_BORDER_WIDTH: 0, NODE_LABEL_FONT_SIZE: 8 },
    edge: { EDGE_LINE_COLOR: '#B0B4BA', EDGE_OPACITY: 0.5, EDGE_WIDTH: 1 },
  },
  nodeMapping: {
    NODE_LABEL: through('name', 'string'),
    NODE_BACKGROUND_COLOR: through('color', 'string'),
    NODE_WIDTH: through('size', 'double'),
    NODE_HEIGHT: through('size', 'double'),
  },
  edgeMapping: {},
};
