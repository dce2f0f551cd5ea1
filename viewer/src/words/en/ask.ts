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
    open: (label) => `Open ${label}`,
  },
};
