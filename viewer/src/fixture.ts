// A small snapshot for tests: four terms in two communities, three edges, six passages.
import { NO_ASSOCIATION } from '../../graph/measures/measures.ts';
import {
  Snapshot,
  type SnapshotEdge,
  type SnapshotPassage,
  type SnapshotTerm,
} from '../../graph/model/index.ts';

export const FENGQIAO = 't000000000001';
export const MASS_LINE = 't000000000002';
export const GRID = 't000000000003';
export const REFORM = 't000000000004';

const DOCUMENT = 'd000000000001';
const SHA = '0'.repeat(64);

export function term(id: string, label: string, over: Partial<SnapshotTerm> = {}): SnapshotTerm {
  const base: SnapshotTerm = {
    id,
    label,
    english: null,
    pinyin: '',
    category: null,
    status: 'curated',
    variants: [{ surface: label, count: 4 }],
    count: 4,
    standalone: 4,
    passages: 4,
    documents: 1,
    clusters: 4,
    byYear: { '2018': { count: 4, documents: 1 } },
    first: '2018-03-05',
    last: '2018-03-05',
    score: null,
    degree: 1,
    strength: 10,
    pagerank: 0.1,
    community: 0,
    x: 0,
    y: 0,
  };
  return { ...base, ...over };
}

export function edge(source: string, target: string, over: Partial<SnapshotEdge> = {}): SnapshotEdge {
  const base: SnapshotEdge = {
    source,
    target,
    count: 3,
    documents: 1,
    clusters: 2,
    ...NO_ASSOCIATION,
    logDice: 10,
    npmi: 0.5,
    g2: 20,
    q: 0.001,
    significant: true,
    byYear: { '2018': { count: 3, documents: 1 } },
  };
  return { ...base, ...over };
}

/** A passage whose text is the surfaces one after the other, each a mention. */
export function passage(index: number, mentions: [term: string, surface: string][]): SnapshotPassage {
  const id = `${DOCUMENT}.${String(index).padStart(5, '0')}`;
  let text = '坚持';
  const spans = mentions.map(([id, surface]) => {
    const span = { term: id, offset: text.length, length: surface.length, nested: false };
    text += `${surface}，`;
    return span;
  });
  return { id, document: DOCUMENT, index, start: 0, end: text.length, text, cluster: id, spans };
}

export function snapshot(over: Partial<Snapshot> = {}): Snapshot {
  const pair: [string, string][] = [
    [FENGQIAO, '枫桥经验'],
    [MASS_LINE, '群众路线'],
  ];
  const passages = [
    passage(0, pair),
    passage(1, [pair[0] ?? ['', ''], [GRID, '网格员']]),
    passage(2, pair),
    { ...passage(3, pair), cluster: `${DOCUMENT}.00002` },
  ];
  const ids = [0, 2, 3].map((index) => `${DOCUMENT}.0000${index}`);
  return Snapshot.parse({
    format: 'tifa-snapshot',
    version: 1,
    sha256: SHA,
    method: {
      schemaVersion: 1,
      software: { name: 'tifa', version: '0.1.0' },
      corpus: {
        title: '试样',
        documents: 1,
        characters: 100,
        han: 90,
        passages: 4,
        clusters: 3,
        first: '2018-03-05',
        last: '2018-03-05',
        sha256: SHA,
      },
      lexicon: { version: '2025-11', sha256: SHA, terms: 4 },
      unit: 'sentence',
      counting: 'binary',
      measuredOn: 'clusters',
      cleaning: [],
      thresholds: {
        minEdgeCount: 1,
        significance: { q: 0.01, minCount: 3, minDocuments: 2 },
        discovered: 0,
      },
      measure: 'logDice',
      seed: 1,
      exploratory: false,
    },
    years: { '2018': { documents: 1, passages: 4 } },
    documents: [
      {
        id: DOCUMENT,
        title: '报告',
        date: '2018-03-05',
        source: null,
        issuer: '国务院',
        level: 'central',
        path: 'a.txt',
        characters: 100,
      },
    ],
    communities: [
      { id: 0, slot: 3, size: 3, top: [FENGQIAO, MASS_LINE], name: null },
      { id: 1, slot: 0, size: 1, top: [REFORM], name: null },
    ],
    terms: [
      term(FENGQIAO, '枫桥经验', {
        english: 'Fengqiao model',
        pinyin: 'fēng qiáo jīng yàn',
        count: 9,
        degree: 2,
        variants: [
          { surface: '枫桥经验', count: 8 },
          { surface: '“枫桥经验”', count: 1 },
        ],
      }),
      term(MASS_LINE, '群众路线', { english: 'mass line', pinyin: 'qún zhòng lù xiàn', x: 10 }),
      term(GRID, '网格员', { pinyin: 'wǎng gé yuán', count: 2, status: 'discovered', x: 5, y: 8 }),
      term(REFORM, '改革开放', {
        pinyin: 'gǎi gé kāi fàng',
        count: 6,
        community: 1,
        category: 'party',
        x: -9,
      }),
    ],
    edges: [
      edge(FENGQIAO, MASS_LINE, { passages: ids }),
      edge(FENGQIAO, GRID, {
        count: 1,
        clusters: 1,
        logDice: 8,
        significant: false,
        passages: [`${DOCUMENT}.00001`],
      }),
      edge(FENGQIAO, REFORM, { count: 1, clusters: 1, logDice: 6, passages: [] }),
    ],
    relations: [],
    passages,
    ...over,
  });
}
