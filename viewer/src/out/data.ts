// What is shown as a file of any format that Tifa writes, made in the page with the writers of `tifa snapshot`.
import { writeCsv } from '../../../graph/formats/csv.ts';
import { writeCx2 } from '../../../graph/formats/cx2.ts';
import { writeCypher } from '../../../graph/formats/cypher.ts';
import { writeGexf } from '../../../graph/formats/gexf.ts';
import { writeGraphml } from '../../../graph/formats/graphml.ts';
import { writeJsonLd } from '../../../graph/formats/json-ld.ts';
import { writePajek } from '../../../graph/formats/pajek.ts';
import { writeTbx } from '../../../graph/formats/tbx.ts';
import { writeTurtle } from '../../../graph/formats/turtle.ts';
import { writeVosJson } from '../../../graph/formats/vos-json.ts';
import { writeVosText } from '../../../graph/formats/vos-text.ts';
import type { Snapshot } from '../../../graph/model/index.ts';
import { filterSnapshot } from '../../../graph/snapshot/filter.ts';
import { serialise, serialiseBody } from '../../../graph/snapshot/serialise.ts';
import { sha256 } from '../../../graph/snapshot/sha256.ts';
import type { Shown } from '../state/shown.ts';

export interface DataFile {
  ending: string;
  text: string;
}

const one =
  (ending: string, write: (snapshot: Snapshot) => string) =>
  (snapshot: Snapshot): DataFile[] => [{ ending, text: write(snapshot) }];

export const DATA = {
  json: one('.json', serialise),
  gexf: one('.gexf', writeGexf),
  graphml: one('.graphml', writeGraphml),
  csv: (snapshot: Snapshot): DataFile[] => {
    const { nodes, edges } = writeCsv(snapshot);
    return [
      { ending: '.nodes.csv', text: nodes },
      { ending: '.edges.csv', text: edges },
    ];
  },
  vosJson: one('.vos.json', writeVosJson),
  vosText: (snapshot: Snapshot): DataFile[] => {
    const { map, network } = writeVosText(snapshot);
    return [
      { ending: '.map.txt', text: map },
      { ending: '.network.txt', text: network },
    ];
  },
  cx2: one('.cx2', writeCx2),
  pajek: one('.net', writePajek),
  cypher: one('.cypher', writeCypher),
  turtle: one('.ttl', writeTurtle),
  jsonLd: one('.jsonld', writeJsonLd),
  tbx: one('.tbx', writeTbx),
};
export type DataFormat = keyof typeof DATA;

/** The terms and edges that are shown, sealed anew: a part is another snapshot than the whole. */
export function shownSnapshot(snapshot: Snapshot, shown: Shown): Snapshot {
  if (shown.terms.size === snapshot.terms.length && shown.edges.length === snapshot.edges.length)
    return snapshot;
  const body = filterSnapshot(
    { ...snapshot, edges: [...shown.edges] },
    { keep: (term) => shown.terms.has(term.id) },
  );
  return { ...body, sha256: sha256(serialiseBody(body)) };
}
