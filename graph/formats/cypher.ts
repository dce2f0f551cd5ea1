// A script that loads the snapshot into an empty Neo4j (`cypher-shell -f map.cypher`) or another database that speaks
// Cypher: the graph that Tifa itself loads, with the same labels and names, as far as a snapshot holds it. It creates
// and never merges, so that running it twice fails at the constraints instead of doubling the figures.

import type { ByYear, Snapshot, SnapshotEdge, SnapshotPassage, SnapshotTerm } from '../model/index.ts';
import { MEASURES, methodNotation, RELATION_TYPES } from '../model/index.ts';
import { searchText } from '../store/names.ts';
import { uniqueId } from '../store/statements.ts';
import { createEdges, createNodes, type Edge, type Row } from './cypher-batch.ts';
import { real } from './cypher-literal.ts';
import { methodLine } from './method-line.ts';
import { oneLine } from './plain-text.ts';

export function writeCypher(snapshot: Snapshot): string {
  const { terms, documents, communities, edges, relations } = snapshot;
  const passages = snapshot.passages ?? [];
  const grouped = terms.flatMap(({ id, community }) => (community === null ? [] : [{ id, community }]));
  return [
    `// ${comment(methodLine(snapshot))}\n`,
    ...['Run', 'Document', 'Passage', 'Term', 'Community'].map((label) => `${uniqueId(label)};\n`),
    ...createNodes('Run', [run(snapshot)]),
    ...createNodes(
      'Document',
      documents.map((document) => ({ ...document, year: yearOf(document.date) })),
    ),
    ...createNodes(
      'Passage',
      passages.map(({ spans: _, gaps: __, ...passage }) => passage),
    ),
    ...createNodes('Term', terms.map(termRow)),
    ...createNodes('Community', communities),
    ...createEdges(
      'PART_OF',
      ['Passage', 'Document'],
      passages.map(({ id, document }) => edge(id, document)),
    ),
    ...createEdges('MENTIONED_IN', ['Term', 'Passage'], passages.flatMap(mentions)),
    ...createEdges('CO_OCCURS', ['Term', 'Term'], edges.map(cooccurrence)),
    ...RELATION_TYPES.flatMap((type) => {
      const own = relations.filter((relation) => relation.type === type);
      const rows = own.map(({ source, target, type: _, ...rest }) => edge(source, target, rest));
      return createEdges(type, ['Term', 'Term'], rows);
    }),
    ...createEdges(
      'IN_COMMUNITY',
      ['Term', 'Community'],
      grouped.map(({ id, community }) => edge(id, community)),
    ),
  ].join('');
}

/** A backslash could begin an escape here too, and the character behind it could end the line. */
function comment(text: string): string {
  return oneLine(text).replaceAll('\\', '＼');
}

function edge(source: string | number, target: string | number, properties: Row = {}): Edge {
  return { source, target, properties };
}

function run(snapshot: Snapshot): Row {
  const { method, sha256 } = snapshot;
  return {
    ...{ id: 'run', schemaVersion: method.schemaVersion, title: method.corpus.title, unit: method.unit },
    ...{ notation: methodNotation(snapshot), method: JSON.stringify(method), snapshot: sha256 },
  };
}

/** A property is never a map, so variants and years are parallel lists. */
function termRow(term: SnapshotTerm): Row {
  const { variants, byYear, betweenness = null, core = null, constraint = null, ...figures } = term;
  const { score, strength, pagerank, x, y } = figures;
  const surfaces = variants.map((variant) => variant.surface);
  return {
    ...figures,
    ...{ score: real(score), strength: real(strength), pagerank: real(pagerank), x: real(x), y: real(y) },
    ...{ betweenness: real(betweenness), core, constraint: real(constraint) },
    ...{ variants: surfaces, variantCounts: variants.map((variant) => variant.count), ...series(byYear) },
    searchText: searchText({ ...term, variants: surfaces }),
  };
}

function cooccurrence({ source, target, byYear, passages, ...figures }: SnapshotEdge): Edge {
  return edge(source, target, {
    ...figures,
    ...Object.fromEntries(MEASURES.map((name) => [name, real(figures[name])])),
    ...{ q: real(figures.q), ...series(byYear) },
    ...(passages !== undefined && { passages }),
  });
}

function series(byYear: ByYear): Row {
  const figures = Object.values(byYear);
  return {
    years: Object.keys(byYear).map(Number),
    yearCounts: figures.map((each) => each.count),
    yearDocuments: figures.map((each) => each.documents),
  };
}

/** All places of a term in a passage are one edge. */
function mentions({ id, spans }: SnapshotPassage): Edge[] {
  const terms = [...new Set(spans.map((span) => span.term))];
  return terms.map((term) => {
    const own = spans.filter((span) => span.term === term);
    return edge(term, id, {
      count: own.length,
      offsets: own.map((span) => span.offset),
      lengths: own.map((span) => span.length),
      nested: own.map((span) => span.nested),
    });
  });
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
