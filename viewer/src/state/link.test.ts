import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEASURES } from '../../../graph/model/index.ts';
import { LANGUAGES } from '../words/words.ts';
import { BESIDES, EVIDENCE_TABS, TABLE_ROWS } from './desk.ts';
import { decodeLink, encodeLink, freshLink } from './link.ts';
import { PLACES, START, THEMES, type View } from './view.ts';

const BASE = { language: 'zh', theme: 'system' } as const;

const text = fc.string({ unit: 'grapheme', minLength: 1 });
const decimal = fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 10);
const positive = fc.integer({ min: 1, max: 9999 });

const views: fc.Arbitrary<View> = fc
  .record({
    open: fc.option(text),
    place: fc.constantFrom(...PLACES),
    term: fc.option(text),
    partner: fc.option(text),
    filters: fc.record({
      minCount: positive,
      maxCount: fc.option(positive),
      measure: fc.constantFrom(...MEASURES),
      threshold: decimal,
      significantOnly: fc.boolean(),
      curatedOnly: fc.boolean(),
      connectedOnly: fc.boolean(),
      category: fc.option(text),
      communities: fc.uniqueArray(text, { maxLength: 4 }),
    }),
    camera: fc.option(fc.record({ x: decimal, y: decimal, ratio: positive.map((value) => value / 100) })),
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
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
  expect(encodeLink(view)).toBe('#term=枫桥经验&edge=群众路线&sig=1&lang=zh&theme=dark');
});

test('what cannot be read is passed over', () => {
  const broken = '#term=%E6%9E&min=-3&measure=magic&ge=abc&view=cube&x=1&y=2&z=0&lang=fr&&=&nothing';
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
