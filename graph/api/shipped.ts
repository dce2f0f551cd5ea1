// The graphs that come with Tifa: a list, and each as it was written.
// The folder is read once, when somebody first asks, and only the names found there are ever answered.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { by, methodNotation, ShippedList, SnapshotFile } from '../model/index.ts';
import { parseSnapshot } from '../snapshot/parse.ts';
import { notFound } from './problems.ts';
import { type Packed, type Route, route } from './route.ts';
import { packed } from './send.ts';

const FILE = /^([a-z0-9][a-z0-9-]*)\.json$/;

interface Shipped {
  entry: ShippedList['snapshots'][number];
  file: Packed;
}

/** Without a folder there are none. */
export function shippedRoutes(folder: string | undefined): Route[] {
  let read: Map<string, Shipped> | null = null;
  const shipped = (): Map<string, Shipped> => {
    read ??= folder === undefined ? new Map() : readFolder(folder);
    return read;
  };
  return [
    route({
      id: 'shippedSnapshots',
      method: 'get',
      path: '/snapshots',
      about: { zh: '随 Tifa 提供的图谱。', en: 'The graphs that come with Tifa.' },
      answer: ShippedList,
      depends: 'graph',
      answers: (): ShippedList => ({ snapshots: [...shipped().values()].map(({ entry }) => entry) }),
    }),
    route({
      id: 'shippedSnapshot',
      method: 'get',
      path: '/snapshots/{name}',
      about: { zh: '其中一个，原样。', en: 'One of them, as it was written.' },
      parts: { name: { zh: '图谱的名称', en: 'its name' } },
      answer: SnapshotFile,
      depends: 'moment',
      answers: ({ path }) => {
        const found = shipped().get(path('name'));
        if (found !== undefined) return found.file;
        throw notFound('No snapshot of this name comes with Tifa; /api/v1/snapshots lists them.');
      },
    }),
  ];
}

/** Symbolic links and names of another kind are passed over. */
function readFolder(folder: string): Map<string, Shipped> {
  const names = readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? (FILE.exec(entry.name)?.[1] ?? []) : []))
    .sort(by((name) => name));
  return new Map(names.map((name) => [name, readOne(folder, name)]));
}

function readOne(folder: string, name: string): Shipped {
  const json = readFileSync(join(folder, `${name}.json`), 'utf8');
  const snapshot = parseSnapshot(json, name);
  const { method, terms, edges, sha256 } = snapshot;
  const { title, first, last, documents } = method.corpus;
  const bytes = Buffer.byteLength(json);
  return {
    entry: { name, title, first, last, documents, terms: terms.length, edges: edges.length, bytes },
    file: packed(json, `W/"${sha256}"`, methodNotation(snapshot)),
  };
}
