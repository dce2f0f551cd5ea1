// Stability of communities (Hennig 2007, “Cluster-wise assessment of cluster stability”): each community is looked for in
// every bootstrap replicate; the Jaccard coefficient with the one there that matches it best says how much of it came
// back. A mean of .75 or more is a stable community, below .5 one that dissolves (p. 266).
// Terms without an edge in a replicate are left out of the comparison there, as points that were not drawn.
import { type Algorithm, algorithm } from '../algorithm.ts';
import type { Subject } from '../subject.ts';
import { type BootstrapOptions, bootstrap, bootstrapParameters } from './bootstrap.ts';

export interface CommunityStability {
  size: number;
  /** Mean over replicates of the best Jaccard coefficient. */
  jaccard: number;
  /** Share of replicates below .5, and of .75 or more. */
  dissolved: number;
  recovered: number;
}

/** By community of the subject. */
export function communityStability(subject: Subject, options: BootstrapOptions): CommunityStability[] {
  const { communityOf } = subject;
  const count = communityOf.reduce((most, community) => Math.max(most, community + 1), 0);
  const found: number[][] = Array.from({ length: count }, () => []);
  bootstrap(subject, options, (replicate) => {
    bestMatches(communityOf, replicate.communityOf).forEach((jaccard, community) => {
      found[community]?.push(jaccard);
    });
  });
  const share = (values: readonly number[], holds: (value: number) => boolean) =>
    values.filter(holds).length / values.length;
  return found.map((values, community) => ({
    size: communityOf.filter((own) => own === community).length,
    jaccard: values.reduce((a, b) => a + b, 0) / values.length,
    dissolved: share(values, (value) => value < 0.5),
    recovered: share(values, (value) => value >= 0.75),
  }));
}

/** For each community of `ours`, the highest |A ∩ B| / |A ∪ B| with one of `theirs`; terms that have no other are left out. */
export function bestMatches(ours: Int32Array, theirs: Int32Array): number[] {
  const shared = new Map<number, Map<number, number>>();
  const sizes = new Map<number, number>();
  const others = new Map<number, number>();
  const most = ours.reduce((a, b) => Math.max(a, b), -1);
  ours.forEach((a, term) => {
    const b = theirs[term] as number;
    if (b < 0) return;
    others.set(b, (others.get(b) ?? 0) + 1);
    if (a < 0) return;
    sizes.set(a, (sizes.get(a) ?? 0) + 1);
    const row = shared.get(a) ?? new Map<number, number>();
    shared.set(a, row.set(b, (row.get(b) ?? 0) + 1));
  });
  return Array.from({ length: most + 1 }, (_, a) => {
    let best = 0;
    for (const [b, both] of shared.get(a) ?? []) {
      best = Math.max(best, both / ((sizes.get(a) ?? 0) + (others.get(b) ?? 0) - both));
    }
    return best;
  });
}

export const COMMUNITY_STABILITY: Algorithm = algorithm({
  id: 'community-stability',
  title: { zh: '群落的稳定性', en: 'Stability of communities (bootstrap)' },
  inputs: ['communities', 'passages'],
  parameters: bootstrapParameters,
  source: 'Hennig, Computational Statistics & Data Analysis 52(1), 2007',
  run: (subject, options) => {
    const rows = communityStability(subject, options);
    return {
      of: 'communities',
      columns: {
        size: rows.map((row) => row.size),
        jaccard: rows.map((row) => row.jaccard),
        dissolved: rows.map((row) => row.dissolved),
        recovered: rows.map((row) => row.recovered),
      },
    };
  },
});
