// English words: two terms held against each other: a path from one to the other, a comparison.
import { thousands as n } from '../../state/figures.ts';
import type { Words } from '../words.ts';
import { plural } from './plural.ts';

export const beside: Pick<Words, 'beside'> = {
  beside: {
    start: { path: 'Find a path from here', compare: 'Compare with another term' },
    title: { path: 'Path', compare: 'Comparison' },
    ask: { path: 'To which term', compare: 'With which term' },
    choose: 'Type a variant, English, pinyin or initials',
    another: 'Another term',
    swap: 'Turn round',
    back: 'Back to the term',
    steps: (steps) => `${n(steps)} ${plural(steps, 'step', 'steps')}`,
    cost: 'The closer two terms are, the shorter the step; at most four. Only edges that pass the filters.',
    noPath: (a, b) => `No path of four steps or fewer leads from ${a} to ${b}.`,
    noPathNext: 'Widen the filters, or take another measure, and look again.',
    onlyA: (label) => `Only ${label}`,
    both: 'Both',
    figures: 'Figures',
    shared: (shared, all) =>
      `${n(shared)} shared ${plural(shared, 'partner', 'partners')} of ${n(all)} in all`,
    none: 'none',
    more: (count) => `${n(count)} more`,
    series: 'Mentions by year',
    edge: 'Together',
    noEdge: 'The two share too few sentences for an edge.',
  },
};
