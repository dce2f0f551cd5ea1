import { describe, expect, it } from 'vitest';
import { seededRandom } from '../measures/random.ts';
import {
  Cooccurrence,
  Document,
  type Extraction,
  Mention,
  MethodCard,
  Passage,
  Term,
  TifaError,
} from '../model/index.ts';
import { analyse } from './analyse.ts';
import { ALONE, fixture, THEMES, termId } from './fixture.ts';

const graph = analyse(fixture(), { seed: 1 });
const term = (label: string) => graph.terms.find((each) => each.label === label)!;

function shuffled(extraction: Extraction, seed: number): Extraction {
  const random = seededRandom(seed);
  const shuffle = <T>(rows: readonly T[]) =>
    rows
      .map((row) => ({ row, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row);
  return {
    ...extraction,
    documents: shuffle(extraction.documents),
    terms: shuffle(extraction.terms),
    passages: shuffle(extraction.passages),
    mentions: shuffle(extraction.mentions),
    cooccurrences: shuffle(extraction.cooccurrences),
  };
}

describe('the fixture', () => {
  it('keeps the contract', () => {
    const { method, documents, terms, passages, mentions, cooccurrences } = fixture();
    MethodCard.parse(method);
    for (const each of documents) Document.parse(each);
    for (const each of terms) Term.parse(each);
    for (const each of passages) Passage.parse(each);
    for (const each of mentions) Mention.parse(each);
    for (const each of cooccurrences) Cooccurrence.parse(each);
    expect(mentions.some((mention) => mention.nested)).toBe(true);
    expect(cooccurrences.some((edge) => !edge.significant)).toBe(true);
  });
});

describe('analyse', () => {
  it('finds the three themes, with a colour and two names each', () => {
    expect(graph.communities.map(({ size }) => size)).toEqual([6, 6, 6]);
    for (const theme of THEMES) {
      const communities = new Set(theme.map((label) => term(label).community));
      expect(communities.size).toBe(1);
      const community = graph.communities[[...communities][0]!]!;
      const ids = theme.map(termId);
      expect(community.top).toHaveLength(2);
      expect(community.top.every((id) => ids.includes(id))).toBe(true);
    }
    const slots = graph.communities.map(({ slot }) => slot);
    expect(new Set(slots).size).toBe(3);
  });

  it('gives a term without an edge no community, but a place', () => {
    for (const label of ALONE) {
      expect(term(label)).toMatchObject({ degree: 0, strength: 0, community: null });
      expect(Math.hypot(term(label).x, term(label).y)).toBeGreaterThan(300);
    }
  });

  it('counts degree and strength over the significant edges', () => {
    for (const { id, degree, strength } of graph.terms) {
      const own = graph.cooccurrences.filter(
        (edge) => edge.significant && [edge.source, edge.target].includes(id),
      );
      expect(degree).toBe(own.length);
      expect(strength).toBeCloseTo(
        own.reduce((sum, edge) => sum + edge.logDice, 0),
        5,
      );
    }
    expect(graph.terms.reduce((sum, each) => sum + each.pagerank, 0)).toBeCloseTo(1, 4);
  });

  it('takes all edges where the significant ones join fewer than half of the terms with company', () => {
    const extraction = fixture();
    const total = (joined: readonly string[]) => {
      const cooccurrences = extraction.cooccurrences.map((edge) => ({
        ...edge,
        significant: [edge.source, edge.target].every((id) => joined.includes(id)),
      }));
      const { terms } = analyse({ ...extraction, cooccurrences }, { seed: 1 });
      return terms.reduce((sum, each) => sum + each.degree, 0);
    };
    const all = 2 * extraction.cooccurrences.length;
    expect(total([])).toBe(all);
    expect(total(THEMES[0].map(termId))).toBe(all);
    const two = [...THEMES[0], ...THEMES[1]].map(termId);
    expect(total(two)).toBeLessThan(all);
  });

  it('groups mentions by term and passage in reading order, losing none', () => {
    const { mentions } = fixture();
    expect(graph.mentions.reduce((sum, group) => sum + group.offsets.length, 0)).toBe(mentions.length);
    const keys = graph.mentions.map((group) => `${group.term} ${group.passage}`);
    expect(keys).toEqual([...new Set(keys)].sort());
    for (const group of graph.mentions) {
      const text = graph.passages.find((passage) => passage.id === group.passage)!.text;
      const label = graph.terms.find((each) => each.id === group.term)!.label;
      group.offsets.forEach((offset, i) => {
        expect(text.slice(offset, offset + group.lengths[i]!)).toBe(label);
      });
    }
    expect(graph.mentions.some((group) => group.offsets.length > 1)).toBe(true);
  });

  it('gives the same bytes for the same rows in any order', () => {
    const bytes = JSON.stringify(graph);
    for (let seed = 1; seed <= 3; seed++) {
      expect(JSON.stringify(analyse(shuffled(fixture(), seed), { seed: 1 }))).toBe(bytes);
    }
    expect(bytes).not.toContain('null,"x":null');
    expect(JSON.stringify(analyse(fixture(), { seed: 2 }))).not.toBe(bytes);
  });

  it('rounds places to 2 decimals', () => {
    for (const { x, y } of graph.terms) {
      expect([x, y]).toEqual([Number(x.toFixed(2)), Number(y.toFixed(2))]);
    }
  });

  it('takes an empty extraction', () => {
    const empty = { ...fixture(), terms: [], mentions: [], cooccurrences: [], relations: [] };
    expect(analyse(empty, { seed: 1 })).toMatchObject({ terms: [], communities: [], cooccurrences: [] });
  });

  it('names an edge’s end that no term defines', () => {
    const extraction = fixture();
    const terms = extraction.terms.filter((each) => each.label !== '河长制');
    const broken = () => analyse({ ...extraction, terms }, { seed: 1 });
    expect(broken).toThrow(TifaError);
    expect(broken).toThrow(termId('河长制'));
  });
});
