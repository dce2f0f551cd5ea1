// The laws of an incremental loading, on every engine: it gives exactly what a whole loading gives, in any order of
// loadings and of rows, and touches nothing that did not change.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Graph, Text } from '../../model/index.ts';
import { fixture, fixtureTexts } from '../fixture.ts';
import type { GraphStore } from '../store.ts';
import { onEvery } from '../testing.ts';
import { differenceOf } from './difference.ts';
import { type Digests, digestsOf, readDigests, writtenDigests } from './digests.ts';

const graph = fixture();
const texts = fixtureTexts();

interface Loadable {
  graph: Graph;
  texts: Text[];
}

/** The fixture without a document or two, and with any part of its figures, edges and relations changed. */
const edited: fc.Arbitrary<Loadable> = fc
  .record({
    gone: fc.subarray(graph.documents, { maxLength: 1 }),
    moved: fc.subarray(graph.terms),
    lost: fc.subarray(graph.cooccurrences, { maxLength: 3 }),
    counted: fc.subarray(graph.cooccurrences),
    dated: fc.subarray(graph.cooccurrences, { maxLength: 2 }),
    relations: fc.subarray(graph.relations),
    slot: fc.constantFrom(1, 2),
    raw: fc.constantFrom('', '另一份原文'),
    shift: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ gone, moved, lost, counted, dated, relations, slot, raw, shift }) => {
    const isGone = (document: string) => gone.some(({ id }) => id === document);
    return {
      texts: texts
        .filter((text) => !isGone(text.document))
        .map((text, i) => (i === 0 && raw !== '' ? { ...text, raw } : text)),
      graph: {
        ...graph,
        documents: graph.documents.filter(({ id }) => !isGone(id)),
        passages: graph.passages.filter(({ document }) => !isGone(document)),
        mentions: graph.mentions.filter(({ passage }) => !isGone(passage.slice(0, 13))),
        terms: graph.terms.map((term) => (moved.includes(term) ? { ...term, x: term.x + shift } : term)),
        cooccurrences: graph.cooccurrences
          .filter((edge) => !lost.includes(edge))
          .map((edge) => ({
            ...edge,
            ...(counted.includes(edge) && { g2: shift }),
            ...(dated.includes(edge) && { byYear: { '1999': { count: shift, documents: 1 } } }),
          })),
        relations,
        communities: graph.communities.map((community) => ({ ...community, slot })),
      },
    };
  });

const digests = (each: Loadable): Digests => digestsOf(each.graph, each.texts);
/** Null when the second is loaded whole. */
function between(before: Loadable, after: Loadable) {
  return differenceOf(after, { before: digests(before), after: digests(after), edgeChange: 'anew' });
}

/** Loads, and says whether only a difference was written. */
async function load(store: GraphStore, next: Loadable): Promise<boolean> {
  const steps: number[] = [];
  await store.load(next.graph, { texts: next.texts, onProgress: (_, total) => steps.push(total) });
  return steps.join() === '1';
}

async function expectLoaded(store: GraphStore, next: Loadable): Promise<void> {
  expect(await store.read()).toEqual(next.graph);
  for (const { id } of graph.documents) {
    expect(await store.text(id)).toBe(next.texts.find((text) => text.document === id)?.raw ?? null);
  }
  const { rows } = await store.query('MATCH (n)-[e]->(m) RETURN count(e) AS count');
  const members = next.graph.terms.filter((term) => term.community !== null);
  const { passages, mentions, cooccurrences, relations } = next.graph;
  expect(rows[0]?.[0]).toBe(
    [passages, mentions, cooccurrences, relations, members].reduce((sum, table) => sum + table.length, 0),
  );
  // As integers they would be halved and cut.
  const halves = await store.query('MATCH (:Term)-[e:CO_OCCURS]->(:Term) RETURN sum(e.g2 / 2) AS half');
  expect(halves.rows[0]?.[0] ?? 0).toBeCloseTo(cooccurrences.reduce((sum, edge) => sum + edge.g2 / 2, 0));
}

onEvery(['grafeo', 'neo4j'], (stored) => {
  test('whatever changed, the store holds what a whole loading gives', async () => {
    let before: Loadable = { graph, texts };
    await fc.assert(
      fc.asyncProperty(edited, async (next) => {
        // Two documents of three may differ, and then the graph is loaded whole.
        const isLittle = between(before, next) !== null;
        expect(await load(stored.store, next)).toBe(isLittle);
        before = next;
        await expectLoaded(stored.store, next);
      }),
      { numRuns: 10 },
    );
  });

  test('three loadings in any order, with their rows in any order, end alike', async () => {
    const [first, second] = fc.sample(edited, { numRuns: 2, seed: 7 }) as [Loadable, Loadable];
    const last = { graph, texts };
    const shuffled = {
      texts: texts.toReversed(),
      graph: { ...graph, terms: graph.terms.toReversed(), passages: graph.passages.toReversed() },
    };
    for (const order of [
      [first, second, last],
      [second, last, shuffled],
      [second, first, shuffled],
    ]) {
      for (const each of order) await load(stored.store, each);
      await expectLoaded(stored.store, last);
    }
  });
});

test('the same graph again touches its run alone', () => {
  const again = { graph: fixture(), texts: fixtureTexts() };
  expect(between({ graph, texts }, again)).toMatchObject({
    fresh: {
      documents: [],
      terms: [],
      passages: [],
      mentions: [],
      cooccurrences: [],
      relations: [],
      communities: [],
    },
    ...{ texts: [], members: [], goneDocuments: [], goneTerms: [], goneEdges: [] },
    isNew: { relations: false, communities: false },
  });
});

test('a changed document brings its own records, and nothing of the others', () => {
  const [changed] = graph.documents;
  const next = {
    ...graph,
    documents: graph.documents.map((each) => (each === changed ? { ...each, title: '新' } : each)),
  };
  const found = between({ graph, texts }, { graph: next, texts });
  expect(found?.goneDocuments).toEqual([changed?.id]);
  expect(found?.fresh.documents.map(({ id }) => id)).toEqual([changed?.id]);
  expect(new Set(found?.fresh.passages.map(({ document }) => document))).toEqual(new Set([changed?.id]));
  expect(found?.fresh).toMatchObject({ terms: [], cooccurrences: [], relations: [] });
});

test('digests of another layout, or cut short, compare with nothing', () => {
  const own = digests({ graph, texts });
  const other = { ...own, whole: { ...own.whole, layout: '1' } };
  expect(differenceOf({ graph, texts }, { before: other, after: own, edgeChange: 'anew' })).toBeNull();
  const rows = [...writtenDigests(own)].map(([id, text]) => ({ id, text }));
  expect(readDigests(rows)).toEqual(own);
  expect(readDigests(rows.slice(1))).toBeNull();
});
