// A small extraction for tests, made by hand: three themes of terms, two sentences that join them, a term inside a
// longer one, a term that keeps no company, one insignificant pair and a document without a date.
// The sentences are invented; the figures are counted from them, so that every number balances.

import { createHash } from 'node:crypto';
import { NO_ASSOCIATION } from '../measures/measures.ts';
import type { Cooccurrence, Document, Extraction, Mention, Passage, Term } from '../model/index.ts';
import { by } from '../model/index.ts';

export const THEMES = [
  ['精准扶贫', '易地搬迁', '两不愁三保障', '驻村帮扶', '产业扶贫', '扶贫'],
  ['河长制', '生态补偿', '碳达峰', '退耕还林', '绿水青山', '污染防治'],
  ['枫桥经验', '网格化管理', '平安建设', '矛盾调解', '综合治理', '雪亮工程'],
] as const;
export const ALONE = ['放管服', '米袋子'] as const;

const NOTES: [string, string | null, string[]][] = [
  ['扶贫', '2016-05-04', pairs(0)],
  ['生态', '2018-03', pairs(1)],
  ['治理', '2019', pairs(2)],
  [
    '札记',
    null,
    ['会上谈到放管服。', '要管好米袋子。', '网格化管理与河长制相结合。', '产业扶贫与生态补偿并举。'],
  ],
];

/** Every two terms of a theme share a sentence, and a sentence names them all. */
function pairs(theme: 0 | 1 | 2): string[] {
  const labels = THEMES[theme];
  const sentences = labels.flatMap((a, i) =>
    labels.slice(i + 1, i + 3).map((b) => `要抓好${a}，也要抓好${b}。`),
  );
  return [...sentences, `${labels.join('，')}都要抓好。`];
}

export function fixture(): Extraction {
  const documents = NOTES.map(([title, date, sentences]) => makeDocument(title, date, sentences.join('')));
  const passages = NOTES.flatMap(([, , sentences], i) => makePassages(documents[i] as Document, sentences));
  const labels = [...THEMES.flat(), ...ALONE];
  const mentions = passages.flatMap((passage) => findMentions(passage, labels));
  const terms = labels.map((label) => makeTerm(label, mentions, documents)).sort(by((term) => term.id));
  return {
    method: makeMethod(documents, passages),
    documents: documents.sort(by((document) => document.id)),
    terms,
    relations: [
      {
        source: termId('精准扶贫'),
        target: termId('扶贫'),
        type: 'BROADER',
        order: null,
        origin: 'lexicon',
        count: 0,
      },
    ],
    passages: passages.sort(by((passage) => passage.id)),
    mentions,
    cooccurrences: cooccur(terms, mentions, documents),
    texts: [],
    rejections: [],
    problems: [],
  };
}

export function termId(label: string): string {
  return `t${sha256(label).slice(0, 12)}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function makeDocument(title: string, date: string | null, raw: string): Document {
  const id = `d${sha256(raw).slice(0, 12)}`;
  return {
    id,
    path: `notes/${title}.txt`,
    title,
    date,
    source: null,
    issuer: null,
    level: date === null ? null : 'county',
    characters: raw.length,
    sha256: sha256(raw),
    cluster: id,
  };
}

function makePassages(document: Document, sentences: readonly string[]): Passage[] {
  let start = 0;
  return sentences.map((text, index) => {
    const id = `${document.id}.${String(index).padStart(5, '0')}`;
    const passage = { id, document: document.id, index, start, end: start + text.length, text, page: null };
    start += text.length;
    return { ...passage, cluster: id };
  });
}

/** Every place of every label; nested where a longer label’s place holds it. */
function findMentions(passage: Passage, labels: readonly string[]): Mention[] {
  const found = labels.flatMap((label) => {
    const offset = passage.text.indexOf(label);
    const places: number[] = [];
    for (let at = offset; at >= 0; at = passage.text.indexOf(label, at + 1)) places.push(at);
    return places.map((at) => ({ label, at, to: at + label.length }));
  });
  return found.map(({ label, at, to }) => ({
    term: termId(label),
    passage: passage.id,
    start: passage.start + at,
    end: passage.start + to,
    offset: at,
    length: label.length,
    surface: label,
    nested: found.some((other) => other.at <= at && other.to >= to && other.label.length > label.length),
    repair: null,
  }));
}

function makeTerm(label: string, mentions: readonly Mention[], documents: readonly Document[]): Term {
  const id = termId(label);
  const own = mentions.filter((mention) => mention.term === id);
  const standalone = own.filter((mention) => !mention.nested);
  const passages = new Set(standalone.map((mention) => mention.passage)).size;
  const dated = documents.filter(
    (document) => document.date !== null && own.some((mention) => mention.passage.startsWith(document.id)),
  );
  const dates = dated.map((document) => document.date ?? '').sort();
  return {
    id,
    label,
    variants: [{ surface: label, count: own.length }],
    status: label === '雪亮工程' ? 'discovered' : 'curated',
    category: THEMES[0].some((each) => each === label) ? 'poverty' : 'governance',
    english: label === '河长制' ? 'river chief system' : null,
    count: own.length,
    standalone: standalone.length,
    passages,
    documents: new Set(own.map((mention) => mention.passage.slice(0, 13))).size,
    clusters: passages,
    byYear: years(
      documents,
      own.map((mention) => mention.passage),
    ),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    score: label === '雪亮工程' ? 1.5 : null,
    channels: ['lexicon'],
  };
}

/** Pairs whose mentions stand apart. logDice is exact; the test figures are stand-ins: pairs across themes fail. */
function cooccur(
  terms: readonly Term[],
  mentions: readonly Mention[],
  documents: readonly Document[],
): Cooccurrence[] {
  const places = new Map(terms.map((term) => [term.id, new Set<string>()]));
  for (const mention of mentions) if (!mention.nested) places.get(mention.term)?.add(mention.passage);
  return terms.flatMap((a, i) =>
    terms.slice(i + 1).flatMap((b): Cooccurrence[] => {
      const shared = [...(places.get(a.id) ?? [])].filter((passage) => places.get(b.id)?.has(passage)).sort();
      if (shared.length === 0) return [];
      const sum = a.passages + b.passages;
      return [
        {
          source: a.id,
          target: b.id,
          count: shared.length,
          documents: new Set(shared.map((passage) => passage.slice(0, 13))).size,
          clusters: shared.length,
          ...NO_ASSOCIATION,
          logDice: Math.round((14 + Math.log2((2 * shared.length) / sum)) * 1e6) / 1e6,
          npmi: 0.5,
          logDiceLow: 0,
          logDiceHigh: 14,
          g2: 4 * shared.length,
          q: shared.length > 1 ? 0.001 : 0.2,
          significant: THEMES.some((theme) =>
            [a, b].every((term) => theme.some((each) => each === term.label)),
          ),
          byYear: years(documents, shared),
          passages: shared,
        },
      ];
    }),
  );
}

/** One count for each passage listed, by the year of its document. */
function years(documents: readonly Document[], passages: readonly string[]) {
  const figures: Record<string, { count: number; documents: number }> = {};
  for (const document of documents) {
    const count = passages.filter((passage) => passage.startsWith(document.id)).length;
    if (document.date === null || count === 0) continue;
    const year = document.date.slice(0, 4);
    const before = figures[year] ?? { count: 0, documents: 0 };
    figures[year] = { count: before.count + count, documents: before.documents + 1 };
  }
  return figures;
}

function makeMethod(documents: readonly Document[], passages: readonly Passage[]): Extraction['method'] {
  const characters = documents.reduce((sum, document) => sum + document.characters, 0);
  return {
    schemaVersion: 1,
    software: { name: 'tifa', version: '0.1.0' },
    corpus: {
      title: '示例',
      documents: documents.length,
      characters,
      han: characters - passages.length,
      passages: passages.length,
      clusters: passages.length,
      first: '2016-05-04',
      last: '2019',
      sha256: sha256('corpus'),
    },
    lexicon: { version: 'fixture', sha256: sha256('lexicon'), terms: 20 },
    unit: 'sentence',
    counting: 'binary',
    measuredOn: 'clusters',
    cleaning: [],
    thresholds: {
      minEdgeCount: 1,
      significance: { q: 0.01, minCount: 1, minDocuments: 1 },
      discovered: 1,
    },
    measure: 'logDice',
    seed: 1,
    exploratory: true,
  };
}
