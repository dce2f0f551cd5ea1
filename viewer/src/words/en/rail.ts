// English words: the rail: legend, marks, filters.
import { thousands as n } from '../../state/figures.ts';
import type { Words } from '../words.ts';
import { plural } from './plural.ts';

export const rail: Pick<Words, 'rail' | 'measures' | 'measureHelp' | 'filterNames'> = {
  rail: {
    communities: 'Communities',
    all: 'All',
    rest: (count) => `${n(count)} other ${plural(count, 'community', 'communities')}`,
    unlinked: 'Terms without an edge',
    marks: 'Marks',
    nodeSize: 'Node size',
    mentions: 'Mentions',
    edgeWidth: 'Edge width',
    colour: 'Colour',
    community: 'Community',
    filters: 'Filters',
    undo: 'Undo one filter',
    reset: 'Reset all',
    count: 'Mentions',
    measure: 'Measure',
    least: 'at least',
    most: 'at most',
    significant: 'Significant only',
    curated: 'Curated only',
    connected: 'Linked terms only',
    category: 'Category',
    anyCategory: 'All categories',
    levels: {
      central: 'central',
      ministry: 'ministry',
      province: 'province',
      city: 'city',
      county: 'county',
    },
    only: (name) => `Only ${name}`,
  },
  measures: {
    ...{ logDice: 'logDice', npmi: 'NPMI', g2: 'G²', jaccard: 'Jaccard', dice: 'Dice', cosine: 'Cosine' },
    ...{ associationStrength: 'Association strength', tScore: 't-score', mi3: 'MI³' },
  },
  measureHelp: {
    logDice:
      'How closely two terms keep company: 14 is the top, one less is half. It does not grow with the corpus.',
    npmi: 'How much more often than unrelated terms: 1 is never apart, 0 is unrelated.',
    g2: 'How hard the company is to put down to chance: more is harder. It grows with the corpus.',
    jaccard: 'The share of the passages with either term that hold both: 1 is never apart.',
    dice: 'The passages with both by the mean of the two terms: 1 is never apart. logDice is its logarithm.',
    cosine:
      'The passages with both by the geometric mean of the two terms: kinder to unequal pairs than Dice.',
    associationStrength:
      'How many times more often together than unrelated terms would be; 1 is unrelated. It favours rare terms.',
    tScore:
      'How sure it is that the two meet more often than unrelated terms would; it favours frequent terms.',
    mi3: 'Mutual information with the joint count cubed, in bits: strong and frequent pairs first.',
  },
  filterNames: {
    minCount: (value) => `mentions ≥ ${n(value)}`,
    maxCount: (value) => `mentions ≤ ${n(value)}`,
    threshold: (measure, value) => `${measure} ≥ ${value}`,
    significantOnly: 'significant edges only',
    connectedOnly: 'terms with an edge only',
    minDocuments: (value) => `documents ≥ ${n(value)}`,
    minDegree: (value) => `partners ≥ ${n(value)}`,
    years: (span) => `years ${span}`,
    statuses: { curated: 'curated terms only', discovered: 'discovered terms only' },
    issuer: (name) => `issuer: ${name}`,
    level: (name) => `level: ${name}`,
    since: (year) => `first use ≥ ${year}`,
    until: (year) => `last use ≤ ${year}`,
    holds: (text) => `forms with “${text}”`,
    category: (name) => `category: ${name}`,
    communities: 'communities',
  },
};
