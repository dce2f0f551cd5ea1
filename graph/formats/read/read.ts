// A graph that another program wrote, from the texts of its files; the ending of the first says the format. Nothing in
// this folder needs Node, so a page can open what a person drops on it.
import { TifaError } from '../../model/index.ts';
import type { Steps } from '../../model/steps.ts';
import type { SnapshotBody } from '../../snapshot/serialise.ts';
import { type NamedText, readCsv } from './csv.ts';
import { readGexf } from './gexf.ts';
import { readGraphml } from './graphml.ts';
import { readVosJson } from './vos-json.ts';

type Read = (text: string, name: string) => Steps<SnapshotBody>;

/** Each before the endings that it ends in itself. */
const READERS: readonly (readonly [ending: string, read: Read])[] = [
  ['.gexf', readGexf],
  ['.graphml', readGraphml],
  ['.vos.json', readVosJson],
  ['.json', readVosJson],
];

/** One file, or the tables of nodes and edges of a `.csv` together; in steps, because a page reads it too. */
export function readGraph(files: readonly NamedText[]): Steps<SnapshotBody> {
  const [first] = files;
  if (first === undefined) throw new TifaError('usage', 'No file to read a graph from.');
  const name = first.name.toLowerCase();
  if (name.endsWith('.csv')) return readCsv(files);
  const read = READERS.find(([ending]) => name.endsWith(ending))?.[1];
  if (read === undefined || files.length > 1) {
    const known = ['.gexf', '.graphml', '.vos.json', '.csv (one or two)'].join(', ');
    throw new TifaError(
      'usage',
      `${files.map((file) => file.name).join(' + ')} cannot be read: name one of ${known}.`,
    );
  }
  return read(first.text, first.name);
}
