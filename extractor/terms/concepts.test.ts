import { expect, test } from 'vitest';
import type { Lexicon, LexiconEntry } from '../../graph/model/index.ts';
import type { Candidate } from '../discover/discover.ts';
import { belowTheCut, gatherConcepts } from './concepts.ts';
import { quotedEnumerations } from './quoted-strings.ts';

const entry = (label: string, rest: Partial<LexiconEntry> = {}): LexiconEntry => ({
  ...{ label, category: 'party', english: null, variants: [], parts: [], shortFor: [], succeeds: [] },
  ...{ not: [], note: null },
  ...rest,
});
const lexicon = (...entries: LexiconEntry[]): Lexicon => ({
  entries,
  version: 'test',
  sha256: '0'.repeat(64),
});
const candidate = (surface: string, score = 9): Candidate => ({
  ...{ surface, score, channels: ['repeat'], count: 5, documents: 3, standalone: 5, not: [], figures: {} },
});
const gather = (known: Lexicon, candidates: Candidate[], quoted: string[] = []) =>
  gatherConcepts(known, candidates, { quoted, han: 40_000 });
const labels = (gathered: ReturnType<typeof gather>): string[] =>
  gathered.concepts.map(({ label }) => label).sort();

test('people beside 群众 are two groups, and a list of two discovered terms hides neither', () => {
  const beside = gather(lexicon(entry('基层干部')), [candidate('基层干部群众')]);
  expect(labels(beside)).toEqual(['基层干部']);
  const discovered = gather(lexicon(entry('党建')), [candidate('河湖干部'), candidate('河湖干部群众')]);
  expect(labels(discovered)).toEqual(['党建', '河湖干部']);
  const listed = gather(
    lexicon(entry('党建')),
    ['甲式主义', '乙式主义', '甲式主义、乙式主义'].map((each) => candidate(each)),
  );
  expect(labels(listed)).toEqual(['乙式主义', '党建', '甲式主义']);
});

test('the last verb of a term may be the verb of the sentence', () => {
  const { concepts } = gather(lexicon(entry('党组织建设')), []);
  expect(concepts[0]?.not).toEqual(['党组织建设成为', '党组织建设得更', '党组织建设强、']);
});

test('a candidate that the lexicon knows becomes its form, not a term of its own', () => {
  const { concepts } = gather(lexicon(entry('两不愁三保障')), [candidate('两不愁、三保障')]);
  expect(concepts).toMatchObject([
    {
      label: '两不愁三保障',
      status: 'curated',
      channels: ['lexicon', 'repeat'],
      forms: ['两不愁、三保障', '两不愁三保障'],
    },
  ]);
});

test('forms that differ in punctuation are one discovered term', () => {
  const { concepts } = gather(lexicon(entry('党建')), [candidate('四议、两公开'), candidate('四议两公开')]);
  expect(concepts.find(({ label }) => label === '四议两公开')).toMatchObject({
    status: 'discovered',
    forms: ['四议、两公开', '四议两公开'],
  });
});

test('what is quoted with a comma is a form of the term it spells', () => {
  expect(quotedEnumerations(['抓好“双随机、一公开”监管', '做到“真、实”', '他说“好”'])).toEqual([
    '双随机、一公开',
    '真、实',
  ]);
  const { concepts } = gather(lexicon(entry('双随机一公开')), [], ['双随机、一公开']);
  expect(concepts[0]?.forms).toContain('双随机、一公开');
});

test.each([
  ['形式主义、官僚主义', ['形式主义', '官僚主义']],
  ['形式主义和官僚主义', ['形式主义', '官僚主义']],
  ['力戒形式主义官僚主义', ['形式主义', '官僚主义']],
])('%s lists two terms and hides neither', (surface, known) => {
  const gathered = gather(lexicon(...known.map((label) => entry(label))), [candidate(surface)]);
  expect(labels(gathered)).toEqual([...known].sort());
  expect(gathered.rejections).toMatchObject([{ surface, filter: 'coordination' }]);
});

test('a verb before a known term makes no term of its own, unless the authors quote it', () => {
  const known = lexicon(entry('新质生产力'));
  const gathered = gather(known, [candidate('发展新质生产力')]);
  expect(labels(gathered)).toEqual(['新质生产力']);
  expect(gathered.rejections).toMatchObject([{ surface: '发展新质生产力', filter: 'framed' }]);
  const quoted: Candidate = { ...candidate('发展新质生产力'), channels: ['quoted'] };
  expect(labels(gather(known, [quoted]))).toContain('发展新质生产力');
});

test('terms that only share a head stay two', () => {
  const gathered = gather(lexicon(entry('脱贫攻坚')), [candidate('脱贫攻坚精神')]);
  expect(labels(gathered)).toEqual(['脱贫攻坚', '脱贫攻坚精神'].sort());
});

test('a candidate below the cut is kept in the ledger with its figures', () => {
  const { concepts, unpublished } = gather(lexicon(entry('党建')), [candidate('抓好落实', -3)]);
  expect(concepts).toHaveLength(1);
  expect(unpublished.map(belowTheCut)).toMatchObject([
    { surface: '抓好落实', filter: 'rank', figures: { score: -3 } },
  ]);
});

test('parts, short forms and successions are declared; long parts become terms', () => {
  const gathered = gather(
    lexicon(
      entry('六个精准', { parts: ['措施到户精准', '扶持'] }),
      entry('四个全面', { shortFor: ['四个全面战略布局'] }),
      entry('四个全面战略布局'),
      entry('河湖长制', { succeeds: ['河长制'] }),
      entry('河长制'),
    ),
    [],
  );
  expect(gathered.declared).toEqual([
    { source: '六个精准', target: '措施到户精准', type: 'HAS_PART', order: 1 },
    { source: '四个全面', target: '四个全面战略布局', type: 'SHORT_FOR', order: null },
    { source: '河湖长制', target: '河长制', type: 'SUCCEEDS', order: null },
  ]);
  expect(labels(gathered)).toContain('措施到户精准');
  expect(labels(gathered)).not.toContain('扶持');
});

test.each([
  ['two entries of one label', [entry('党建'), entry('党建')], '党建 stands twice'],
  ['one form of two entries', [entry('党建'), entry('党的建设', { variants: ['党建'] })], 'belongs to both'],
  ['a relation to nothing', [entry('甲乙', { shortFor: ['丙丁'] })], 'names 丙丁'],
])('%s is a clear error', (_name, entries, message) => {
  expect(() => gather(lexicon(...entries), [])).toThrow(message);
});
