// GEXF, GraphML and Pajek, read by networkx (Python): the reader that most of our readers use, and none of ours.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FIXTURE, hostile } from './arbitrary.ts';
import { type Ending, writeFormat } from './formats.ts';

const READER = `
import json, sys, networkx
readers = {
  'gexf': networkx.read_gexf,
  'graphml': networkx.read_graphml,
  'net': lambda path: networkx.Graph(networkx.read_pajek(path, encoding='utf-8-sig')),
}
graph = readers[sys.argv[1].rsplit('.', 1)[1]](sys.argv[1])
json.dump({
  'nodes': [{**data, 'id': id} for id, data in graph.nodes(data=True)],
  'edges': [{'source': a, 'target': b, **data} for a, b, data in graph.edges(data=True)],
}, sys.stdout)
`;
const hasNetworkx = spawnSync('python3', ['-c', 'import networkx']).status === 0;
if (!hasNetworkx) console.warn('GEXF, GraphML and Pajek were not read by networkx: python3 has none');

const folder = mkdtempSync(join(tmpdir(), 'tifa-networkx-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Read = Record<'nodes' | 'edges', Record<string, unknown>[]>;

function through(ending: Ending, snapshot = FIXTURE): Read {
  const path = join(folder, `map${ending}`);
  writeFileSync(path, writeFormat(ending, snapshot)[0]?.text ?? '');
  return JSON.parse(execFileSync('python3', ['-c', READER, path], { encoding: 'utf8' })) as Read;
}

describe.runIf(hasNetworkx)('networkx', () => {
  it.each(['.gexf', '.graphml'] as const)(
    'reads every term and edge with its figures out of %s',
    (ending) => {
      const { nodes, edges } = through(ending);
      const byId = new Map(nodes.map((node) => [node.id, node]));
      for (const { id, label, count, documents, pagerank } of FIXTURE.terms) {
        expect(byId.get(id)).toMatchObject({ label, count, documents, pagerank });
      }
      expect(nodes).toHaveLength(FIXTURE.terms.length);
      const byEnds = new Map(edges.map((edge) => [[edge.source, edge.target].sort().join(), edge]));
      for (const { source, target, count, logDice, significant } of FIXTURE.edges) {
        expect(byEnds.get(`${source},${target}`)).toMatchObject({ weight: count, logDice, significant });
      }
      expect(edges).toHaveLength(FIXTURE.edges.length);
    },
  );

  it('reads when each term and edge is there, and how often in each year, out of GEXF', () => {
    const { nodes, edges } = through('.gexf');
    const byId = new Map(nodes.map((node) => [node.id, node]));
    let dated = 0;
    for (const { id, byYear } of FIXTURE.terms) {
      const spans = Object.keys(byYear).map((year) => [`${year}-01-01`, `${year}-12-31`]);
      expect(byId.get(id)?.spells ?? []).toEqual(spans);
      const counts = Object.values(byYear).map((figures, i) => [figures.count, ...(spans[i] ?? [])]);
      expect(byId.get(id)?.yearCount ?? []).toEqual(counts);
      dated += spans.length;
    }
    expect(dated).toBeGreaterThan(10);
    const spells = edges.flatMap((edge) => (edge.spells ?? []) as unknown[]);
    expect(spells).toHaveLength(FIXTURE.edges.flatMap(({ byYear }) => Object.keys(byYear)).length);
  });

  it('reads labels and counts out of Pajek', () => {
    const { nodes, edges } = through('.net');
    expect(nodes.map(({ id }) => id).sort()).toEqual(FIXTURE.terms.map(({ label }) => label).sort());
    const sum = (values: unknown[]) => values.reduce<number>((total, value) => total + Number(value), 0);
    expect(sum(edges.map(({ weight }) => weight))).toBe(sum(FIXTURE.edges.map(({ count }) => count)));
  });

  it.each(['.gexf', '.graphml', '.net'] as const)('reads hostile labels out of %s', (ending) => {
    expect(through(ending, hostile()).nodes).toHaveLength(FIXTURE.terms.length);
  });
});
