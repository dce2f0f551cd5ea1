// English words: the evidence at full width, and what all figures mean.
import { thousands as n } from '../../state/figures.ts';
import type { Words } from '../words.ts';
import { plural } from './plural.ts';

export const evidence: Pick<Words, 'evidence'> = {
  evidence: {
    title: 'Evidence',
    tabs: { overview: 'Overview', partners: 'Partners', context: 'Concordance', documents: 'Documents' },
    widen: 'Read the evidence at full width',
    narrow: 'Back to the panel',
    readAll: (count) => `Read all ${n(count)} at full width`,
    sort: 'Sort',
    fold: 'Fold near-identical',
    lines: (count) => `${n(count)} ${plural(count, 'line', 'lines')}`,
    sum: (folds, lines) =>
      `${n(folds)} ${plural(folds, 'group', 'groups')} = ${n(lines)} ${plural(lines, 'line', 'lines')}`,
    keys: '↑ ↓ line by line, ↵ opens the document',
    inDocument: (passages, mentions) =>
      `${n(passages)} ${plural(passages, 'sentence', 'sentences')} · ${n(mentions)} ${plural(mentions, 'mention', 'mentions')}`,
    first: 'First',
    last: 'Last',
    figures: 'All figures',
    perDocument: { false: 'Mentions', true: 'Per document' },
  },
};
