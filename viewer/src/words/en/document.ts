// English words: a document as it is read.
import { thousands as n } from '../../state/figures.ts';
import type { Words } from '../words.ts';
import { plural } from './plural.ts';

export const document: Pick<Words, 'document'> = {
  document: {
    title: 'Document',
    back: 'Back',
    link: 'Copy a link to this place',
    open: 'Open',
    openHelp: 'Read this sentence in its document',
    level: { central: 'central', ministry: 'ministry', province: 'province', city: 'city', county: 'county' },
    characters: (count) => `${count} characters`,
    sentences: (count) => `${n(count)} ${plural(count, 'sentence', 'sentences')}`,
    mentions: (mentions, terms) =>
      `${n(terms)} ${plural(terms, 'term', 'terms')}, ${n(mentions)} ${plural(mentions, 'mention', 'mentions')}`,
    noRaw: 'without the raw text, cleaned sentences only',
    alike: 'Cleaned and raw text are the same but for line breaks and spaces.',
    unlike: (sentences, dropped) =>
      `${[
        sentences > 0
          ? `${n(sentences)} ${plural(sentences, 'sentence differs', 'sentences differ')} from the raw text`
          : '',
        dropped > 0
          ? `${n(dropped)} ${plural(dropped, 'place was', 'places were')} left out by cleaning`
          : '',
      ]
        .filter((each) => each !== '')
        .join('; ')}. Line breaks and spaces do not count.`,
    cleaned: 'Cleaned',
    raw: 'Raw',
    beside: 'Beside the raw text',
    dropped: 'Left out by cleaning',
    missing: (count) =>
      `${n(count)} ${plural(count, 'sentence', 'sentences')} left out: without a term, or not carried along`,
    plain: 'Grey text holds no term and is raw.',
    address: (index) => `Link to sentence ${n(index)}`,
    empty: 'This document holds no sentence.',
    walk: (at, all) =>
      at === 0 ? `${n(all)} ${plural(all, 'sentence', 'sentences')} here` : `sentence ${n(at)} of ${n(all)}`,
    notHere: 'not in this document',
    previous: 'Previous place',
    next: 'Next place',
  },
};
