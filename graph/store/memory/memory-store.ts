// The graph in plain arrays, with no index and no cleverness: the oracle that the contract suite holds the engines to.
import type { Graph, PassageView, Text } from '../../model/index.ts';
import { TifaError } from '../../model/index.ts';
import { fold, matchedName } from '../names.ts';
import type { GraphStore } from '../store.ts';
import { inTableOrder } from '../table-order.ts';
import { byRelation, byRelevance, byStrength, edgeView, inTime, passageView } from '../views.ts';

export function memoryStore(): GraphStore {
  let loaded: Graph | null = null;
  let stored: readonly Text[] = [];

  function graph(): Graph {
    if (loaded === null)
      throw new TifaError('store-empty', 'The store in memory is empty: load a graph first.');
    return loaded;
  }

  function find(idOrLabel: string) {
    const { terms } = graph();
    return terms.find((term) => term.id === idOrLabel) ?? terms.find((term) => term.label === idOrLabel);
  }

  function views(wanted: (id: string) => boolean): PassageView[] {
    const { passages, documents, mentions } = graph();
    return passages
      .filter((passage) => wanted(passage.id))
      .flatMap((passage) => {
        const document = documents.find((each) => each.id === passage.document);
        const groups = mentions.filter((group) => group.passage === passage.id);
        return document === undefined ? [] : [passageView(passage, document, groups)];
      })
      .sort(inTime);
  }

  return {
    engine: 'memory',
    can: { cypher: false, durable: false },
    warnings: [],

    async load(next, { texts = [], onProgress } = {}) {
      loaded = structuredClone(inTableOrder(next));
      stored = structuredClone(texts);
      onProgress?.(1, 1);
    },
    async read() {
      return structuredClone(graph());
    },
    async method() {
      return structuredClone(graph().method);
    },

    async search(text, { limit = 20 } = {}) {
      const folded = fold(text);
      if (folded === '') return [];
      const hits = graph().terms.flatMap((term) => {
        const { id, label, english, count } = term;
        const match = matchedName({ ...term, variants: term.variants.map((each) => each.surface) }, folded);
        return match === null ? [] : [{ id, label, english, count, ...match }];
      });
      return hits
        .sort(byRelevance)
        .slice(0, limit)
        .map(({ exact: _, ...hit }) => hit);
    },

    async term(idOrLabel) {
      const term = find(idOrLabel);
      if (term === undefined) return null;
      const { id, label } = term;
      const touches = (each: { source: string; target: string }) => each.source === id || each.target === id;
      const mentioned = new Set(
        graph().mentions.flatMap((group) => (group.term === id ? [group.passage] : [])),
      );
      return {
        id,
        label,
        relations: structuredClone(graph().relations.filter(touches).sort(byRelation)),
        edges: structuredClone(graph().cooccurrences.filter(touches).map(edgeView).sort(byStrength)),
        passages: views((passage) => mentioned.has(passage)),
      };
    },

    async edge(a, b) {
      const [first, second] = [find(a)?.id, find(b)?.id];
      const edge = graph().cooccurrences.find(
        ({ source, target }) =>
          (source === first && target === second) || (source === second && target === first),
      );
      if (edge === undefined) return null;
      const ids = new Set(edge.passages);
      return { edge: structuredClone(edgeView(edge)), passages: views((passage) => ids.has(passage)) };
    },

    async passages(ids) {
      const wanted = new Set(ids);
      return views((passage) => wanted.has(passage));
    },

    async text(documentId) {
      graph();
      return stored.find((text) => text.document === documentId)?.raw ?? null;
    },

    async query() {
      graph();
      throw new TifaError('query', 'The store in memory answers no Cypher: use the embedded store or Neo4j.');
    },

    async close() {
      loaded = null;
    },
  };
}
