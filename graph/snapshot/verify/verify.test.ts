import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTransparent } from '../../../extractor/match/find-terms.ts';
import { analyse } from '../../analytics/analyse.ts';
import { fixture, termId } from '../../analytics/fixture.ts';
import { qValues } from '../../measures/false-discovery.ts';
import { associations, chiSquareTail, expected, g2 } from '../../measures/measures.ts';
import type { Extraction, Snapshot } from '../../model/index.ts';
import { buildSnapshot } from '../build.ts';
import { choosePassages } from '../choose-passages.ts';
import { clipQuotations } from '../clip-quotations.ts';
import { filterSnapshot } from '../filter.ts';
import { seal } from '../seal.ts';
import { OPAQUE } from './recount.ts';
import { verifySnapshot } from './verify.ts';

const graph = analyse(weighed(fixture()), { seed: 1 });
const full = buildSnapshot(graph, { passages: 'all' });
const figures = buildSnapshot(graph);
/** Two passages of each, cut short. */
const cut = seal(clipQuotations(choosePassages(full, 2), 16));

const faults = (snapshot: Snapshot): string[] =>
  verifySnapshot(snapshot).sections.flatMap((section) => section.faults);

describe('verifySnapshot', () => {
  it.each<[string, Snapshot]>([
    ['with passages', full],
    ['with figures only', figures],
    ['with some passages of each, cut short', cut],
    ['a part', seal(filterSnapshot(full, { minEdgeCount: 2, minCount: 3 }))],
    ['a focus', seal(filterSnapshot(full, { focus: { term: '河长制', depth: 1 } }))],
  ])('finds nothing in a true snapshot, %s', (_, snapshot) => {
    expect(faults(snapshot)).toEqual([]);
    expect(verifySnapshot(snapshot).opens).toBe(snapshot.passages !== null);
  });

  it('finds any single number that was edited, though the file was sealed again', () => {
    const leaves = numbers(full).filter((path) => !FREE.test(path.join('.')));
    expect(leaves.length).toBeGreaterThan(500);
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.constantFrom(-3, -1, 1, 2, 1000), (path, by) => {
        expect(faults(seal(edited(full, path, (value) => value + by)))).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('finds any number of a part that was edited to less, though the file was sealed again', () => {
    const counts =
      /^(terms|edges)\.\d+\.(count|standalone|passages|documents|clusters|degree|strength|byYear\..*)$/;
    const leaves = numbers(cut).filter((path) => counts.test(path.join('.')));
    fc.assert(
      fc.property(fc.constantFrom(...leaves), (path) => {
        const [table, place, key] = path as ['terms' | 'edges', number, string];
        const whole = numbersInside(table, place);
        fc.pre(whole || key === 'degree' || key === 'strength');
        expect(faults(seal(edited(cut, path, (value) => value - 1)))).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds that something of a part has fewer passages inside than its part promises', () => {
    const lone = cut.edges.findIndex((each) => each.count === 1);
    const edit = structuredClone(cut);
    edit.edges[lone]!.count = 2;
    expect(faults(seal(edit)).join('\n')).toContain('says 2 passages, 1 is inside where 2 belong');
    const rare = cut.terms.findIndex((each) => each.passages === 1 && each.count === 1);
    const other = structuredClone(cut);
    Object.assign(other.terms[rare]!, { count: 5, standalone: 5, passages: 5, clusters: 5 });
    other.terms[rare]!.variants = [{ surface: cut.terms[rare]!.label, count: 5 }];
    expect(faults(seal(other)).join('\n')).toContain('says 5 passages, 1 is inside where 2 belong');
  });

  it('finds every number that was edited and not sealed again, in figures too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...numbers(figures)), (path) => {
        const { sections } = verifySnapshot(edited(figures, path, (value) => value + 1));
        expect(sections.find(({ name }) => name === 'seal')?.faults).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });

  const edge = full.edges.findIndex(({ count }) => count > 1);
  const { source, target, count, logDice: dice } = full.edges[edge]!;
  const label = (id: string) => full.terms.find((term) => term.id === id)!.label;
  const name = `edge ${label(source)}–${label(target)}`;
  const poverty = full.terms.findIndex((term) => term.label === '精准扶贫');
  it.each<[string, (snapshot: Snapshot) => void, string]>([
    [
      'more passages than are inside',
      (s) => s.edges[edge]!.count++,
      `${name}: says ${count + 1} passages, ${count} are inside`,
    ],
    [
      'a passage that is not listed',
      (s) => s.edges[edge]!.passages!.pop(),
      `${name}: lists ${count - 1} passages, ${count} are inside`,
    ],
    [
      'a measure',
      (s) => {
        s.edges[edge]!.logDice = 13.9;
      },
      `${name}: says logDice 13.9, its counts give ${dice}`,
    ],
    [
      'a verdict',
      (s) => {
        s.edges[edge]!.significant = !s.edges[edge]!.significant;
      },
      'significant; its figures and the thresholds',
    ],
    [
      'a q below what its p allows',
      (s) => {
        for (const each of s.edges) each.q = 0;
      },
      'says q 0, below its p',
    ],
    [
      'a term under another name',
      (s) => {
        s.terms[poverty]!.label = '精准脱贫';
      },
      '精准脱贫: has the id',
    ],
    [
      'an earlier first use',
      (s) => {
        s.terms[poverty]!.first = '2013-11-03';
      },
      '精准扶贫: says first use 2013-11-03, inside it is 2016-05-04',
    ],
    [
      'another printed form',
      (s) => {
        s.terms[poverty]!.variants[0]!.surface = '精准';
      },
      '精准扶贫: says it is printed 精准',
    ],
    [
      'a sentence that lost a term',
      (s) => {
        s.passages = s.passages!.map((p) => ({ ...p, text: p.text.replace('精准扶贫', '精准脱贫') }));
      },
      'printed 精准脱贫 0 times',
    ],
    [
      'a passage twice',
      (s) => {
        s.passages!.push(s.passages![0]!);
      },
      'stands there twice',
    ],
    [
      'an end that is none',
      (s) => {
        s.terms.splice(poverty, 1);
      },
      'has an end that is no term',
    ],
  ])('tells %s', (_, edit, message) => {
    const copy = structuredClone(full);
    edit(copy);
    expect(faults(seal(copy)).join('\n')).toContain(message);
  });

  it.each<[string, (snapshot: Snapshot) => void, string]>([
    ['printed forms', (s) => s.terms[poverty]!.count++, 'its printed forms add up to'],
    [
      'years',
      (s) => {
        s.edges[edge]!.byYear = { 2016: { count: 99, documents: 1 } };
      },
      'its years add up to 99',
    ],
    ['groups', (s) => s.terms[poverty]!.clusters++, 'more than its'],
    ['measures', (s) => s.edges[edge]!.npmi--, 'says npmi'],
    ['the corpus', (s) => s.method.corpus.documents++, 'corpus: says 5 documents, 4 are inside'],
  ])('without passages, checks %s by sums', (_, edit, message) => {
    const copy = structuredClone(figures);
    edit(copy);
    expect(faults(seal(copy)).join('\n')).toContain(message);
  });

  it('looks through the same signs as the matcher', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(units.filter((unit) => !OPAQUE.test(unit))).toEqual(
      units.filter((unit) => isTransparent(unit, 0)),
    );
  });
});

/** Whether all that a record of the part counts is inside. */
function numbersInside(table: 'terms' | 'edges', place: number): boolean {
  const { passages } = cut;
  if (table === 'edges') return cut.edges[place]!.passages!.length === cut.edges[place]!.count;
  const spans = passages!.flatMap((each) => each.spans).filter(({ term }) => term === cut.terms[place]!.id);
  return spans.length === cut.terms[place]!.count;
}

/** Numbers that no passage decides: places on the map, figures of the whole graph, thresholds, and lower bounds. */
const FREE =
  /^(version|method\.(schemaVersion|seed|lexicon|thresholds)|terms\.\d+\.(score|pagerank|betweenness|core|constraint|x|y)|edges\.\d+\.q)|^(relations\.\d+\.order|communities\.\d+\.slot|passages\.\d+\.(start|end))$|^method\.corpus\.(han|passages)$|^years\.\d+\.passages$/;

type Path = (string | number)[];

function numbers(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [...keys].flatMap((key) =>
    numbers((value as Record<string | number, unknown>)[key], [...path, key]),
  );
}

function edited(snapshot: Snapshot, path: Path, change: (value: number) => number): Snapshot {
  const copy = structuredClone(snapshot);
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  const key = path.at(-1)!;
  (holder as Record<string, number>)[key] = change((holder as Record<string, number>)[key]!);
  return copy;
}

/** The fixture with the measures, the test and the relations that its sentences give. */
function weighed(extraction: Extraction): Extraction {
  const { terms, cooccurrences, mentions, method } = extraction;
  const clusters = new Map(terms.map((term) => [term.id, term.clusters]));
  const tables = cooccurrences.map((edge) => ({
    both: edge.clusters,
    a: clusters.get(edge.source)!,
    b: clusters.get(edge.target)!,
    total: method.corpus.clusters,
  }));
  const p = tables.map((table) => (table.both > expected(table) ? chiSquareTail(g2(table)) : 1));
  const q = qValues(p, (terms.length * (terms.length - 1)) / 2);
  const passages = (label: string) =>
    new Set(mentions.filter(({ term }) => term === termId(label)).map(({ passage }) => passage));
  const shared = [...passages('扶贫')].filter((passage) => passages('精准扶贫').has(passage)).length;
  return {
    ...extraction,
    cooccurrences: cooccurrences.map((edge, index) => ({
      ...edge,
      ...associations(tables[index]!),
      ...{ q: q[index]!, significant: q[index]! <= method.thresholds.significance.q },
    })),
    relations: extraction.relations.map((relation) => ({ ...relation, count: shared })),
  };
}
