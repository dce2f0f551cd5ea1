// The graph of the benches: 2,000 terms in twenty communities on a ring and 20,000 edges of some strength, most of
// them inside the communities, counted over 46 years. Drawn by a small generator: the same graph every time.

import { associations } from '../../graph/measures/measures.ts';
import type { ByYear, Snapshot, SnapshotEdge, SnapshotTerm } from '../../graph/model/index.ts';
import { SNAPSHOT_VERSION } from '../../graph/model/index.ts';
import { seal } from '../../graph/snapshot/seal.ts';
import { edge, snapshot, term } from '../src/fixture.ts';

export const TERMS = 2000;
export const EDGES = 20_000;
export const YEARS = { from: 1980, to: 2025 };
const COMMUNITIES = 20;
const COLOURS = 11;
const GROUPS = 120_000;

export function largeGraph(): Snapshot {
  const draw = drawer();
  const { sha256: _, ...small } = snapshot();
  const terms = Array.from({ length: TERMS }, (_, i) => termOf(i, draw));
  const edges = edgesAmong(terms, draw);
  const { method } = small;
  const years: Snapshot['years'] = {};
  for (let year = YEARS.from; year <= YEARS.to; year++) years[year] = { documents: 200, passages: 4000 };
  return seal({
    ...small,
    version: SNAPSHOT_VERSION,
    method: {
      ...method,
      corpus: { ...method.corpus, title: '两千个术语', documents: 9200, passages: GROUPS, clusters: GROUPS },
    },
    years,
    communities: Array.from({ length: COMMUNITIES }, (_, id) => ({
      ...{ id, slot: id < COLOURS ? id + 1 : 0, size: TERMS / COMMUNITIES, name: null },
      top: [terms[id]?.id ?? ''],
    })),
    terms,
    edges,
    passages: null,
  });
}

function termOf(i: number, draw: (below: number) => number): SnapshotTerm {
  const id = `t${String(i).padStart(12, '0')}`;
  const count = 40 + ((i * 37) % 900);
  const { byYear, documents } = spread(count, 12, draw);
  const [ring, own] = [((i % COMMUNITIES) / COMMUNITIES) * 2 * Math.PI, i * 2.4];
  const r = Math.sqrt(Math.floor(i / COMMUNITIES)) * 9;
  const rounded = (value: number) => Math.round(100 * value) / 100;
  const known = Object.keys(byYear).sort();
  return term(id, `术语${i}`, {
    ...{ pinyin: `shù yǔ ${i}`, variants: [{ surface: `术语${i}`, count }] },
    ...{ count, standalone: count, passages: count, clusters: count, documents, byYear },
    ...{ first: known[0] ?? null, last: known.at(-1) ?? null, degree: 20, community: i % COMMUNITIES },
    x: rounded(500 * Math.cos(ring) + r * Math.cos(own)),
    y: rounded(330 * Math.sin(ring) + r * Math.sin(own)),
  });
}

function edgesAmong(terms: readonly SnapshotTerm[], draw: (below: number) => number): SnapshotEdge[] {
  const pairs = new Map<string, SnapshotEdge>();
  while (pairs.size < EDGES) {
    const from = draw(TERMS);
    const to = draw(5) === 0 ? draw(TERMS) : (from + COMMUNITIES * (1 + draw(99))) % TERMS;
    const [a, b] = [terms[Math.min(from, to)], terms[Math.max(from, to)]];
    if (a === undefined || b === undefined || from === to) continue;
    // What makes a logDice between 7 and 12, as far as whole numbers can.
    const share = 2 ** (draw(50) / 10 - 7);
    const both = Math.max(4, Math.min(a.count, b.count, Math.ceil(((a.count + b.count) / 2) * share)));
    const { byYear, documents } = spread(both, 4, draw);
    const measures = associations({ both, a: a.clusters, b: b.clusters, total: GROUPS });
    pairs.set(
      `${a.id} ${b.id}`,
      edge(a.id, b.id, { ...measures, count: both, clusters: both, documents, byYear, q: 1e-9 }),
    );
  }
  return [...pairs.values()];
}

/** So many in a few years, a document for each two. */
function spread(count: number, parts: number, draw: (below: number) => number) {
  const byYear: ByYear = {};
  let documents = 0;
  for (let part = 0, rest = count; part < parts && rest > 0; part++) {
    const year = YEARS.from + draw(YEARS.to - YEARS.from + 1);
    const own = part === parts - 1 ? rest : Math.min(rest, Math.ceil(count / parts));
    const before = byYear[year] ?? { count: 0, documents: 0 };
    byYear[year] = { count: before.count + own, documents: before.documents + Math.ceil(own / 2) };
    documents += Math.ceil(own / 2);
    rest -= own;
  }
  return { byYear, documents };
}

/** Numerical Recipes’ quick generator. */
function drawer(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
