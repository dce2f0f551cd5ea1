// English words: the panel of an edge, its passages and citations.
import { thousands as n } from '../../state/figures.ts';
import type { Words } from '../words.ts';
import { plural } from './plural.ts';

export const edge: Pick<Words, 'edge' | 'passage' | 'cite'> = {
  edge: {
    kind: 'Co-occurrence',
    sentences: 'sentences',
    paragraphs: 'paragraphs',
    documents: 'documents',
    groups: 'groups after folding',
    observed: 'Observed',
    expected: 'If unrelated',
    chance: (passages, expected, groups) =>
      `If the two had nothing to do with each other, ${n(passages)} sentences would hold about ${expected} such cases. ` +
      `The test counts the ${n(groups)} ${plural(groups, 'group', 'groups')}, not the repeats.`,
    significant: (g2, q, level) => `G² = ${g2}, q ${q}: significant at q ≤ ${level}.`,
    notSignificant: (g2, q, level) => `G² = ${g2}, q ${q}: not significant at q ≤ ${level}.`,
    scale: '14 is the top, one less is half',
    passages: 'Passages',
    balances: (groups, passages) =>
      `Equals the edge: ${n(groups)} ${plural(groups, 'group', 'groups')} = ${n(passages)} ${plural(passages, 'sentence', 'sentences')}`,
    inPart: (shown, count) =>
      `${n(shown)} of ${n(count)} ${plural(count, 'sentence', 'sentences')}: this file carries a part`,
    unbalanced: (shown, count) => `${n(shown)} sentences are here; the edge says ${n(count)}.`,
    sort: { newest: 'Newest first', oldest: 'Oldest first' },
    fold: (count, years) =>
      `${n(count)} near-identical ${plural(count, 'sentence', 'sentences')}${years === '' ? '' : `: ${years}`}`,
    previous: 'Previous partner',
    next: 'Next partner',
  },
  passage: {
    cite: 'Cite',
    paragraph: (index) => `sentence ${n(index)}`,
    undated: 'undated',
    expand: 'Read the sentence',
    collapse: 'Fold',
  },
  cite: {
    title: 'Cite',
    line: 'Citation',
    view: 'Cite this view',
    copied: 'Citation and link copied',
  },
};
