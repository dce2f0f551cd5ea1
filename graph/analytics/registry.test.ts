import { describe, expect, it } from 'vitest';
import { type Snapshot, TifaError } from '../model/index.ts';
import { buildSnapshot } from '../snapshot/build.ts';
import { type Algorithm, defaults } from './algorithm.ts';
import { analyse } from './analyse.ts';
import { fixture } from './fixture.ts';
import { ALGORITHMS } from './registry.ts';
import { subjectOf } from './subject.ts';

const snapshot = buildSnapshot(analyse(fixture(), { seed: 1 }), { passages: 'all' });
const subject = subjectOf(snapshot);
const COMMUNITIES = snapshot.communities.length;
const ROWS = {
  terms: snapshot.terms.length,
  edges: subject.network.sources.length,
  communities: COMMUNITIES,
  'community pairs': (COMMUNITIES * (COMMUNITIES - 1)) / 2,
};
const turned: Snapshot = {
  ...snapshot,
  terms: snapshot.terms.toReversed(),
  edges: snapshot.edges.toReversed(),
  documents: snapshot.documents.toReversed(),
  passages: snapshot.passages?.toReversed() ?? null,
};
const each = ALGORITHMS.map((algorithm): [string, Algorithm] => [algorithm.id, algorithm]);

describe.each(each)('%s', (_, algorithm) => {
  it('gives a figure for every row, the same whatever the order of the snapshot’s rows', () => {
    const result = algorithm.run(subject);
    for (const column of Object.values(result.columns)) {
      expect(column).toHaveLength(ROWS[result.of]);
      expect(Array.from(column).every((value) => Number.isFinite(value) || Number.isNaN(value))).toBe(true);
    }
    expect(algorithm.run(subjectOf(turned))).toEqual(result);
  });

  it('names itself twice, has defaults and a source, and refuses what it does not know', () => {
    expect(algorithm.title.zh).not.toBe('');
    expect(algorithm.title.en).not.toBe('');
    expect(algorithm.source.length).toBeGreaterThan(20);
    expect(algorithm.run(subject, defaults(algorithm))).toEqual(algorithm.run(subject));
    const wrong = () => algorithm.run(subject, { nonsense: 1 });
    expect(wrong).toThrow(TifaError);
    expect(wrong).toThrow(algorithm.id);
  });

  it('is run in steps to the same end, if it is a layout', () => {
    if (algorithm.begin === undefined) return;
    const progress = algorithm.begin(subject);
    while (progress.done < progress.total) {
      const before = progress.done;
      progress.step(7);
      expect(progress.done).toBeGreaterThan(before);
    }
    expect(algorithm.run(subject).columns).toEqual({ x: progress.x, y: progress.y });
  });
});

describe('the registry', () => {
  it('has every id once', () => {
    const ids = ALGORITHMS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refuses a bootstrap where the passages are not, and says what to do', () => {
    const figuresOnly = subjectOf({ ...snapshot, passages: null });
    for (const { id, inputs, run } of ALGORITHMS) {
      if (!inputs.includes('passages')) continue;
      expect(() => run(figuresOnly), id).toThrow('--passages all');
    }
  });
});
