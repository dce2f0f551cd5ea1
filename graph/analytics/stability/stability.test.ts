import { describe, expect, it } from 'vitest';
import type { SnapshotEdge, SnapshotPassage } from '../../model/index.ts';
import { fixture } from '../fixture.ts';
import { makeNetwork } from '../network.ts';
import type { Subject } from '../subject.ts';
import { bootstrap } from './bootstrap.ts';
import { communityStability, matches } from './communities.ts';
import { edgeStability } from './edges.ts';
import { gatherEvidence } from './evidence.ts';

const THEME = 5;
const DOCUMENTS = 24;
const PASSAGES = 12;

/** What passage p of document d speaks of: three of the five terms of its theme; one passage joins terms 0 and 5. */
function termsOf(document: number, passage: number): number[] {
  if (document === 0 && passage === 0) return [0, 5];
  const home = THEME * (document % 3);
  return [0, 1, 2].map((k) => home + ((passage + k * (1 + (document % 2))) % THEME)).sort((a, b) => a - b);
}

/** Three themes of five terms in 24 documents; with reprints, every document after the third repeats one of those. */
function corpus(reprints: boolean): Subject {
  const passages: SnapshotPassage[] = [];
  const meetings = new Map<string, string[]>();
  for (let document = 0; document < DOCUMENTS; document++) {
    for (let passage = 0; passage < PASSAGES; passage++) {
      const like = reprints ? document % 6 : document;
      const terms = termsOf(like, passage);
      const id = (of: number) => `d${of}.${passage}`;
      passages.push({
        ...{ id: id(document), document: `d${document}`, index: passage, start: 0, end: 1, text: '' },
        cluster: id(like),
        spans: terms.map((term) => ({ term: idOf(term), offset: 0, length: 1, nested: false })),
      });
      for (const a of terms) {
        for (const b of terms) {
          if (a < b) meetings.set(`${a} ${b}`, [...(meetings.get(`${a} ${b}`) ?? []), id(document)]);
        }
      }
    }
  }
  const pairs = [...meetings.keys()].map((key) => key.split(' ').map(Number) as [number, number]);
  const edges = [...meetings.values()].map((met, at) => {
    const [source, target] = pairs[at]!;
    return { source: idOf(source), target: idOf(target), passages: met, significant: true };
  }) as SnapshotEdge[];
  const { method } = fixture();
  const network = makeNetwork(
    3 * THEME,
    Int32Array.from(pairs, ([a]) => a),
    Int32Array.from(pairs, ([, b]) => b),
  );
  const evidence = gatherEvidence({
    ids: Array.from({ length: 3 * THEME }, (_, term) => idOf(term)),
    ...{ edges, inNetwork: new Set(edges), passages, terms: 3 * THEME },
    documents: Array.from({ length: DOCUMENTS }, (_, document) => ({ id: `d${document}` })) as never,
    method: {
      ...method,
      corpus: { ...method.corpus, clusters: new Set(passages.map(({ cluster }) => cluster)).size },
      thresholds: { ...method.thresholds, significance: { q: 0.01, minCount: 3, minDocuments: 2 } },
    },
  });
  const communityOf = Int32Array.from({ length: 3 * THEME }, (_, term) => Math.floor(term / THEME));
  return { network, communityOf, evidence: () => evidence } as unknown as Subject;
}

const idOf = (term: number) => `t${String.fromCharCode(97 + term)}`;
const OPTIONS = { replicates: 30, resolution: 1, seed: 3 };
const subject = corpus(false);
const edgeOf = (a: number, b: number) =>
  subject.network.sources.findIndex((source, edge) => source === a && subject.network.targets[edge] === b);

describe('the bootstrap', () => {
  it('is the same for the same seed and another for another', () => {
    const run = (seed: number) => edgeStability(subject, { ...OPTIONS, replicates: 10, seed });
    expect(run(5)).toEqual(run(5));
    expect(run(5)).not.toEqual(run(6));
  });

  it('takes reprints for one piece of evidence: fewer edges stay significant than with new texts', () => {
    const count = (reprints: boolean) => {
      let significant = 0;
      bootstrap(corpus(reprints), OPTIONS, (replicate) => {
        significant += replicate.significant.reduce((a, b) => a + b, 0);
      });
      return significant;
    };
    expect(count(true)).toBeGreaterThan(0);
    expect(count(true)).toBeLessThan(0.9 * count(false));
  });
});

describe('stability of edges', () => {
  const { significant, together } = edgeStability(subject, OPTIONS);

  it('is high inside a theme, and nothing for two themes that one sentence joins', () => {
    expect(significant[edgeOf(0, 1)]).toBeGreaterThan(0.8);
    expect(together[edgeOf(0, 1)]).toBeGreaterThan(0.9);
    expect(significant[edgeOf(0, 5)]).toBe(0);
    expect(together[edgeOf(0, 5)]).toBeLessThan(0.1);
  });
});

describe('stability of communities', () => {
  it('is high for themes that are documents of their own, and low for a community of two halves', () => {
    const found = communityStability(subject, OPTIONS);
    expect(found.map(({ size }) => size)).toEqual([5, 5, 5]);
    for (const { jaccard, together, dissolved, recovered } of found) {
      expect(jaccard).toBeGreaterThan(0.9);
      expect(together).toBeGreaterThan(0.9);
      expect(recovered).toBeGreaterThan(0.9);
      expect(dissolved).toBeLessThan(0.1);
    }
    // 0–2 with 5–7 shares three of eight with the theme that is most like it.
    const mixed = subject.communityOf.map((_, term) => (term % 5 < 3 && term < 10 ? 0 : 1));
    const [first] = communityStability({ ...subject, communityOf: mixed }, OPTIONS);
    expect(first?.jaccard).toBeCloseTo(3 / 8, 1);
    // Of its fifteen pairs, the three and three inside a theme.
    expect(first?.together).toBeCloseTo(6 / 15, 1);
    expect(first?.dissolved).toBeGreaterThan(0.9);
  });

  it('matches each community with its best likeness, and counts what stayed together, by hand', () => {
    // {0,1,2,3} against {0,1} and {2,3,4}: 2/4 and 2/5; {4,5}: 1/4 with {2,3,4}, 1/2 with {5}; 6 has no company there.
    const found = matches(Int32Array.of(0, 0, 0, 0, 1, 1, 1), Int32Array.of(7, 7, 9, 9, 9, 3, -1));
    expect(found).toEqual([
      // Of the six pairs of four terms, 0–1 and 2–3.
      { jaccard: 2 / 4, pairs: 6, together: 2 },
      { jaccard: 1 / 2, pairs: 1, together: 0 },
    ]);
  });

  it('of a community is the mean over replicates, and all its pairs of all of them, from the replicates themselves', () => {
    const seen: Int32Array[] = [];
    bootstrap(subject, { ...OPTIONS, replicates: 4 }, ({ communityOf }) => void seen.push(communityOf));
    const each = seen.map((theirs) => matches(subject.communityOf, theirs)[1]!);
    const [, second] = communityStability(subject, { ...OPTIONS, replicates: 4 });
    const sum = (of: (match: (typeof each)[number]) => number) => each.map(of).reduce((a, b) => a + b, 0);
    expect(second?.jaccard).toBe(sum(({ jaccard }) => jaccard) / 4);
    expect(second?.together).toBe(sum(({ together }) => together) / sum(({ pairs }) => pairs));
  });
});
