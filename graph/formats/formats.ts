// Which ending of a file name is which format. A format may need several files: each names its own ending.
import type { Snapshot } from '../model/index.ts';
import { TifaError } from '../model/index.ts';
import { writeCsv } from './csv.ts';
import { writeGexf } from './gexf.ts';
import { type PageApp, writeHtml } from './html.ts';
import { writeJson } from './json.ts';

export interface OutputFile {
  /** Replaces the ending that was asked for: `map.csv` becomes `map.nodes.csv` and `map.edges.csv`. */
  ending: string;
  text: string;
}

export interface FormatOptions {
  /** The built viewer; only a page needs it. */
  app?: PageApp | undefined;
}

type Write = (snapshot: Snapshot, options: FormatOptions) => OutputFile[];

export const FORMATS = {
  '.json': (snapshot) => [{ ending: '.json', text: writeJson(snapshot) }],
  '.html': (snapshot, { app }) => {
    if (app === undefined) {
      throw new TifaError('missing', 'A page needs the built viewer; run “npm run build” first.');
    }
    return [{ ending: '.html', text: writeHtml(snapshot, app) }];
  },
  '.gexf': (snapshot) => [{ ending: '.gexf', text: writeGexf(snapshot) }],
  '.csv': (snapshot) => {
    const { nodes, edges } = writeCsv(snapshot);
    return [
      { ending: '.nodes.csv', text: nodes },
      { ending: '.edges.csv', text: edges },
    ];
  },
} as const satisfies Record<string, Write>;

export type Ending = keyof typeof FORMATS;

/** The ending of a file name that a format is known by. */
export function endingOf(path: string): Ending {
  const found = Object.keys(FORMATS).find((ending): ending is Ending => path.toLowerCase().endsWith(ending));
  if (found !== undefined) return found;
  throw new TifaError(
    'usage',
    `No format for ${path}: the name must end in one of ${Object.keys(FORMATS).join(', ')}.`,
  );
}

export function writeFormat(ending: Ending, snapshot: Snapshot, options: FormatOptions = {}): OutputFile[] {
  const write: Write = FORMATS[ending];
  return write(snapshot, options);
}
