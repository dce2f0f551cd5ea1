// The method card of a graph that says nothing of its method.
import type { MethodCard } from '../../model/index.ts';

const NO_HASH = '0'.repeat(64);

/** Every count 0, every digest zeros, `exploratory`: nothing here can be cited. */
export const UNKNOWN_METHOD: MethodCard = {
  schemaVersion: 1,
  software: { name: 'tifa', version: 'unknown' },
  corpus: {
    ...{ title: 'unknown', documents: 0, characters: 0, han: 0, passages: 0, clusters: 0 },
    ...{ first: null, last: null, sha256: NO_HASH },
  },
  lexicon: { version: 'unknown', sha256: NO_HASH, terms: 0 },
  unit: 'sentence',
  counting: 'binary',
  measuredOn: 'clusters',
  cleaning: [],
  thresholds: { minEdgeCount: 1, significance: { q: 1, minCount: 1, minDocuments: 1 }, discovered: 0 },
  measure: 'logDice',
  seed: 0,
  exploratory: true,
};
