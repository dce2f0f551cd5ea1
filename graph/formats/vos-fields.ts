// How VOSviewer calls the fields of a term: weights, which size an item and are never negative, and scores, which
// colour it. Shared by both of its formats and by the reader. Occurrences and Links are VOSviewer’s own words.
import type { SnapshotTerm } from '../model/index.ts';

type Numeric = {
  [K in keyof SnapshotTerm]-?: SnapshotTerm[K] extends number | null ? K : never;
}[keyof SnapshotTerm];

export const VOS_WEIGHTS: readonly (readonly [label: string, field: Numeric])[] = [
  ['Occurrences', 'count'],
  ['Standalone', 'standalone'],
  ['Passages', 'passages'],
  ['Documents', 'documents'],
  ['Groups', 'clusters'],
  ['Links', 'degree'],
];

export const VOS_SCORES: readonly (readonly [label: string, field: Numeric])[] = [
  ['PageRank', 'pagerank'],
  ['Strength', 'strength'],
  ['Discovery score', 'score'],
];

/** Scores that colour a map by time. */
export const VOS_YEARS = [
  ['First year', 'first'],
  ['Last year', 'last'],
] as const;

/** VOSviewer counts clusters from 1 and knows no more than a thousand. */
export function vosCluster({ community }: SnapshotTerm): number | null {
  return community === null || community >= 1000 ? null : community + 1;
}

/** What is shown under the label: English and category. It may hold markup there, so what is text must be escaped. */
export function vosDescription({ english, category }: SnapshotTerm): string {
  return [english, category].filter((part) => part !== null).join(' · ');
}
