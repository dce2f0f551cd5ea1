// GEXF 1.3 (https://gexf.net/1.3) for Gephi, Gephi Lite and the rest: terms with place, colour and size, edges with
// every measure. An edge’s weight is its count of passages: positive always, and a number that a reader can check.
import { channels, slotColour } from '../analytics/communities/palette.ts';
import { discs } from '../analytics/layout/discs.ts';
import type { Snapshot, SnapshotEdge, SnapshotTerm } from '../model/index.ts';
import { escapeMarkup } from './markup.ts';

type Value = string | number | boolean | null;
interface Attribute<T> {
  name: string;
  type: 'string' | 'integer' | 'double' | 'boolean';
  value: (record: T) => Value;
}

const TERM_ATTRIBUTES: Attribute<SnapshotTerm>[] = [
  { name: 'english', type: 'string', value: (term) => term.english },
  { name: 'pinyin', type: 'string', value: (term) => term.pinyin },
  { name: 'category', type: 'string', value: (term) => term.category },
  { name: 'status', type: 'string', value: (term) => term.status },
  { name: 'count', type: 'integer', value: (term) => term.count },
  { name: 'passages', type: 'integer', value: (term) => term.passages },
  { name: 'documents', type: 'integer', value: (term) => term.documents },
  { name: 'first', type: 'string', value: (term) => term.first },
  { name: 'last', type: 'string', value: (term) => term.last },
  { name: 'community', type: 'integer', value: (term) => term.community },
  { name: 'degree', type: 'integer', value: (term) => term.degree },
  { name: 'strength', type: 'double', value: (term) => term.strength },
  { name: 'pagerank', type: 'double', value: (term) => term.pagerank },
];

const EDGE_ATTRIBUTES: Attribute<SnapshotEdge>[] = [
  { name: 'documents', type: 'integer', value: (edge) => edge.documents },
  { name: 'clusters', type: 'integer', value: (edge) => edge.clusters },
  { name: 'logDice', type: 'double', value: (edge) => edge.logDice },
  { name: 'npmi', type: 'double', value: (edge) => edge.npmi },
  { name: 'g2', type: 'double', value: (edge) => edge.g2 },
  { name: 'q', type: 'double', value: (edge) => edge.q },
  { name: 'significant', type: 'boolean', value: (edge) => edge.significant },
];

export function writeGexf(snapshot: Snapshot): string {
  const { method, sha256 } = snapshot;
  const slots = new Map(snapshot.communities.map(({ id, slot }) => [id, slot]));
  const { radii } = discs(snapshot.terms.map((term) => term.count));
  const nodes = snapshot.terms.map((term, index) =>
    node(term, { colour: slotColour(slots.get(term.community ?? -1) ?? 0), size: radii[index] ?? 1 }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta>
<creator>${escapeMarkup(`${method.software.name} ${method.software.version}`)}</creator>
<description>${escapeMarkup(`${method.corpus.title}; snapshot sha256 ${sha256}`)}</description>
</meta>
<graph mode="static" defaultedgetype="undirected">
${declare('node', TERM_ATTRIBUTES)}
${declare('edge', EDGE_ATTRIBUTES)}
<nodes>
${nodes.join('\n')}
</nodes>
<edges>
${snapshot.edges.map(edge).join('\n')}
</edges>
</graph>
</gexf>
`;
}

function declare<T>(owner: 'node' | 'edge', attributes: readonly Attribute<T>[]): string {
  const lines = attributes.map(
    ({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>`,
  );
  return `<attributes class="${owner}" mode="static">\n${lines.join('\n')}\n</attributes>`;
}

/** A value that is not there is left out. */
function values<T>(attributes: readonly Attribute<T>[], record: T): string {
  const lines = attributes.flatMap(({ name, value }) => {
    const own = value(record);
    return own === null ? [] : [`<attvalue for="${name}" value="${escapeMarkup(String(own))}"/>`];
  });
  return `<attvalues>${lines.join('')}</attvalues>`;
}

function node(term: SnapshotTerm, { colour, size }: { colour: string; size: number }): string {
  const [r, g, b] = channels(colour);
  return (
    `<node id="${term.id}" label="${escapeMarkup(term.label)}">${values(TERM_ATTRIBUTES, term)}` +
    `<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${term.x}" y="${term.y}" z="0"/>` +
    `<viz:size value="${size.toFixed(2)}"/></node>`
  );
}

function edge(record: SnapshotEdge, index: number): string {
  const { source, target, count } = record;
  return `<edge id="${index}" source="${source}" target="${target}" weight="${count}">${values(EDGE_ATTRIBUTES, record)}</edge>`;
}
