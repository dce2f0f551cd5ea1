// The graph in plain arrays, with no index and no cleverness: the oracle that the contract suite holds the engines to.
import type { Graph, PassageView, Text } from '../../model/index.ts';
import { TifaError } from '../../model/index.ts';
import type { GraphStore } from '../store.ts';
import { inTableOrder } from '../table-order.ts';
import { inTime, passageView } from '../views.ts';

export function memoryStore(): GraphStore {
  let loaded: Graph | null = null;
  let stored: readonly Text[] = [];
  let loads = 0;

  function graph(): Graph {
    if (loaded === null)
      throw new TifaError('store-empty', 'The store in memory is empty: load a graph first.');
    return loaded;
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
      loads += 1;
      onProgress?.(1, 1);
    },
    async read() {
      return structuredClone(graph());
    },
    async stamp() {
      return String(loads);
    },
    async method() {
      return structuredClone(graph().method);
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
