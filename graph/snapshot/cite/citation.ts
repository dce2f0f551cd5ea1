// How to cite a graph, a term, an edge or a passage: a line in Chinese and in English, BibTeX, and an item of CSL-JSON
// (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). Each names the software with its version, the
// corpus, how the figures came to be, and the hash by which a reader can tell whether it is the same graph.
// There is no clock here: the day of the visit and the link are parameters.
import {
  methodNotation,
  type Snapshot,
  type SnapshotEdge,
  type SnapshotPassage,
  type SnapshotTerm,
} from '../../model/index.ts';
import { bibtexEntry } from './bibtex.ts';

export type Cited =
  | { of: 'graph' }
  | { of: 'term'; term: Pick<SnapshotTerm, 'id' | 'label' | 'count' | 'documents'> }
  | {
      of: 'edge';
      edge: Pick<SnapshotEdge, 'source' | 'target' | 'count' | 'documents'>;
      /** Labels of its ends, in the order in which they are read. */
      labels: readonly [string, string];
    }
  | { of: 'passage'; passage: Pick<SnapshotPassage, 'id' | 'document' | 'index' | 'text'> };

export interface Visit {
  /** `YYYY-MM-DD`, or null where nobody can say. */
  accessed: string | null;
  /** To the view that is cited, or null for a file without an address. */
  link: string | null;
}

export interface CslItem {
  id: string;
  type: 'dataset' | 'document';
  title: string;
  author?: { literal: string }[];
  'container-title'?: string;
  version: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  note: string;
}

interface CslDate {
  'date-parts': [number[]];
}

export interface Citation {
  zh: string;
  en: string;
  bibtex: string;
  csl: CslItem;
}

export type CitedGraph = Pick<Snapshot, 'method' | 'part' | 'sha256' | 'documents'>;

export function citation(graph: CitedGraph, cited: Cited, visit: Visit): Citation {
  const { method, sha256 } = graph;
  const { accessed, link } = visit;
  const corpus = method.corpus.title;
  const source = sourceOf(graph, cited);
  const [, enWhat] = what(cited);
  const csl: CslItem = {
    id: ['tifa', sha256.slice(0, 8), ...idOf(cited)].join('-'),
    type: cited.of === 'passage' ? 'document' : 'dataset',
    title: source?.title ?? (enWhat === '' ? corpus : `${enWhat}. ${corpus}`),
    ...(source?.author !== undefined && { author: [{ literal: source.author }] }),
    ...(source !== null && { 'container-title': corpus }),
    version: `Tifa ${method.software.version}`,
    ...(source?.date !== undefined && { issued: dateParts(source.date) }),
    ...(accessed !== null && { accessed: dateParts(accessed) }),
    ...(link !== null && { URL: link }),
    note: [...(cited.of === 'passage' ? [enWhat] : []), methodNotation(graph), `sha256 ${sha256}`].join('; '),
  };
  return { ...citationLines(graph, cited, visit), bibtex: bibtexEntry(csl), csl };
}

/** A line for a reader in each language, without the forms for programs. */
export function citationLines(
  graph: CitedGraph,
  cited: Cited,
  { accessed, link }: Visit,
): Pick<Citation, 'zh' | 'en'> {
  const { title: corpus, documents } = graph.method.corpus;
  const { version } = graph.method.software;
  const source = sourceOf(graph, cited);
  const [zhWhat, enWhat] = what(cited);
  const hash = `sha256 ${graph.sha256.slice(0, HASH_DIGITS)}`;
  const notation = methodNotation(graph);
  const zhSource =
    source === null ? [] : [[source.author, `《${source.title}》`, source.date].filter(Boolean).join('，')];
  const enSource =
    source === null ? [] : [[source.author, source.title, source.date].filter(Boolean).join(', ')];
  return {
    zh: `${[...zhSource, zhWhat, `《${corpus}》术语图谱（${documents} 篇），提法 Tifa ${version}`, notation, hash, ...(accessed === null ? [] : [`${accessed} 查看`]), ...(link === null ? [] : [link])].filter((part) => part !== '').join('。')}`,
    en: [
      ...enSource,
      enWhat,
      `${corpus}: a graph of terms (${documents} documents), Tifa ${version}`,
      notation,
      hash,
      ...(accessed === null ? [] : [`Accessed ${accessed}`]),
      ...(link === null ? [] : [link]),
    ]
      .filter((part) => part !== '')
      .join('. '),
  };
}

/** Of the hash in a line; the whole stands in BibTeX and CSL. */
const HASH_DIGITS = 16;

function what(cited: Cited): [zh: string, en: string] {
  if (cited.of === 'graph') return ['', ''];
  if (cited.of === 'passage') {
    const place = cited.passage.index + 1;
    return [`“${cited.passage.text}”第 ${place} 段`, `“${cited.passage.text}”, passage ${place}`];
  }
  const { count, documents } = cited.of === 'term' ? cited.term : cited.edge;
  const names = cited.of === 'term' ? [cited.term.label] : cited.labels;
  const name = names.map((label) => `“${label}”`).join(' — ');
  const noun = cited.of === 'term' ? ['次', 'mentions'] : ['段共现', 'passages'];
  return [
    `${name}（${count} ${noun[0]}，${documents} 篇）`,
    `${name} (${count} ${noun[1]}, ${documents} documents)`,
  ];
}

function idOf(cited: Cited): string[] {
  if (cited.of === 'graph') return [];
  if (cited.of === 'term') return [cited.term.id];
  if (cited.of === 'edge') return [cited.edge.source, cited.edge.target];
  return [cited.passage.id];
}

/** The document of a passage: what is quoted is its author’s, not ours. */
function sourceOf(
  { documents }: CitedGraph,
  cited: Cited,
): { author?: string; title: string; date?: string } | null {
  if (cited.of !== 'passage') return null;
  const document = documents.find(({ id }) => id === cited.passage.document);
  if (document === undefined) return null;
  const author = document.issuer ?? document.source;
  return {
    ...(author !== null && { author }),
    title: document.title,
    ...(document.date !== null && { date: document.date }),
  };
}

const dateParts = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });
