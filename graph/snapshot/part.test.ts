// Snapshots that are less than their graph: filtered, with fewer passages, with shorter quotations.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyse } from '../analytics/analyse.ts';
import { fixture } from '../analytics/fixture.ts';
import type { SnapshotPassage } from '../model/index.ts';
import { firstImbalance } from './balance.ts';
import { buildSnapshot } from './build.ts';
import { choosePassages } from './choose-passages.ts';
import { clip, clipQuotations } from './clip-quotations.ts';
import { filterSnapshot } from './filter.ts';
import { seal } from './seal.ts';
import { verifySnapshot } from './verify/verify.ts';

const graph = analyse({ ...fixture(), relations: [] }, { seed: 1 });
const full = buildSnapshot(graph, { passages: 'all' });
/** Passages of four years, of which the first two say the same. */
const years = ['2018', '2021', '2019', '2020'];
const copies = (full.passages ?? []).slice(0, 1).flatMap((passage) =>
  years.map((_, index): SnapshotPassage => {
    const document = `d00000000000${index}`;
    const id = `${document}.00000`;
    return { ...passage, document, index: 0, id, cluster: index < 2 ? 'd000000000000.00000' : id };
  }),
);
const [term = ''] = (copies[0]?.spans ?? []).map((span) => span.term);
const many = {
  ...full,
  documents: years.map((date, index) => ({ ...full.documents[0]!, id: `d00000000000${index}`, date })),
  terms: full.terms.filter(({ id }) => id === term),
  edges: [],
  passages: copies,
};

describe('choosePassages', () => {
  test.each([
    [1, ['2021']],
    // The newest of each group, before the second of any.
    [3, ['2021', '2019', '2020']],
    [4, years],
    [9, years],
  ])('%i of each', (each, wanted) => {
    const chosen = choosePassages(many, each);
    const dates = chosen.passages?.map(({ document }) => years[Number(document.at(-1))]);
    expect(new Set(dates)).toEqual(new Set(wanted));
    expect(chosen.part).toMatchObject({ passagesEach: each, filters: [] });
  });

  it('leaves at least one to every term and edge', () => {
    const chosen = seal(choosePassages(full, 1));
    expect(chosen.passages!.length).toBeLessThan(full.passages!.length);
    for (const edge of chosen.edges) expect(edge.passages!.length).toBeGreaterThanOrEqual(1);
    for (const { id } of chosen.terms) {
      const held = chosen.passages!.filter(({ spans }) =>
        spans.some((span) => span.term === id && !span.nested),
      );
      expect(held.length).toBeGreaterThanOrEqual(1);
    }
    expect(firstImbalance(chosen)).toBeNull();
  });
});

describe('clip', () => {
  const passage = (text: string, ...marks: string[]): SnapshotPassage => ({
    ...copies[0]!,
    text,
    spans: marks.map((mark) => ({ term, offset: text.indexOf(mark), length: mark.length, nested: false })),
  });
  test.each<[string, number, string, number[]]>([
    ['一二三四五六甲七八九十', 5, '五六甲七八', [4, 2]],
    ['一二三四五六甲七八九十', 1, '甲', [6, 4]],
    ['甲二三四五六七八九十', 3, '甲二三', [7]],
    ['一二三四五六', 99, '一二三四五六', []],
  ])('%s to %i', (text, most, wanted, gaps) => {
    const clipped = clip(passage(text, ...(text.includes('甲') ? ['甲'] : [])), most);
    expect(clipped.text).toBe(wanted);
    expect((clipped.gaps ?? []).map((gap) => gap.length)).toEqual(gaps);
  });

  it('gives back the text when the gaps are filled, cuts no character and keeps every span', () => {
    const letters = fc.constantFrom('甲', '乙', '，', '𠮷', '“', '一');
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 60 }),
        fc.nat(70),
        fc.nat(59),
        (own, most, at) => {
          const text = own.join('');
          const offset = own.slice(0, at % own.length).join('').length;
          const length = own[at % own.length]!.length;
          const given = { ...passage(text), spans: [{ term, offset, length, nested: false }] };
          const clipped = clip(given, most);
          expect(clipped.text).not.toMatch(/\p{Surrogate}/u);
          const [span] = clipped.spans;
          expect(clipped.text.slice(span!.offset, span!.offset + length)).toBe(
            text.slice(offset, offset + length),
          );
          const left = (clipped.gaps ?? []).reduce((sum, gap) => sum + gap.length, 0);
          expect(clipped.text.length + left).toBe(text.length);
          expect(clipped.text.length).toBeLessThanOrEqual(Math.max(most, length));
          for (const gap of clipped.gaps ?? []) expect(gap.offset).toBeLessThanOrEqual(clipped.text.length);
        },
      ),
    );
  });
});

describe('a part is told and verified as one', () => {
  test.each([
    ['few passages', seal(choosePassages(full, 1))],
    ['short quotations', seal(clipQuotations(full, 6))],
    ['both, and filtered', seal(clipQuotations(choosePassages(filterSnapshot(full, { minCount: 2 }), 1), 9))],
  ])('%s', (_, snapshot) => {
    const { sections, backed } = verifySnapshot(snapshot);
    // The measures of the fixture are made up: what is not said of the whole may not be said of the part.
    const known = new Set(verifySnapshot(full).sections.flatMap(({ faults }) => faults));
    expect(sections.flatMap(({ faults }) => faults).filter((fault) => !known.has(fault))).toEqual([]);
    expect(backed!.edges.whole + backed!.edges.part).toBe(snapshot.edges.length);
    expect(backed!.edges.part > 0).toBe(snapshot.part!.passagesEach !== null);
  });

  it('does not pass a figure that is lower than what is inside', () => {
    const chosen = choosePassages(full, 1);
    const [first, ...rest] = chosen.edges;
    const wrong = seal({ ...chosen, edges: [{ ...first!, count: 0, clusters: 0, documents: 0 }, ...rest] });
    expect(verifySnapshot(wrong).sections.flatMap(({ faults }) => faults).length).toBeGreaterThan(0);
  });

  it('names the filter and the size of the whole', () => {
    const filter = { minEdgeCount: 2, significantOnly: true, keep: () => true };
    expect(filterSnapshot(filterSnapshot(full, filter), { minCount: 1 }).part).toEqual({
      ...{ terms: full.terms.length, edges: full.edges.length, passagesEach: null, quoteChars: null },
      filters: [{ minEdgeCount: 2, significantOnly: true, other: true }, { minCount: 1 }],
    });
    expect(filterSnapshot(full, {}).part).toBeUndefined();
  });
});
