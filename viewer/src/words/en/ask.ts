// English words: asking in Cypher.
import { thousands as n } from '../../state/figures.ts';
import type { Words } from '../words.ts';
import { plural } from './plural.ts';

export const ask: Pick<Words, 'ask'> = {
  ask: {
    queries: 'Ready questions',
    contents: 'What the graph holds',
    run: 'Run',
    running: 'Running',
    readOnly: 'read-only',
    statement: 'Cypher statement',
    rows: (rows, columns) =>
      `${n(rows)} ${plural(rows, 'row', 'rows')} · ${n(columns)} ${plural(columns, 'column', 'columns')}`,
    cutSorted: (rows) =>
      `Only the first ${n(rows)} rows are here; there are more. Sorting came before the cut, so these are the first ${n(rows)} in that order.`,
    cut: (rows) => `Only the first ${n(rows)} rows are here, in no order: another run may bring others.`,
    none: 'The statement ran; no row matches.',
    start: 'Choose a ready question, or write Cypher and press ⌘↵.',
    failed: 'The statement did not run',
    history: 'Asked before',
    clear: 'Clear',
    noHistory: 'Nothing yet. What was asked stays on this machine.',
    again: 'Ask again',
    forms: { table: 'Table', graph: 'Graph', json: 'JSON' },
    lit: (count) => `${n(count)} ${plural(count, 'term', 'terms')} lit on the map`,
    noTerms: 'These rows name no term, so there is no graph to draw.',
    graphMost: (count, all) => `The first ${n(count)} of ${n(all)} terms`,
    save: (rows) => `Save these ${n(rows)} ${plural(rows, 'row', 'rows')} as CSV`,
    file: 'answer',
    editorHelp: '⌘↵ runs; Esc, then Tab leaves the editor',
    map: 'Terms lit on the map',
    time: (ms) => `${n(ms)} ms`,
    open: (label) => `Open ${label}`,
  },
};
