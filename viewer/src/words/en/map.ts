// English words: the map and the lines around it.
import { thousands as n } from '../../state/figures.ts';
import type { Words } from '../words.ts';
import { plural } from './plural.ts';

export const map: Pick<Words, 'map' | 'spoken' | 'line' | 'strip'> = {
  map: {
    label: 'Map of terms. Arrow keys move between terms and partners, Enter opens, slash finds.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Whole map',
    lasso: 'Lasso: draw around terms',
    lassoing: 'Lasso: draw a line around terms on the map',
    density: 'Density',
    selection: 'Chosen terms',
    chosenCount: (count) => `${n(count)} chosen`,
    chosen: (count, all) =>
      count < all
        ? `${n(all)} terms inside; the ${n(count)} weightiest are chosen`
        : `${n(count)} ${plural(count, 'term', 'terms')} chosen`,
    depth: 'How many steps of partners are lit',
    depthOf: (depth) => `${depth} ${plural(depth, 'step', 'steps')}`,
    toSelection: 'Go to the selection',
    throughTime: 'Through time',
    letGo: 'Let go of all',
    pin: 'Pin where it stands',
    unpin: 'Unpin: back into the layout',
    minimap: 'Overview; drag to move the view',
    strongest: 'strongest',
    times: (count) => `${n(count)} ${plural(count, 'mention', 'mentions')}`,
    documents: (count) => `${n(count)} ${plural(count, 'document', 'documents')}`,
    partners: (count) => `${n(count)} ${plural(count, 'partner', 'partners')}`,
    offscreen: (name) => `Move to ${name}`,
    firstWords: 'A dot is a term, a line two terms used together. Open one to read its uses:',
  },
  spoken: (term) =>
    `${term.label}, ${n(term.count)} ${plural(term.count, 'mention', 'mentions')}, ` +
    `${n(term.documents)} ${plural(term.documents, 'document', 'documents')}, ` +
    `${n(term.partners)} ${plural(term.partners, 'partner', 'partners')}` +
    (term.strongest === '' ? '' : `, strongest: ${term.strongest}, ${term.value}`),
  line: {
    shown: '',
    of: 'of',
    terms: 'terms',
    edges: 'edges',
    labels: 'labels',
    strongestFour: 'strongest 4 a term',
    docs: (count) => `${n(count)} docs`,
    unit: { sentence: 'sentence', paragraph: 'paragraph' },
    binary: 'binary',
    minDocs: (count) => `docs≥${count}`,
    deduplicated: 'deduplicated',
    reprints: 'reprints counted',
    lexicon: (version) => `lexicon ${version}`,
    unknownMethod: 'a graph of another program, method unknown',
    exploratory: 'fewer than ten documents: the figures only describe',
  },
  strip: {
    passages: 'sentences by year',
    term: 'mentions by year',
    edge: 'together by year',
    year: (year, count) => `${year}: ${n(count)}`,
    none: (year) => `${year}: no document`,
    undated: 'The documents have no dates, so there are no years to show.',
  },
};
