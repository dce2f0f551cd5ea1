import { expect, test } from 'vitest';
import type { SnapshotTerm } from '../model/index.ts';
import { buildSnapshot } from '../snapshot/build.ts';
import { filterSnapshot } from '../snapshot/filter.ts';
import { analyse } from './analyse.ts';
import { fixture } from './fixture.ts';
import { centralityFaults } from './recount.ts';

const extraction = fixture();
const snapshot = buildSnapshot(analyse(extraction, { seed: extraction.method.seed }));
const faultsWith = (change: Partial<SnapshotTerm>) => {
  const [first, ...rest] = snapshot.terms;
  return [...centralityFaults({ ...snapshot, terms: [{ ...(first as SnapshotTerm), ...change }, ...rest] })];
};

test('what was computed is what is computed', () => {
  expect([...centralityFaults(snapshot)]).toEqual([]);
  const shuffled = { ...snapshot, terms: snapshot.terms.toReversed(), edges: snapshot.edges.toReversed() };
  expect([...centralityFaults(shuffled)]).toEqual([]);
});

test.each([{ betweenness: 0.987654 }, { core: 77 }, { constraint: 1.123456 }])(
  'a figure that is not of the network is told: %j',
  (change) => {
    const [[name, value] = []] = Object.entries(change);
    const faults = faultsWith(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${snapshot.terms[0]?.label}: says ${name} ${value}, its network gives`);
  },
);

test('a file that does not state them is not held to them', () => {
  const { betweenness: _, core: __, constraint: ___, ...bare } = snapshot.terms[0] as SnapshotTerm;
  expect([
    ...centralityFaults({ ...snapshot, terms: [bare as SnapshotTerm, ...snapshot.terms.slice(1)] }),
  ]).toEqual([]);
});

test('a part is not held to the figures of the whole', () => {
  const part = filterSnapshot(snapshot, {
    ...{ minCount: 2, minDocuments: 0, minEdgeCount: 2, significantOnly: false },
  });
  expect(part.terms.length).toBeLessThan(snapshot.terms.length);
  const wrong = part.terms.map((term) => ({ ...term, core: 77 }));
  expect([...centralityFaults({ ...part, terms: wrong })]).toEqual([]);
});
