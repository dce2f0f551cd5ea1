// A small graph for tests: its figures follow from the sentences of `fixture-data.ts`; its positions are arbitrary.

import { createHash } from 'node:crypto';
import { NO_ASSOCIATION } from '../measures/measures.ts';
import type {
  ByYear,
  Cooccurrence,
  Document,
  Graph,
  GraphTerm,
  MentionGroup,
  Passage,
  Relation,
  Text,
} from '../model/index.ts';
import { by } from '../model/index.ts';
import { DOCUMENTS, RELATIONS, TERMS } from './fixture-data.ts';
import { inTableOrder } from './table-order.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
export const termId = (label: string) => `t${sha256(label).slice(0, 12)}`;

export function fixture(): Graph {
  const documents = DOCUMENTS.map(([title, about, sentences]) => document(title, about, sentences));
  const passages = documents.flatMap((each, i) => passagesOf(each, DOCUMENTS[i]?.[2] ?? []));
  const mentions = TERMS.flatMap(([label, forms]) =>
    passages.flatMap((each) => mentionsOf(label, forms, each)),
  );
  const cooccurrences = edges(passages, mentions, documents);
  const terms = TERMS.map((row) => term(row, { mentions, passages, documents, cooccurrences }));
  const relations = RELATIONS.map(
    ([source, type, target, more]): Relation => ({
      source: termId(source),
      target: termId(target),
      type,
      order: null,
      origin: 'lexicon',
      count: 0,
      ...more,
    }),
  );
  const communities = [0, 1, 2].map((id) => {
    const members = terms.filter((each) => each.community === id);
    return { id, slot: id + 1, size: members.length, top: members.slice(0, 2).map((each) => each.id) };
  });
  return inTableOrder({
    method: method(documents, passages),
    documents,
    terms,
    relations,
    passages,
    mentions,
    cooccurrences,
    communities,
  });
}

/** The raw texts of the documents of `fixture()`, but for the last, which the ledger has lost. */
export function fixtureTexts(): Text[] {
  return DOCUMENTS.slice(0, -1).map(([title, about, sentences]) => ({
    document: document(title, about, sentences).id,
    raw: sentences.join(''),
  }));
}

function document(title: string, about: Partial<Document>, sentences: string[]): Document {
  const raw = sentences.join('');
  const id = `d${sha256(raw).slice(0, 12)}`;
  const empty = { date: null, source: null, issuer: null, level: null };
  const path = `samples/${title}.txt`;
  return { id, path, title, ...empty, ...about, characters: raw.length, sha256: sha256(raw), cluster: id };
}

function passagesOf(from: Document, sentences: string[]): Passage[] {
  let start = 0;
  return sentences.map((text, index) => {
    const id = `${from.id}.${String(index).padStart(5, '0')}`;
    // The second sentence of the second document stands for a near-duplicate of its first.
    const isRepeat = text.startsWith('枫桥经验是');
    const cluster = isRepeat ? `${from.id}.00000` : id;
    const passage = {
      id,
      document: from.id,
      index,
      start,
      end: start + text.length,
      text,
      page: index === 0 ? 1 : null,
      cluster,
    };
    start += text.length;
    return passage;
  });
}

function mentionsOf(label: string, forms: string[], passage: Passage): MentionGroup[] {
  const found: { offset: number; length: number }[] = [];
  for (const form of [...forms, label]) {
    for (let at = passage.text.indexOf(form); at >= 0; at = passage.text.indexOf(form, at + 1)) {
      const isCovered = found.some(({ offset, length }) => offset <= at && at < offset + length);
      if (!isCovered) found.push({ offset: at, length: form.length });
    }
  }
  if (found.length === 0) return [];
  const spans = found.sort(by((span) => span.offset));
  return [
    {
      term: termId(label),
      passage: passage.id,
      offsets: spans.map((span) => span.offset),
      lengths: spans.map((span) => span.length),
      starts: spans.map((span) => passage.start + span.offset),
      ends: spans.map((span) => passage.start + span.offset + span.length),
      nested: spans.map(() => label === '基层治理' && passage.text.includes('党建引领基层治理')),
    },
  ];
}

/** Pairs of terms that stand free in one passage and that no relation joins. */
function edges(passages: Passage[], mentions: MentionGroup[], documents: Document[]): Cooccurrence[] {
  const related = new Set(RELATIONS.map(([a, , b]) => [termId(a), termId(b)].sort().join()));
  const shared = new Map<string, Passage[]>();
  for (const passage of passages) {
    const free = mentions.filter((group) => group.passage === passage.id && group.nested.includes(false));
    const ids = free.map((group) => group.term).sort();
    for (const [i, source] of ids.entries()) {
      for (const target of ids.slice(i + 1)) {
        const key = `${source},${target}`;
        if (!related.has(key)) shared.set(key, [...(shared.get(key) ?? []), passage]);
      }
    }
  }
  const built = [...shared].map(([key, found]): Cooccurrence => {
    const [source = '', target = ''] = key.split(',');
    const count = found.length;
    const share = Number.parseInt(source.slice(1, 3), 16) / 256;
    return {
      source,
      target,
      count,
      documents: new Set(found.map((each) => each.document)).size,
      clusters: new Set(found.map((each) => each.cluster)).size,
      ...NO_ASSOCIATION,
      // Whole for counts of 1 and 2, so that a store that drops the “.0” is caught.
      logDice: 10 + Math.log2(count),
      npmi: share,
      g2: count * 3.5,
      logDiceLow: 9,
      logDiceHigh: 12,
      q: 1 / (count + 1),
      significant: count > 1,
      byYear: series(found, documents),
      passages: found.map((each) => each.id),
    };
  });
  return built.sort(
    by(
      (edge) => edge.source,
      (edge) => edge.target,
    ),
  );
}

type Parts = Pick<Graph, 'mentions' | 'passages' | 'documents' | 'cooccurrences'>;

function term([label, forms, community, more]: (typeof TERMS)[number], parts: Parts): GraphTerm {
  const id = termId(label);
  const groups = parts.mentions.filter((group) => group.term === id);
  const where = (group: MentionGroup) => parts.passages.find((each) => each.id === group.passage) as Passage;
  const count = groups.reduce((sum, group) => sum + group.offsets.length, 0);
  const free = groups.filter((group) => group.nested.includes(false));
  const all = groups.flatMap((group) => group.offsets.map(() => where(group)));
  const dates = all
    .flatMap((passage) => parts.documents.find((each) => each.id === passage.document)?.date ?? [])
    .sort();
  const quoted = groups.reduce(
    (sum, group) => sum + group.lengths.filter((length) => length !== label.length).length,
    0,
  );
  const own = parts.cooccurrences.filter((edge) => edge.source === id || edge.target === id);
  const variants = [
    { surface: label, count: count - quoted },
    ...forms.map((surface) => ({ surface, count: quoted })),
  ];
  return {
    id,
    label,
    variants,
    status: 'curated',
    category: null,
    english: null,
    count,
    standalone: free.reduce((sum, group) => sum + group.offsets.length, 0),
    passages: free.length,
    documents: new Set(all.map((passage) => passage.document)).size,
    clusters: new Set(free.map((group) => where(group).cluster)).size,
    byYear: series(all, parts.documents),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    score: null,
    channels: ['lexicon'],
    degree: own.length,
    strength: own.reduce((sum, edge) => sum + edge.logDice, 0),
    pagerank: own.length / 32,
    community,
    x: count * 100,
    y: 7.25 - own.length * 50.5,
    ...more,
  };
}

function series(passages: Passage[], documents: Document[]): ByYear {
  const byYear: ByYear = {};
  const seen = new Set<string>();
  for (const { document: id } of passages) {
    const year = documents.find((each) => each.id === id)?.date?.slice(0, 4);
    if (year === undefined) continue;
    const { count, documents: before } = byYear[year] ?? { count: 0, documents: 0 };
    byYear[year] = { count: count + 1, documents: before + (seen.has(id) ? 0 : 1) };
    seen.add(id);
  }
  return byYear;
}

function method(documents: Document[], passages: Passage[]): Graph['method'] {
  return {
    schemaVersion: 1,
    software: { name: 'tifa', version: '0.0.0-test' },
    corpus: {
      title: '样本 "corpus" 𠮷',
      documents: documents.length,
      characters: documents.reduce((sum, each) => sum + each.characters, 0),
      han: 200,
      passages: passages.length,
      clusters: new Set(passages.map((each) => each.cluster)).size,
      first: '2015-06',
      last: '2021',
      sha256: sha256('corpus'),
    },
    lexicon: { version: 'test', sha256: sha256('lexicon'), terms: TERMS.length },
    unit: 'sentence',
    counting: 'binary',
    measuredOn: 'clusters',
    cleaning: [],
    thresholds: { minEdgeCount: 1, significance: { q: 0.01, minCount: 3, minDocuments: 2 }, discovered: 2 },
    measure: 'logDice',
    seed: 1,
    exploratory: true,
  };
}
