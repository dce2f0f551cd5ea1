import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXTRACTION_TABLES, type Extraction, MethodCard, type TableName } from '../graph/model/index.ts';
import type { ExtractOptions } from './options.ts';
import { extract } from './pipeline.ts';
import type { RawDocument } from './raw-document.ts';
import { readDocuments } from './read/documents.ts';
import { readGeneralWords } from './read/general-words.ts';
import { readLexicon } from './read/lexicon.ts';
import { loadSegmenter } from './read/segmenter.ts';
import { documentId, sha256 } from './terms/ids.ts';

const OPTIONS: ExtractOptions = {
  ...{ title: 'test', version: '0.0.0', lexicon: readLexicon('data/lexicon'), segment: loadSegmenter() },
  general: readGeneralWords('data/general-words.tsv'),
  ...{ unit: 'sentence', without: [], minEdgeCount: null, q: 0.01, reprints: 'once', seed: 1 },
};
const SEEDS = join(process.env.TIFA_SHARED ?? '../shared', 'seeds');
const hasSeeds = existsSync(SEEDS);
if (!hasSeeds) console.log(`The five seed documents are not in ${SEEDS}: their tests are skipped.`);

const bytes = (extraction: Extraction): string => JSON.stringify(extraction);
const labelled = (extraction: Extraction, label: string) =>
  extraction.terms.find((term) => term.label === label)!;
const edgeOf = (extraction: Extraction, a: string, b: string) => {
  const [source, target] = [labelled(extraction, a).id, labelled(extraction, b).id].sort();
  return extraction.cooccurrences.find((edge) => edge.source === source && edge.target === target);
};

describe.each([
  ['the sample corpus', 'data/sample', true],
  ['the seed documents', SEEDS, hasSeeds],
])('%s', (_name, folder, present) => {
  const input = present ? readDocuments([folder]) : { documents: [], problems: [] };
  let extraction: Extraction;
  beforeAll(async () => {
    extraction = await extract(input, OPTIONS);
  });

  test.runIf(present)('is valid by the contract, every record of every table', () => {
    expect(MethodCard.parse(extraction.method)).toEqual(extraction.method);
    for (const [name, schema] of Object.entries(EXTRACTION_TABLES)) {
      for (const record of extraction[name as TableName])
        expect(schema.safeParse(record).error).toBeUndefined();
    }
  });

  test.runIf(present)('every span is where it says, in the raw text and in the passage', () => {
    const raw = new Map(input.documents.map((document) => [document.id, document.raw]));
    const passages = new Map(extraction.passages.map((passage) => [passage.id, passage]));
    for (const { passage: id, start, end, offset, length, surface, repair } of extraction.mentions) {
      const passage = passages.get(id)!;
      expect(passage.text.slice(offset, offset + length)).toBe(surface);
      const slice = raw.get(passage.document)!.slice(start, end);
      if (repair === null) expect(slice).toBe(surface);
      else expect(slice).not.toBe(surface);
    }
  });

  test.runIf(present)('every count is a number of lines', () => {
    const mentions = groupBy(extraction.mentions, ({ term }) => term);
    for (const term of extraction.terms) {
      const own = mentions.get(term.id)!;
      const alone = own.filter(({ nested }) => !nested);
      expect(own.length).toBe(term.count);
      expect(alone.length).toBe(term.standalone);
      expect(new Set(alone.map(({ passage }) => passage)).size).toBe(term.passages);
      expect(new Set(own.map(({ passage }) => passage.slice(0, 13))).size).toBe(term.documents);
    }
  });

  test.runIf(present)('both terms of an edge stand alone in each of its passages', () => {
    const standing = new Set(
      extraction.mentions.filter(({ nested }) => !nested).map(({ term, passage }) => term + passage),
    );
    for (const { source, target, passages } of extraction.cooccurrences) {
      for (const id of passages)
        expect([standing.has(source + id), standing.has(target + id)]).toEqual([true, true]);
    }
  });

  test.runIf(present)('no edge joins related or nested terms', () => {
    const related = new Set(
      extraction.relations.flatMap(({ source, target }) => [`${source} ${target}`, `${target} ${source}`]),
    );
    for (const { source, target } of extraction.cooccurrences)
      expect(related.has(`${source} ${target}`)).toBe(false);
  });

  test.runIf(present)('is the same bytes in another order of files', async () => {
    const reversed = { documents: input.documents.toReversed(), problems: input.problems.toReversed() };
    expect(bytes(await extract(reversed, OPTIONS)) === bytes(extraction)).toBe(true);
  });
});

describe('the sample corpus shows', () => {
  let extraction: Extraction;
  beforeAll(async () => {
    extraction = await extract(readDocuments(['data/sample']), OPTIONS);
  });

  test('at least 60 documents and 30,000 Han, of 2012 to 2025, of every level', () => {
    expect(extraction.documents.length).toBeGreaterThanOrEqual(60);
    expect(extraction.method.corpus.han).toBeGreaterThanOrEqual(30_000);
    expect([extraction.method.corpus.first?.slice(0, 4), extraction.method.corpus.last?.slice(0, 4)]).toEqual(
      ['2012', '2025'],
    );
    expect(new Set(extraction.documents.map(({ level }) => level)).size).toBe(5);
  });

  test('two printed forms of one term', () => {
    const surfaces = labelled(extraction, '两不愁三保障').variants.map(({ surface }) => surface);
    expect(surfaces).toEqual(expect.arrayContaining(['两不愁三保障', '两不愁、三保障']));
    expect(extraction.terms.filter(({ label }) => label.includes('两不愁'))).toHaveLength(1);
  });

  test('a coordination as an edge', () => {
    expect(edgeOf(extraction, '形式主义', '官僚主义')).toMatchObject({ significant: true });
  });

  test('noise undone: the terms of the noisy documents are counted once', () => {
    const named = new Set(readdirSync('data/sample'));
    expect(named.size).toBe(extraction.documents.length);
    const repaired = new Set(extraction.mentions.map(({ repair }) => repair));
    expect(repaired).toEqual(new Set([null, 'characters', 'rethreaded', 'seam', 'undoubled']));
  });
});

describe.runIf(hasSeeds)('the seed documents show', () => {
  let extraction: Extraction;
  beforeAll(async () => {
    extraction = await extract(readDocuments([SEEDS]), OPTIONS);
  });

  test.each(['枫桥经验', '四议两公开', '党建引领基层治理', '形式主义', '官僚主义'])('%s', (label) => {
    expect(labelled(extraction, label).count).toBeGreaterThan(0);
  });

  test('“两不愁、三保障” and 两不愁三保障 as one term', () => {
    expect(
      labelled(extraction, '两不愁三保障')
        .variants.map(({ surface }) => surface)
        .sort(),
    ).toEqual(['两不愁、三保障', '两不愁三保障'].sort());
  });

  test('the OCR loop counted once: 8 mentions of 基层治理 in that document, not 57', () => {
    const looped = extraction.documents.find(({ path }) => path.includes('000_'))!;
    const term = labelled(extraction, '基层治理');
    expect(
      extraction.mentions.filter(
        (mention) => mention.term === term.id && mention.passage.startsWith(looped.id),
      ),
    ).toHaveLength(8);
  });

  test('形式主义–官僚主义 as an edge that opens', () => {
    const edge = edgeOf(extraction, '形式主义', '官僚主义')!;
    expect(edge.count).toBeGreaterThanOrEqual(10);
    expect(edge.passages).toHaveLength(edge.count);
  });
});

test('nothing in, nothing out', async () => {
  const extraction = await extract({ documents: [], problems: [] }, OPTIONS);
  expect(extraction.terms).toEqual([]);
  expect(MethodCard.safeParse(extraction.method).error).toBeUndefined();
});

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

test('a reprint is one piece of evidence, or one each time, as told', async () => {
  const sentence = '坚持党建引领基层治理，推动枫桥经验落地见效，让群众在家门口就能办成事。';
  const documents = [1, 2, 3].map((number) => written(`${sentence}\n附记${number}。`));
  const edge = async (reprints: 'once' | 'each') =>
    edgeOf(
      await extract({ documents, problems: [] }, { ...OPTIONS, segment: null, reprints }),
      '党建引领基层治理',
      '枫桥经验',
    );
  expect(await edge('once')).toMatchObject({ count: 3, clusters: 1 });
  expect(await edge('each')).toMatchObject({ count: 3, clusters: 3 });
});

function written(raw: string): RawDocument {
  const hash = sha256(raw);
  return {
    ...{ id: documentId(hash), path: `${hash}.txt`, title: hash, date: null, source: null, issuer: null },
    ...{ level: null, characters: raw.length, sha256: hash, raw, bodyStart: 0 },
  };
}
