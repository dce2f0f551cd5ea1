// GET /api/v1/snapshots: the graphs that come with Tifa; /api/v1/snapshots/NAME: one of them, as it was written.
// The folder is read once, when somebody first asks, and only the names found there are ever answered.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { by } from '../model/index.ts';
import { parseSnapshot } from '../snapshot/parse.ts';
import { notFound } from './errors.ts';
import type { Resource } from './resource.ts';
import { sendSnapshot } from './snapshot.ts';
import type { Packed } from './snapshot-cache.ts';

const FILE = /^([a-z0-9][a-z0-9-]*)\.json$/;

interface Entry {
  name: string;
  title: string;
  first: string | null;
  last: string | null;
  documents: number;
  terms: number;
  edges: number;
  bytes: number;
}

interface Shipped {
  entry: Entry;
  packed: Packed;
}

export interface ShippedResources {
  list: Resource;
  one: Resource;
}

/** Without a folder there are none. */
export function shippedResources(folder: string | undefined): ShippedResources {
  let read: Map<string, Shipped> | null = null;
  const shipped = (): Map<string, Shipped> => {
    read ??= folder === undefined ? new Map() : readFolder(folder);
    return read;
  };
  return {
    list: { get: (c) => c.json({ snapshots: [...shipped().values()].map(({ entry }) => entry) }) },
    one: {
      get: (c) => {
        const found = shipped().get(c.req.param('name') ?? '');
        if (found === undefined)
          throw notFound('No snapshot of this name comes with Tifa; /api/v1/snapshots lists them.');
        return sendSnapshot(c, found.packed);
      },
    },
  };
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
  const { method, terms, edges, sha256 } = parseSnapshot(json, name);
  const { title, first, last, documents } = method.corpus;
  const bytes = Buffer.byteLength(json);
  return {
    entry: { name, title, first, last, documents, terms: terms.length, edges: edges.length, bytes },
    packed: { json, gzip: new Uint8Array(gzipSync(json)), etag: `W/"${sha256}"` },
  };
}
