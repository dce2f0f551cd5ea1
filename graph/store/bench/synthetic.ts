// A graph of any size for benches: the shape of a real one (skewed counts, passages that hold several terms, edges with
// their passages), the figures made up. The same size and seed give the same graph.
import { createHash } from 'node:crypto';
import { NO_ASSOCIATION } from '../../measures/measures.ts';
import { seededRandom } from '../../measures/random.ts';
import type {
  Cooccurrence,
  Document,
  Graph,
  GraphTerm,
  MentionGroup,
  Passage,
  Text,
} from '../../model/index.ts';
import { by, MEASURES } from '../../model/index.ts';
import { fixture } from '../fixture.ts';

export interface Size {
  terms: number;
  documents: number;
  passagesPerDocument: number;
  charactersPerPassage: number;
  mentionsPerPassage: number;
  edges: number;
}

export interface Loadable {
  graph: Graph;
  texts: Text[];
}

const HAN = '推进基层治理体系和能力现代化坚持人民为中心发展思想完善制度机制落实责任加强监督检查服务群众';
const hex = (kind: string, n: number) =>
  createHash('sha256').update(`${kind}${n}`).digest('hex').slice(0, 12);
const YEARS = ['2015', '2017', '2019', '2021', '2023'];

export function synthetic(size: Size, seed = 1): Loadable {
  const random = seededRandom(seed);
  const numbers = Array.from({ length: size.documents }, (_, n) => n);
  const documents = numbers.map((n) => documentOf(n, size)).sort(by((each) => each.id));
  const texts = documents.map(({ id, characters }) => ({ document: id, raw: textOf(characters, random) }));
  const passages = documents.flatMap((each, i) => passagesOf(each, texts[i]?.raw ?? '', size));
  const termIds = Array.from({ length: size.terms }, (_, n) => `t${hex('term', n)}`).sort();
  const mentions = passages
    .flatMap((passage) => mentionsOf(passage, { termIds, size, random }))
    .sort(MENTIONS);
  const graph = fixture();
  return {
    texts,
    graph: {
      ...graph,
      documents,
      passages,
      mentions,
      relations: [],
      terms: termIds.map((id, n) => termOf(id, n)),
      cooccurrences: edgesOf({ termIds, passages, count: size.edges, random }),
      communities: [0, 1, 2].map((id) => ({ id, slot: id + 1, size: 1, top: termIds.slice(0, 2) })),
    },
  };
}

/**
 * What the loading after one changed document brings: the document gives way to another one, and what is counted over
 * the whole corpus is new everywhere: five measures and q on every edge, rank and position of every term.
 */
export function oneDocumentChanged({ graph, texts }: Loadable, size: Size): Loadable {
  const random = seededRandom(2);
  const gone = graph.documents[Math.floor(graph.documents.length / 2)]?.id ?? '';
  const fresh = documentOf(size.documents, size);
  const raw = textOf(fresh.characters, random);
  const own = passagesOf(fresh, raw, size);
  const termIds = graph.terms.map((term) => term.id);
  const replaced = (id: string) => (id.startsWith(gone) ? id.replace(gone, fresh.id) : id);
  return {
    texts: [...texts.filter((text) => text.document !== gone), { document: fresh.id, raw }],
    graph: {
      ...graph,
      documents: [...graph.documents.filter((each) => each.id !== gone), fresh],
      passages: [...graph.passages.filter((each) => each.document !== gone), ...own],
      mentions: [
        ...graph.mentions.filter((each) => !each.passage.startsWith(gone)),
        ...own.flatMap((passage) => mentionsOf(passage, { termIds, size, random })),
      ],
      terms: graph.terms.map((term) => ({
        ...term,
        pagerank: term.pagerank * 1.0001,
        x: term.x + 0.01,
        y: term.y - 0.01,
      })),
      cooccurrences: graph.cooccurrences.map((edge) => ({
        ...edge,
        ...{
          g2: edge.g2 * 1.0001,
          npmi: edge.npmi * 0.9999,
          tScore: edge.tScore * 1.0001,
          q: edge.q * 0.9999,
        },
        ...{ mi3: edge.mi3 * 1.0001, associationStrength: edge.associationStrength * 1.0001 },
        passages: edge.passages.map(replaced).sort(),
      })),
    },
  };
}

function documentOf(n: number, { passagesPerDocument, charactersPerPassage }: Size): Document {
  const id = `d${hex('document', n)}`;
  return {
    ...{
      id,
      path: `corpus/${n}.md`,
      title: `第${n}号意见`,
      source: null,
      issuer: '样本·省',
      level: 'province',
    },
    ...{ date: `${YEARS[n % YEARS.length]}-03-05`, characters: passagesPerDocument * charactersPerPassage },
    ...{ sha256: id.slice(1).padEnd(64, '0'), cluster: id },
  };
}

function passagesOf(document: Document, raw: string, size: Size): Passage[] {
  return Array.from({ length: size.passagesPerDocument }, (_, index) => {
    const id = `${document.id}.${String(index).padStart(5, '0')}`;
    const start = index * size.charactersPerPassage;
    const end = start + size.charactersPerPassage;
    return {
      id,
      document: document.id,
      index,
      start,
      end,
      text: raw.slice(start, end),
      page: null,
      cluster: id,
    };
  });
}

function mentionsOf(
  passage: Passage,
  { termIds, size, random }: { termIds: string[]; size: Size; random: () => number },
): MentionGroup[] {
  const found = new Set<string>();
  for (let i = 0; i < size.mentionsPerPassage; i += 1) found.add(skewed(termIds, random));
  return [...found].map((term, i) => {
    const start = passage.start + i;
    return {
      ...{ term, passage: passage.id, offsets: [i], lengths: [4] },
      starts: [start],
      ends: [start + 4],
      nested: [false],
    };
  });
}

function termOf(id: string, n: number): GraphTerm {
  const byYear = Object.fromEntries(YEARS.map((year) => [year, { count: n + 1, documents: 1 }]));
  return {
    ...{
      id,
      label: `提法${n}`,
      variants: [{ surface: `提法${n}`, count: n + 1 }],
      status: 'curated',
      category: null,
    },
    ...{
      english: `formulation ${n}`,
      count: n + 1,
      standalone: n + 1,
      passages: n + 1,
      documents: 1,
      clusters: n + 1,
    },
    ...{ byYear, first: '2015', last: '2023', score: null, channels: ['lexicon'], degree: 3, strength: 20.5 },
    ...{ pagerank: 1 / (n + 7), community: n % 3, x: n * 0.37, y: 9.5 - n * 0.21 },
  };
}

function edgesOf(parts: {
  termIds: string[];
  passages: Passage[];
  count: number;
  random: () => number;
}): Cooccurrence[] {
  const { termIds, passages, random } = parts;
  const edges = new Map<string, Cooccurrence>();
  while (edges.size < parts.count) {
    const [source = '', target = ''] = [skewed(termIds, random), skewed(termIds, random)].sort();
    if (source === target || edges.has(source + target)) continue;
    const count = 2 + Math.floor(random() ** 4 * 40);
    const own = new Set<string>();
    while (own.size < count) own.add(passages[Math.floor(random() * passages.length)]?.id ?? '');
    const figures = { ...NO_ASSOCIATION };
    for (const measure of MEASURES) figures[measure] = random();
    const byYear = Object.fromEntries(
      YEARS.slice(0, count).map((year) => [year, { count: 1, documents: 1 }]),
    );
    edges.set(source + target, {
      ...{
        source,
        target,
        count,
        documents: 2,
        clusters: count,
        ...figures,
        logDiceLow: 1,
        logDiceHigh: 2,
        q: random(),
        significant: true,
      },
      ...{ byYear, passages: [...own].sort() },
    });
  }
  return [...edges.values()].sort(EDGES);
}

const MENTIONS = by<MentionGroup>(
  (group) => group.term,
  (group) => group.passage,
);
const EDGES = by<Cooccurrence>(
  (edge) => edge.source,
  (edge) => edge.target,
);

const skewed = (ids: string[], random: () => number): string =>
  ids[Math.floor(random() ** 2 * ids.length)] ?? '';

function textOf(length: number, random: () => number): string {
  let text = '';
  while (text.length < length) text += HAN.slice(Math.floor(random() * 40)) + HAN;
  return text.slice(0, length);
}
