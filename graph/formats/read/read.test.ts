// What others write is read, and what is broken is named with its file and place.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SnapshotEdge, SnapshotTerm, TifaError } from '../../model/index.ts';
import { atOnce } from '../../model/steps.ts';
import { sha256 } from '../../snapshot/sha256.ts';
import { readGraph } from './read.ts';
import { readXml } from './xml.ts';

const idOf = (label: string) => `t${createHash('sha256').update(label).digest('hex').slice(0, 12)}`;
const read = (name: string, text: string) => atOnce(readGraph([{ name, text }]));

const GEXF = `<?xml version='1.0' encoding='UTF-8'?>
<g:gexf xmlns:g="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
  <g:graph defaultedgetype="undirected">
    <g:attributes class="node">
      <g:attribute id="m" title="Modularity Class" type="integer"><g:default>1</g:default></g:attribute>
      <g:attribute id="z" title="zoo" type="string"/>
    </g:attributes>
    <g:nodes>
      <g:node id="1" label="河长制"><g:attvalues><g:attvalue for="m" value="0"/></g:attvalues><viz:position x="1.5" y="-2"/></g:node>
      <!-- no label --><g:node id="生态"><g:attvalues><g:attvalue for="z" value="x"/></g:attvalues></g:node>
    </g:nodes>
    <g:edges><g:edge id="0" source="生态" target="1" weight="0.5"/></g:edges>
  </g:graph>
</g:gexf>`;

const GRAPHML = `<graphml><key id="d0" for="node" attr.name="name" attr.type="string"/>
<key id="d1" for="edge" attr.name="weight" attr.type="double"><default>3</default></key>
<graph edgedefault="undirected"><node id="n0"><data key="d0"><![CDATA[<河长制>]]></data></node><node id="n1"/>
<edge source="n0" target="n1"/></graph></graphml>`;

describe('graphs of other programs', () => {
  it('reads GEXF with prefixes, defaults and titles of Gephi', () => {
    const { terms, edges, communities } = read('gephi.gexf', GEXF);
    expect(terms.map(({ id, label, community }) => ({ id, label, community }))).toEqual([
      { id: idOf('河长制'), label: '河长制', community: 0 },
      { id: idOf('生态'), label: '生态', community: 1 },
    ]);
    expect(terms[0]).toMatchObject({ x: 1.5, y: -2, count: 0, degree: 1, strength: 0.5 });
    expect(edges).toHaveLength(1);
    expect(edges[0]).toMatchObject({ count: 0, logDice: 0.5, q: 1, significant: false });
    expect(edges[0]!.source < edges[0]!.target).toBe(true);
    expect(communities.map(({ size, slot }) => [size, slot])).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  it('reads GraphML with names, CDATA and defaults, and places what has no place', () => {
    const { terms, edges } = read('x.graphml', GRAPHML);
    expect(terms.map((term) => term.label)).toEqual(['<河长制>', 'n1']);
    expect(edges[0]).toMatchObject({ count: 3, logDice: 3 });
    expect(new Set(terms.map(({ x, y }) => `${x},${y}`)).size).toBe(2);
  });

  it.each([
    [',', '\n'],
    [';', '\r\n'],
    ['\t', '\r'],
  ])('reads edges alone, with %j and %j', (delimiter, end) => {
    const rows = [['Source', 'Target', 'Weight'], ['河长制', '"a ""b"""', '2'], ['河长制', 'c', '7'], []];
    const { terms, edges } = read('edges.csv', rows.map((row) => row.join(delimiter)).join(end));
    expect(terms.map((term) => term.label)).toEqual(['河长制', 'a "b"', 'c']);
    expect(edges.map((edge) => edge.count)).toEqual([2, 7]);
  });

  it('reads VOSviewer with names of clusters and numbers as ids', () => {
    const items = [
      { id: 1, label: 'a', cluster: 2, weights: { Occurrences: 4, Citations: 9 }, scores: { PageRank: 0.5 } },
      { id: 2, label: 'a' },
    ];
    const links = [{ source_id: 1, target_id: 2, strength: 6 }];
    const network = { items, links, clusters: [{ cluster: 2, label: 'second' }] };
    const { terms, edges, communities } = read('x.json', JSON.stringify({ network }));
    expect(terms[0]).toMatchObject({ id: idOf('a'), count: 4, pagerank: 0.5, community: 1 });
    expect(terms[1]!.id).not.toBe(terms[0]!.id);
    expect(edges[0]!.count).toBe(6);
    expect(communities.map(({ name, size }) => [name, size])).toEqual([
      [null, 0],
      ['second', 1],
    ]);
  });

  it('keeps the contract', () => {
    for (const { terms, edges } of [read('a.gexf', GEXF), read('b.graphml', GRAPHML)]) {
      for (const term of terms) expect(SnapshotTerm.safeParse(term).success).toBe(true);
      for (const edge of edges) expect(SnapshotEdge.safeParse(edge).success).toBe(true);
    }
  });
});

const graphml = (body: string) =>
  `<graphml><key id="c" for="node" attr.name="count"/><graph>${body}</graph></graphml>`;
const NODES = '<node id="a"/><node id="b"/>';

const GRAPH_OF_3000 = {
  gexf: `<gexf><graph><nodes>${list((i) => `<node id="${i}"/>`)}</nodes></graph></gexf>`,
  graphml: `<graphml><graph>${list((i) => `<node id="${i}"/>`)}</graph></graphml>`,
  csv: `Id\n${list((i) => `${i}\n`)}`,
  json: JSON.stringify({
    network: { items: Array.from({ length: 3000 }, (_, id) => ({ id, label: `${id}` })) },
  }),
};

it.each(Object.entries(GRAPH_OF_3000))('a large .%s can be left while it is read', (ending, text) => {
  const steps = readGraph([{ name: `x.${ending}`, text }]);
  let left = 0;
  while (steps.next().done !== true) left++;
  expect(left).toBeGreaterThanOrEqual(9);
});

function list(line: (index: number) => string): string {
  return Array.from({ length: 3000 }, (_, index) => line(index)).join('');
}

describe('what is broken', () => {
  it.each([
    ['x.gexf', '', /^x\.gexf is empty/],
    ['x.gexf', '<svg/>', /x\.gexf is XML, but no GEXF: <svg>/],
    ['x.gexf', '<!DOCTYPE gexf [<!ENTITY a "aaaa">]><gexf>&a;</gexf>', /line 1: document types/],
    ['x.gexf', '<gexf>\n&a;</gexf>', /x\.gexf, line 1: the entity &a; is not known/],
    ['x.gexf', '<gexf>&constructor;</gexf>', /&constructor; is not known/],
    ['x.gexf', '<gexf>&#x110000;</gexf>', /&#x110000; is not known/],
    ['x.gexf', '<gexf a="1" a="2"/>', /attribute a stands there twice/],
    ['x.gexf', '<gexf><graph>\n</gexf>', /line 2: <\/gexf> closes nothing/],
    ['x.gexf', '<gexf><graph>', /<graph> is never closed/],
    ['x.gexf', '<gexf a=1/>', /line 1: “<gexf a=1” is not well-formed/],
    ['x.gexf', 'PK\u0003', /text stands outside/],
    ['x.graphml', graphml('<node id="a"/><node id="a"/>'), /x\.graphml, node a stands there twice/],
    ['x.graphml', graphml(`${NODES}<edge source="a" target="c"/>`), /edge 1: no node has the id c/],
    ['x.graphml', graphml(`${NODES}<edge source="a" target="a"/>`), /edge 1: it joins a with itself/],
    [
      'x.graphml',
      graphml(`${NODES}<edge source="a" target="b"/><edge source="b" target="a"/>`),
      /edge 2: it joins b and a again/,
    ],
    ['x.graphml', graphml('<node id="a"><data key="c">-1</data></node>'), /node a: count is not allowed/],
    ['x.graphml', graphml('<node id="a"><data key="c">many</data></node>'), /node a: count .*“many”/],
    ['x.csv', 'a,b\n1,2', /x\.csv has neither an Id column/],
    ['x.csv', 'Id,Label\n,b', /x\.csv, row 2: id is empty/],
    ['x.csv', 'Id,Label\n1,b\n2,"c"d', /x\.csv, row 3: a quoted cell/],
    ['x.csv', 'Id,Community\n1,999999999', /node 1: its community/],
    ['x.vos.json', '{', /x\.vos\.json is not JSON/],
    ['x.vos.json', '{"network":{"items":[{"id":1}]}}', /network\.items\.0\.label/],
    ['x.net', '', /x\.net cannot be read: name one of/],
  ])('%s %j', (name, text, message) => {
    expect(() => read(name, text)).toThrow(TifaError);
    expect(() => read(name, text)).toThrow(message);
  });

  it('never takes long, nor anything but a TifaError, whatever the text is', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      '&',
      ';',
      'a',
      ' ',
      '"',
      '=',
      '<a',
      '</a>',
      '<!--',
      ']]>',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        try {
          atOnce(readXml(parts.join(''), 'x'));
        } catch (error) {
          expect(error).toBeInstanceOf(TifaError);
        }
      }),
    );
    for (const long of [' a="1"'.repeat(1e5), ' '.repeat(1e5), 'a'.repeat(1e5), '<a>'.repeat(1e5)]) {
      expect(() => atOnce(readXml(`<a${long}`, 'x'))).toThrow(TifaError);
    }
  });
});

it('hashes as Node does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
  );
});
