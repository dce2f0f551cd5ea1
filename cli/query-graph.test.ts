import { describe, expect, test } from 'vitest';
import { writeJson } from '../graph/formats/json.ts';
import type { Graph } from '../graph/model/index.ts';
import { parseSnapshot } from '../graph/snapshot/parse.ts';
import { fixture, termId } from '../graph/store/fixture.ts';
import { answerGraph } from './query-graph.ts';

const graph = fixture();
const node = (label: string) => ({ _labels: ['Term'], id: termId(label), label });
const edgeOf = ({ source: _, target: __, byYear: ___, ...figures }: Graph['cooccurrences'][number]) => ({
  _type: 'CO_OCCURS',
  ...figures,
});
const between = (a: string, b: string) => {
  const ends = [termId(a), termId(b)].sort();
  const edge = graph.cooccurrences.find(({ source, target }) => source === ends[0] && target === ends[1]);
  if (edge === undefined) throw new Error(`${a} and ${b} do not co-occur`);
  return edgeOf(edge);
};
const labels = ({ terms }: { terms: { label: string }[] }) => terms.map((term) => term.label).sort();
const [A, B, C] = ['枫桥经验', '基层治理', '新发展理念'];

describe('the graph of an answer', () => {
  test('holds the terms and co-occurrences of its rows and nothing else', () => {
    const { snapshot, unplaced } = answerGraph(graph, [[node(A), between(A, B), node(B)]]);
    expect(labels(snapshot)).toEqual([A, B].sort());
    expect(snapshot.edges).toHaveLength(1);
    expect(snapshot.relations).toEqual([]);
    expect(unplaced).toBe(0);
    expect(() => parseSnapshot(writeJson(snapshot), 'answer')).not.toThrow();
  });

  test('finds the ends of a relationship that stands alone when its figures name them', () => {
    const { snapshot } = answerGraph(graph, [[between(A, B)]]);
    expect(labels(snapshot)).toEqual([A, B].sort());
  });

  test('tells two co-occurrences with the same figures apart by the steps of a path', () => {
    // The three stand in one passage of 2021, so 枫桥经验–新发展理念 and 基层治理–新发展理念 have the same figures.
    const path = { nodes: [node(A), node(C), node(B)], relationships: [between(A, C), between(C, B)] };
    const { snapshot, unplaced } = answerGraph(graph, [[{ inside: [path] }]]);
    expect(labels(snapshot)).toEqual([A, B, C].sort());
    expect(snapshot.edges).toHaveLength(2);
    expect(unplaced).toBe(0);
  });

  test('counts what it cannot place instead of guessing', () => {
    const twin = graph.cooccurrences[0] as Graph['cooccurrences'][number];
    const [x, y] = graph.terms
      .slice(-2)
      .map((term) => term.id)
      .sort() as [string, string];
    const doubled = { ...graph, cooccurrences: [twin, { ...twin, source: x, target: y }] };
    const { snapshot, unplaced } = answerGraph(doubled, [[node(A), edgeOf(twin)]]);
    expect(unplaced).toBe(1);
    expect(labels(snapshot)).toEqual([A]);
  });

  test('brings relations, with the type that they have', () => {
    const formula = '六个精准';
    const relation = { _type: 'HAS_PART', order: 1, origin: 'lexicon', count: 1 };
    const { snapshot } = answerGraph(graph, [[node(formula), relation, node('措施到户精准')]]);
    expect(snapshot.relations.map(({ type, order }) => [type, order])).toEqual([['HAS_PART', 1]]);
    expect(snapshot.edges).toEqual([]);
  });

  test('of terms alone it brings the co-occurrences among them', () => {
    const { snapshot } = answerGraph(graph, [
      [node(A)],
      [node(B)],
      [node(C)],
      [{ _labels: ['Document'], id: 'd' }],
    ]);
    expect(labels(snapshot)).toEqual([A, B, C].sort());
    expect(snapshot.edges).toHaveLength(3);
  });

  test('an answer of figures is refused with an example', () => {
    expect(() => answerGraph(graph, [[A, 3, null, { _labels: ['Document'] }]])).toThrow(/RETURN a, e, b/);
  });
});
