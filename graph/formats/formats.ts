// Which ending of a file name is which format. A format may need several files: each names its own ending.
import type { Snapshot } from '../model/index.ts';
import { TifaError } from '../model/index.ts';
import { writeCsv } from './csv.ts';
import { writeCx2 } from './cx2.ts';
import { writeCypher } from './cypher.ts';
import { writeGexf } from './gexf.ts';
import { writeGraphml } from './graphml.ts';
import { type PageApp, writeHtml } from './html.ts';
import { writeJson } from './json.ts';
import { writeJsonLd } from './json-ld.ts';
import { methodLine } from './method-line.ts';
import { writePajek } from './pajek.ts';
import { oneLine } from './plain-text.ts';
import { writeSvg } from './svg.ts';
import { writeTbx } from './tbx.ts';
import { writeTurtle } from './turtle.ts';
import { writeVosJson } from './vos-json.ts';
import { writeVosText } from './vos-text.ts';

export interface OutputFile {
  /** Replaces the ending that was asked for: `map.csv` becomes `map.nodes.csv`, `map.edges.csv` and `map.method.txt`. */
  ending: string;
  text: string;
}

export interface FormatOptions {
  /** The built viewer; only a page needs it. */
  app?: PageApp | undefined;
}

type Write = (snapshot: Snapshot, options: FormatOptions) => OutputFile[];

export const FORMATS = {
  '.json': one('.json', writeJson),
  '.html': (snapshot, { app }) => {
    if (app === undefined) {
      throw new TifaError('missing', 'A page needs the built viewer; run “npm run build” first.');
    }
    return [{ ending: '.html', text: writeHtml(snapshot, app) }];
  },
  '.svg': one('.svg', (snapshot) => writeSvg(snapshot)),
  '.gexf': one('.gexf', writeGexf),
  '.graphml': one('.graphml', writeGraphml),
  '.csv': (snapshot) => {
    const { nodes, edges } = writeCsv(snapshot);
    return [{ ending: '.nodes.csv', text: nodes }, { ending: '.edges.csv', text: edges }, method(snapshot)];
  },
  '.cypher': one('.cypher', writeCypher),
  '.cx2': one('.cx2', writeCx2),
  '.net': one('.net', writePajek),
  '.vos.json': one('.vos.json', writeVosJson),
  '.vos.txt': (snapshot) => {
    const { map, network } = writeVosText(snapshot);
    return [{ ending: '.map.txt', text: map }, { ending: '.network.txt', text: network }, method(snapshot)];
  },
  '.ttl': one('.ttl', writeTurtle),
  '.jsonld': one('.jsonld', writeJsonLd),
  '.tbx': one('.tbx', writeTbx),
} as const satisfies Record<string, Write>;

export type Ending = keyof typeof FORMATS;

/** The longest ending of a file name that a format is known by: `map.vos.json` is for VOSviewer. */
export function endingOf(path: string): Ending {
  const known = Object.keys(FORMATS) as Ending[];
  const [longest] = known
    .filter((ending) => path.toLowerCase().endsWith(ending))
    .toSorted((a, b) => b.length - a.length);
  if (longest !== undefined) return longest;
  throw new TifaError('usage', `No format for ${path}: the name must end in one of ${known.join(', ')}.`);
}

export function writeFormat(ending: Ending, snapshot: Snapshot, options: FormatOptions = {}): OutputFile[] {
  const write: Write = FORMATS[ending];
  return write(snapshot, options);
}

/** Beside tables that have no place for it. */
function method(snapshot: Snapshot): OutputFile {
  return { ending: '.method.txt', text: `${oneLine(methodLine(snapshot))}\n` };
}

/** A format of one file. */
function one(ending: string, write: (snapshot: Snapshot) => string): Write {
  return (snapshot) => [{ ending, text: write(snapshot) }];
}
