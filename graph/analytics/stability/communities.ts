// Stability of communities (Hennig 2007, “Cluster-wise assessment of cluster stability”): each community is looked for in
// every bootstrap replicate; the Jaccard coefficient with the one there that matches it best says how much of it came
// back (p. 261). A mean of .75 or more is a stable community, below .5 one that dissolves (p. 266).
// Beside it stands how often every two of its terms came into one community again, the cluster’s consensus of Monti et al.
// (2003): all pairs of all replicates are taken together here, where they take the mean over pairs, so that no table of
// all pairs is needed.
// Terms without an edge in a replicate are left out of the comparison there, as points that were not drawn.
import { type Algorithm, algorithm } from '../algorithm.ts';
import type { Subject } from '../subject.ts';
import { type BootstrapOptions, bootstrap, bootstrapParameters } from './bootstrap.ts';

export interface CommunityStability {
  size: number;
  /** Mean over replicates of the best Jaccard coefficient. */
  jaccard: number;
  /** Share of the pairs of its terms that stood in one community again, of those with an edge there; NaN for one term. */
  together: number;
  /** Share of replicates below .5, and of .75 or more. */
  dissolved: number;
  recovered: number;
}

/** By community of the subject. */
export function communityStability(subject: Subject, options: BootstrapOptions): CommunityStability[] {
  const { communityOf } = subject;
  const count = communityOf.reduce((most, community) => Math.max(most, community + 1), 0);
  const found: Match[][] = Array.from({ length: count }, () => []);
  bootstrap(subject, options, (replicate) => {
    matches(communityOf, replicate.communityOf).forEach((match, community) => {
      found[community]?.push(match);
    });
  });
  return found.map((own, community) => {
    const sum = (of: (match: Match) => number) => own.reduce((total, match) => total + of(match), 0);
    const share = (holds: (jaccard: number) => boolean) =>
      own.filter(({ jaccard }) => holds(jaccard)).length / own.length;
    return {
      size: communityOf.filter((each) => each === community).length,
      jaccard: sum(({ jaccard }) => jaccard) / own.length,
      together: sum(({ together }) => together) / sum(({ pairs }) => pairs),
      dissolved: share((jaccard) => jaccard < 0.5),
      recovered: share((jaccard) => jaccard >= 0.75),
    };
  });
}

/** What became of a community elsewhere. */
export interface Match {
  /** Highest |A ∩ B| / |A ∪ B| with one there. */
  jaccard: number;
  /** Pairs of its terms that have a community there, and those of them that share one. */
  pairs: number;
  together: number;
}

/** For each community of `ours`; terms that have no community in `theirs` are left out. */
export function matches(ours: Int32Array, theirs: Int32Array): Match[] {
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
  const pairsOf = (terms: number) => (terms * (terms - 1)) / 2;
  return Array.from({ length: most + 1 }, (_, a) => {
    const size = sizes.get(a) ?? 0;
    const match = { jaccard: 0, pairs: pairsOf(size), together: 0 };
    for (const [b, both] of shared.get(a) ?? []) {
      match.jaccard = Math.max(match.jaccard, both / (size + (others.get(b) ?? 0) - both));
      match.together += pairsOf(both);
    }
    return match;
  });
}

export const COMMUNITY_STABILITY: Algorithm = algorithm({
  id: 'community-stability',
  title: { zh: '群落的稳定性', en: 'Stability of communities (bootstrap)' },
  inputs: ['communities', 'passages'],
  parameters: bootstrapParameters,
  source:
    'Hennig, Computational Statistics & Data Analysis 52(1), 2007; together: Monti et al., Machine Learning 52, 2003',
  run: (subject, options) => {
    const rows = communityStability(subject, options);
    return {
      of: 'communities',
      columns: {
        size: rows.map((row) => row.size),
        jaccard: rows.map((row) => row.jaccard),
        together: rows.map((row) => row.together),
        dissolved: rows.map((row) => row.dissolved),
        recovered: rows.map((row) => row.recovered),
      },
    };
  },
});
