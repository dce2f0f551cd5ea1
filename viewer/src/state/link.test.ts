import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Level, MEASURES, Status } from '../../../graph/model/index.ts';
import { LANGUAGES } from '../words/words.ts';
import { COLOURS, DEPTHS, EDGE_COLOURS, type Grades, LAYOUTS, SIZES } from './chart.ts';
import { BESIDES, EVIDENCE_TABS, TABLE_ROWS } from './desk.ts';
import { decodeLink, encodeLink, freshLink } from './link.ts';
import { PLACES, START, THEMES, type View } from './view.ts';

const BASE = { language: 'zh', theme: 'system' } as const;

const text = fc.string({ unit: 'grapheme', minLength: 1 });
const decimal = fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 10);
const positive = fc.integer({ min: 1, max: 9999 });
const year = fc.integer({ min: 1900, max: 2100 });
const span = fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

const views: fc.Arbitrary<View> = fc
  .record({
    open: fc.option(text),
    place: fc.constantFrom(...PLACES),
    term: fc.option(text),
    partner: fc.option(text),
    filters: fc.record({
      years: fc.option(span),
      minCount: positive,
      maxCount: fc.option(positive),
      minDocuments: positive,
      minDegree: fc.nat(99),
      measure: fc.constantFrom(...MEASURES),
      threshold: decimal,
      significantOnly: fc.boolean(),
      connectedOnly: fc.boolean(),
      status: fc.option(fc.constantFrom(...Status.options)),
      category: fc.option(text),
      issuer: fc.option(text),
      level: fc.option(fc.constantFrom(...Level.options)),
      since: fc.option(year),
      until: fc.option(year),
      holds: fc.option(text),
      communities: fc.uniqueArray(text, { maxLength: 4 }),
      steps: fc.uniqueArray(text, { maxLength: 3 }),
    }),
    camera: fc.option(fc.record({ x: decimal, y: decimal, ratio: positive.map((value) => value / 100) })),
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    also: fc.uniqueArray(text, { maxLength: 3 }),
    size: fc.constantFrom(...SIZES),
    colour: fc.constantFrom(...COLOURS),
    issuer: fc.option(text),
    edgeColour: fc.constantFrom(...EDGE_COLOURS),
    grades: fc
      .uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 5, maxLength: 5 })
      .map((values) => values.sort((a, b) => b - a).map((value) => value / 100) as unknown as Grades),
    density: fc.boolean(),
    depth: fc.constantFrom(...DEPTHS),
    layout: fc.constantFrom(...LAYOUTS),
    rounds: fc.option(positive),
    moved: fc.dictionary(text, fc.record({ x: decimal, y: decimal }), { maxKeys: 3, noNullPrototype: true }),
    names: fc.dictionary(text, text, { maxKeys: 3, noNullPrototype: true }),
    periods: fc.option(fc.tuple(span, span)),
    perDocument: fc.boolean(),
    table: fc.record({
      rows: fc.constantFrom(...TABLE_ROWS),
      sort: fc.option(text),
      columns: fc.uniqueArray(text, { maxLength: 4 }),
      text: fc.option(text),
    }),
    document: fc.option(text),
    evidence: fc.option(fc.constantFrom(...EVIDENCE_TABS)),
    beside: fc.option(fc.record({ how: fc.constantFrom(...BESIDES), label: text })),
    question: fc.option(
      fc.record({
        statement: text,
        values: fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string({ unit: 'grapheme' })),
      }),
    ),
  })
  .map((view) => (view.term === null ? { ...view, partner: null } : view));

test('a view that goes through a link comes back the same', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(decodeLink(encodeLink(view), BASE)).toEqual({ ...view, theme: view.theme });
    }),
  );
});

test('a link survives the browser, which writes Chinese in percent signs', () => {
  fc.assert(
    fc.property(views, (view) => {
      const inBrowser = new URL(encodeLink(view), 'http://127.0.0.1/').hash;
      expect(decodeLink(inBrowser, BASE)).toEqual(view);
    }),
  );
});

test('a link can be read by people', () => {
  const view: View = { ...START, term: '枫桥经验', partner: '群众路线', theme: 'dark' };
  expect(encodeLink(view)).toBe('#term=枫桥经验&edge=群众路线&sig=1&lang=zh&theme=dark&v=2');
});

test('periods, grades and places are written as they are said', () => {
  const view: View = {
    ...START,
    place: 'time',
    periods: [
      { from: 1998, to: 2007 },
      { from: 2016, to: 2025 },
    ],
    moved: { 枫桥经验: { x: -1.5, y: 20 } },
    names: { 甲: '基层' },
  };
  expect(encodeLink(view)).toBe(
    '#view=time&sig=1&lang=zh&at=-1.5,20:枫桥经验&name=1:甲基层&periods=1998-2007,2016-2025&v=2',
  );
});

test('a link of the first version still opens', () => {
  expect(decodeLink('#term=甲&curated=1&sig=0', BASE)).toMatchObject({
    term: '甲',
    filters: { status: 'curated', significantOnly: false },
  });
});

test('what cannot be read is passed over', () => {
  const broken =
    '#years=2020-1999&periods=1998&grades=1,2,3&at=x&name=9:a&depth=4&term=%E6%9E&min=-3&measure=magic&ge=abc&view=cube&x=1&y=2&z=0&lang=fr&&=&nothing';
  expect(decodeLink(broken, BASE)).toEqual(START);
  fc.assert(fc.property(fc.string(), (hash) => void decodeLink(hash, BASE)));
});

test('without a word on it, a small snapshot begins with all edges', () => {
  expect(decodeLink('', { ...BASE, significantOnly: false }).filters.significantOnly).toBe(false);
  expect(decodeLink('#sig=1', { ...BASE, significantOnly: false }).filters.significantOnly).toBe(true);
});

test('a fresh link names the graph and leaves the rest to it', () => {
  const link = freshLink({ open: 'work-reports', language: 'en', theme: 'dark' });
  expect(link).toBe('#open=work-reports&lang=en&theme=dark');
  expect(decodeLink(link, { ...BASE, significantOnly: false }).filters.significantOnly).toBe(false);
  expect(decodeLink(freshLink({ ...START, open: 'a b.gexf' }, 0.5), BASE)).toMatchObject({
    open: 'a b.gexf',
    filters: { threshold: 0.5 },
  });
});
