// English words: opening a graph, and the states of the page.
import { thousands as n } from '../../state/figures.ts';
import type { Words } from '../words.ts';
import { plural } from './plural.ts';

export const open: Pick<Words, 'graphs' | 'lexicon' | 'drop' | 'states'> = {
  graphs: {
    change: 'Open another graph',
    served: 'Served here',
    shipped: 'Shipped snapshots',
    fromFile: 'From a file',
    ofPage: 'The graph of this page',
    openFile: 'Open a file',
    waiting: 'Listing the graphs',
    noList: 'The local server does not answer, so the graphs cannot be listed.',
    stays: 'Only in this page; nothing was uploaded.',
    documents: (count) => `${n(count)} ${plural(count, 'document', 'documents')}`,
    figures: (terms, edges) =>
      `${n(terms)} ${plural(terms, 'term', 'terms')} · ${n(edges)} ${plural(edges, 'edge', 'edges')}`,
    withText: 'with all sentences',
    withoutText: 'figures, no sentences',
  },
  lexicon: {
    found: (entries, there, missing) =>
      `${n(entries)} ${plural(entries, 'entry', 'entries')}: ${n(there)} ${plural(there, 'term is', 'terms are')} in the graph, ${n(missing)} ${plural(missing, 'entry is', 'entries are')} not.`,
    light: 'Light them on the map',
    missing: 'Not in the graph',
    rebuild: 'The graph is as it was. To count by this lexicon, run tifa build --lexicon.',
    refused: (name, why) => `${name} is no lexicon that can be read: ${why}`,
  },
  drop: {
    release: 'Release to open it here',
    kinds: 'Snapshot .json .html · GEXF · GraphML · CSV · VOSviewer · lexicon .tsv',
    stays: (megabytes) =>
      `The file stays in this page; nothing is uploaded. At most ${n(megabytes)}\u00a0MB.`,
  },
  states: {
    loading: 'Reading the snapshot',
    loadingMore: 'The map is drawn as soon as it is read, within seconds.',
    failed: 'The map does not open',
    partMissing: 'This part of the page did not arrive.',
    retry: 'Try again',
    copyError: 'Copy the error',
    emptyTitle: (count) =>
      count === 1 ? 'No term passes this filter' : `No term passes these ${n(count)} filters`,
    emptyCause: (filter, count) => `“${filter}” alone removes ${n(count)}.`,
    emptyData: 'This snapshot holds no terms.',
    emptyDataNext: 'Build it again from more documents, or with another lexicon.',
    drop: 'Drop this filter',
    stepBack: 'One step back',
    noCypher: 'There is no server here: only the ready questions are answered.',
    noText: 'This snapshot carries figures, not sentences.',
    noTextNext: 'To read the sentences, use a snapshot that carries them, or build one here:',
    offline: 'The local server is gone. The map and open passages still work; Cypher is paused.',
    reconnect: 'Reconnect',
    missingTerm: (label) => `This snapshot has no term ${label}.`,
    missingEdge: (a, b) => `${a} and ${b} share too few sentences for an edge.`,
    missingNext: 'The link may come from another snapshot. Find a similar form.',
    noWebgl: 'WebGL is off in this browser, so the map cannot be drawn. Find, terms and passages still work.',
    notSnapshot: (where) => `${where} does not hold what snapshot version 1 says:`,
    unreachable: (where) => `${where} does not answer.`,
    refused: (where, status) => `${where} answered with error ${status}.`,
    startServer: 'Run tifa serve in a terminal, then try again.',
    rebuild: 'Build the graph again with the same version of tifa, then try again.',
    notThereNext:
      'The link may come from another version of tifa. Go back, and choose under the name of the graph.',
    inFile: 'This graph is in a file',
    fileFailed: 'This file does not open',
    anotherFile: 'Choose a file',
    back: 'Back to the graph',
    badFile: (name) => `No graph can be read from ${name}:`,
    badFileNext: 'Choose another file, or export it again from the program that wrote it.',
    otherFile: (name) => `${name} is not a file that can be read here. These can:`,
    tooLarge: (name, megabytes) => `${name} is over ${n(megabytes)} MB, too much for a page.`,
    tooLargeNext: 'Export it again with a higher threshold, or open it with tifa serve.',
    notInLink: (name) => `This link looks at the file ${name}, and a link cannot carry a file.`,
    notInLinkNext: 'Choose the file again.',
  },
};
