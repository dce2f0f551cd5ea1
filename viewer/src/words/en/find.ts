// English words: finding a term.
import { thousands as n } from '../../state/figures.ts';
import type { Words } from '../words.ts';

export const find: Pick<Words, 'find'> = {
  find: {
    title: 'Find',
    choose: 'choose',
    open: 'open',
    terms: 'Terms',
    variantOf: (label) => `variant of ${label}`,
    hint: 'Variants, English, pinyin and initials all work',
    hintFinds: (label) => ` finds ${label}`,
    hintColon: ': ',
    none: (query) => `No term has “${query}” in its variants, English or pinyin.`,
    noneNext: 'Try a shorter form, or initials.',
    more: (count) => `${n(count)} more; type one character more.`,
    recent: 'Opened lately',
    actions: 'Actions',
    holding: (text) => `Only terms with “${text}” in a form`,
    adding: (label) => `Add ${label} to the selection`,
    add: 'add',
    start: 'Most frequent terms',
  },
};
