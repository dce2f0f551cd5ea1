// Random graphs that keep the contract’s schemas and whose ids refer to each other, for laws that every store obeys.
// Their figures mean nothing: a store does not count.
import fc from 'fast-check';
import { CHANNELS, type Graph, LEVELS, RELATION_TYPES } from '../model/index.ts';
import { fixture } from './fixture.ts';

const hex = (n: number) => n.toString(16).padStart(12, '0');
const termId = (n: number) => `t${hex(n)}`;
const documentId = (n: number) => `d${hex(n)}`;
const passageId = (n: number) => `${documentId(0)}.${String(n).padStart(5, '0')}`;

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
const count = fc.nat({ max: 2 ** 31 - 1 });
/** No −0, which JSON does not hold either. */
const real = (max: number, min = -1e300) =>
  fc.double({ noNaN: true, noDefaultInfinity: true, max, min }).map((value) => value + 0);
const share = real(1, 0);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const date = fc.constantFrom('1954', '2019-06', '2019-06-30');
const byYear = fc.dictionary(
  fc.constantFrom('0001', '1954', '2019', '2020'),
  fc.record({ count, documents: count }),
);
const sha256 = fc.constant('a'.repeat(64));

const document = (n: number) =>
  fc.record({
    ...{ id: fc.constant(documentId(n)), path: text, title: text, date: maybe(date), source: maybe(text) },
    ...{ issuer: maybe(text), level: maybe(fc.constantFrom(...LEVELS)), characters: count, sha256 },
    cluster: fc.constant(documentId(0)),
  });

const passage = (n: number) =>
  fc.record({
    ...{ id: fc.constant(passageId(n)), document: fc.constant(documentId(0)), index: fc.constant(n), text },
    ...{ start: fc.constant(n), end: fc.constant(n + 1), page: maybe(fc.integer({ min: 1, max: 9 })) },
    cluster: fc.constant(passageId(0)),
  });

const term = (n: number) =>
  fc
    .record({
      ...{
        label: text,
        english: maybe(text),
        category: maybe(text),
        byYear,
        first: maybe(date),
        last: maybe(date),
      },
      ...{ variants: fc.array(fc.record({ surface: text, count: fc.nat({ max: 99 }) }), { maxLength: 3 }) },
      ...{ status: fc.constantFrom('curated' as const, 'discovered' as const), score: maybe(real(1e9)) },
      ...{ channels: fc.subarray([...CHANNELS]), passages: count, documents: count, degree: count },
      ...{
        strength: real(1e9),
        pagerank: real(1),
        x: real(1e3),
        y: real(1e3),
        community: maybe(fc.nat({ max: 1 })),
      },
    })
    .map((each) => {
      const total = each.variants.reduce((sum, variant) => sum + variant.count, 0);
      return { ...each, id: termId(n), count: total, standalone: total, clusters: each.passages };
    });

const cooccurrence = (n: number) =>
  fc.record({
    ...{ source: fc.constant(termId(0)), target: fc.constant(termId(n)), count: fc.constant(2) },
    ...{
      documents: fc.constant(1),
      clusters: fc.constant(2),
      logDice: real(14),
    },
    ...{
      npmi: fc.constantFrom(-1, -0.5, 0, 1),
      g2: fc.constantFrom(0, 3, 1e300),
      ...{ jaccard: share, dice: share, cosine: share, mi3: real(60), tScore: real(1e3) },
      ...{ logDiceLow: fc.constantFrom(-3, 0, 0.5), logDiceHigh: fc.constantFrom(1, 13.5, 14) },
      ...{ associationStrength: real(1e6, 0), q: fc.constantFrom(0, 1e-300, 1) },
    },
    ...{ significant: fc.boolean(), byYear, passages: fc.constant<string[]>([passageId(0), passageId(1)]) },
  });

const mention = (n: number) =>
  fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }).map((nested) => {
    const places = nested.map((_, i) => n + i);
    return {
      term: termId(n),
      passage: passageId(0),
      offsets: places,
      lengths: places,
      starts: places,
      ends: places,
      nested,
    };
  });

const relation = (n: number) =>
  fc.record({
    ...{
      source: fc.constant(termId(n)),
      target: fc.constant(termId(0)),
      type: fc.constantFrom(...RELATION_TYPES),
    },
    ...{
      order: maybe(fc.integer({ min: 1, max: 9 })),
      origin: fc.constantFrom('lexicon' as const, 'text' as const),
      count,
    },
  });

const table = <T>(row: (n: number) => fc.Arbitrary<T>, first: number, last: number) =>
  fc
    .shuffledSubarray(Array.from({ length: last - first + 1 }, (_, i) => first + i))
    .chain((numbers) => fc.tuple(...numbers.map(row)));
const whole = <T>(row: (n: number) => fc.Arbitrary<T>, length: number) =>
  fc.tuple(...Array.from({ length }, (_, i) => row(i)));

export const anyGraph: fc.Arbitrary<Graph> = fc.record({
  method: fc.constant(fixture().method),
  documents: whole(document, 2),
  passages: whole(passage, 3),
  terms: whole(term, 5),
  communities: whole(
    (id) => fc.record({ id: fc.constant(id), slot: count, size: count, top: fc.constant([termId(id)]) }),
    2,
  ),
  mentions: table(mention, 0, 4),
  cooccurrences: table(cooccurrence, 1, 4),
  relations: table(relation, 1, 4),
});
