// What is written is read back: terms, edges, figures, places, whatever the labels are.
import fc from 'fast-check';
import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../model/index.ts';
import { atOnce } from '../model/steps.ts';
import { firstImbalance } from '../snapshot/balance.ts';
import type { SnapshotBody } from '../snapshot/serialise.ts';
import { anySnapshot, FIXTURE, hostile } from './arbitrary.ts';
import { type Ending, writeFormat } from './formats.ts';
import { readGraph } from './read/read.ts';

const through = (snapshot: Snapshot, ending: Ending): SnapshotBody =>
  atOnce(
    readGraph(
      writeFormat(ending, snapshot)
        .filter(({ ending: own }) => own !== '.method.txt')
        .map(({ ending: own, text }) => ({ name: `map${own}`, text })),
    ),
  );

/** XML has no place for these, inside JSON neither unless JSON escapes them. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const inXml = <T>(value: T): T => {
  if (typeof value === 'string') return value.replace(NOT_XML, '\ufffd') as T;
  if (Array.isArray(value)) return value.map(inJson) as T;
  return value;
};
const inJson = <T>(value: T): T => JSON.parse(JSON.stringify(value).replace(NOT_XML, '\ufffd')) as T;
const mapped = <T extends object>(record: T, change: <V>(value: V) => V): T =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)])) as T;

const withoutPassages = ({ passages: _, ...edge }: Snapshot['edges'][number]) => edge;

describe.each(['.gexf', '.graphml'] as const)('%s', (ending) => {
  it('gives back every term and edge whole, less what XML cannot hold', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const read = through(snapshot, ending);
        expect(read.terms).toEqual(snapshot.terms.map((term) => mapped(term, inXml)));
        expect(read.edges).toEqual(snapshot.edges);
      }),
    );
  });
});

describe('.csv', () => {
  it('gives back every term and edge whole but the counts of variants', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const read = through(snapshot, '.csv');
        const neutral = snapshot.terms.map((term) => ({
          ...term,
          variants: [{ surface: term.label, count: term.count }],
        }));
        expect(read.terms).toEqual(neutral);
        expect(read.edges).toEqual(snapshot.edges);
      }),
    );
  });
});

describe('.vos.json', () => {
  it('gives back labels, counts, measures of terms and places; of edges, the counts', () => {
    const kept = (term: Snapshot['terms'][number]) => ({
      ...term,
      ...{ english: null, pinyin: '', category: null, status: 'curated', byYear: {} },
      variants: [{ surface: term.label, count: term.count }],
      first: term.first?.slice(0, 4) ?? null,
      last: term.last?.slice(0, 4) ?? null,
    });
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const read = through(snapshot, '.vos.json');
        expect(read.terms).toEqual(snapshot.terms.map(kept));
        const ends = ({ source, target, count }: Snapshot['edges'][number]) => ({ source, target, count });
        expect(read.edges.map(ends)).toEqual(snapshot.edges.map(ends));
      }),
    );
  });
});

describe.each(['.gexf', '.graphml', '.csv', '.vos.json'] as const)('what %s gives back', (ending) => {
  it('adds up, is a graph of its own, and keeps its communities', () => {
    const read = through(hostile(), ending);
    expect(firstImbalance(read)).toBeNull();
    const sizes = ({ communities }: SnapshotBody) =>
      communities.map(({ id, size, top }) => ({ id, size, top }));
    expect(sizes(read)).toEqual(sizes(FIXTURE));
    const graph = new Graph({ type: 'undirected' });
    for (const { id, ...term } of read.terms) graph.addNode(id, term);
    for (const { source, target, ...edge } of read.edges) graph.addEdge(source, target, edge);
    expect(graph.order).toBe(FIXTURE.terms.length);
    expect(graph.size).toBe(FIXTURE.edges.length);
    for (const { id, x, y, count } of FIXTURE.terms) {
      expect(graph.getNodeAttributes(id)).toMatchObject({ x, y, count });
    }
    for (const { source, target, count } of FIXTURE.edges.map(withoutPassages)) {
      expect(graph.getEdgeAttribute(source, target, 'count')).toBe(count);
    }
  });
});
