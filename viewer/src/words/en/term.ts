// English words: the panel of a term.
import { thousands as n } from '../../state/figures.ts';
import type { Words } from '../words.ts';
import { plural } from './plural.ts';

export const term: Pick<Words, 'status' | 'term'> = {
  status: {
    curated: 'from the lexicon',
    discovered: 'found in the corpus',
  },
  term: {
    times: 'mentions',
    documents: (all) => `documents of ${n(all)}`,
    span: 'first – last',
    partners: (all) => `significant ${plural(all, 'edge', 'edges')}`,
    undated: 'undated',
    years: 'Mentions by year',
    variants: 'Variants',
    formula: 'Formula',
    partOf: 'Part of',
    broader: 'Broader',
    narrower: 'Narrower',
    shortFor: 'Short for',
    shortForm: 'Short form',
    succeeds: 'Succeeds',
    succeededBy: 'Succeeded by',
    modifies: 'Modifies',
    modifiedBy: 'Modified by',
    strongest: 'Strongest partners',
    allPartners: (count) => `All ${n(count)}`,
    fewerPartners: 'Only the strongest five',
    noPartners: 'No term in the same sentences reaches the threshold.',
    sentences: (count) => n(count),
    context: 'Concordance',
    sort: { year: 'Year', left: 'Left', right: 'Right', document: 'Document' },
    more: (count) => `${n(count)} more`,
    noPassages: 'No sentence holds it.',
    gap: 'years without a document',
    sameYear: (year, count) => `Only in ${year}: ${n(count)} ${plural(count, 'mention', 'mentions')}.`,
    everyYear: (from, peak, count) =>
      `In every year with documents since ${from}; most often in ${peak}, ${n(count)} times.`,
    someYears: (from, to, peak, count) =>
      `First in ${from}, last in ${to}; most often in ${peak}, ${n(count)} ${plural(count, 'mention', 'mentions')}.`,
    noYears: 'None of its documents has a date.',
    notChance: (count) => `Of the terms in its sentences, ${n(count)} cannot be put down to chance.`,
    allChance: 'None of the terms in its sentences passes the test.',
  },
};
