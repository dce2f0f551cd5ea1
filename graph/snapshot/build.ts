// A graph becomes a snapshot: what the viewer, the embed and every export read.
// With passages, every passage that holds a mention travels along and every figure can be opened; without, figures only.
import type {
  Graph,
  GraphTerm,
  MentionGroup,
  Snapshot,
  SnapshotPassage,
  SnapshotTerm,
} from '../model/index.ts';
import { SNAPSHOT_VERSION } from '../model/index.ts';
import { documentView, edgeView, passageView } from '../store/views.ts';
import { toPinyin } from './pinyin.ts';
import { seal } from './seal.ts';

export interface BuildOptions {
  passages?: 'all' | 'none';
}

export function buildSnapshot(graph: Graph, { passages = 'none' }: BuildOptions = {}): Snapshot {
  const withPassages = passages === 'all';
  return seal({
    format: 'tifa-snapshot',
    version: SNAPSHOT_VERSION,
    method: graph.method,
    years: corpusYears(graph),
    documents: graph.documents.map(documentView),
    communities: graph.communities.map(({ id, slot, size, top }) => ({ id, slot, size, top, name: null })),
    terms: graph.terms.map(toSnapshotTerm),
    edges: graph.cooccurrences.map((edge) =>
      withPassages ? { ...edgeView(edge), passages: edge.passages } : edgeView(edge),
    ),
    relations: graph.relations,
    passages: withPassages ? mentioningPassages(graph) : null,
  });
}

function toSnapshotTerm({ channels: _, ...term }: GraphTerm): SnapshotTerm {
  return { ...term, pinyin: toPinyin(term.label) };
}

/** Documents and passages by year; what has no date is in no year. */
function corpusYears({ documents, passages }: Graph): Snapshot['years'] {
  const years: Snapshot['years'] = {};
  const yearOf = new Map<string, { documents: number; passages: number }>();
  for (const { id, date } of documents) {
    if (date === null) continue;
    const year = date.slice(0, 4);
    const figures = years[year] ?? { documents: 0, passages: 0 };
    figures.documents++;
    years[year] = figures;
    yearOf.set(id, figures);
  }
  for (const { document } of passages) {
    const figures = yearOf.get(document);
    if (figures !== undefined) figures.passages++;
  }
  return years;
}

function mentioningPassages({ passages, documents, mentions }: Graph): SnapshotPassage[] {
  const documentOf = new Map(documents.map((document) => [document.id, document]));
  const groups = new Map<string, MentionGroup[]>();
  for (const group of mentions) {
    const list = groups.get(group.passage);
    if (list === undefined) groups.set(group.passage, [group]);
    else list.push(group);
  }
  return passages.flatMap((passage) => {
    const own = groups.get(passage.id);
    const document = documentOf.get(passage.document);
    if (own === undefined || document === undefined) return [];
    return [{ ...passageView(passage, document, own), document: document.id }];
  });
}
