// Keeps what cleaning and cutting made of documents, so that a later run over a folder in which little changed does only
// what is new. One file for one way to clean, by hash of the documents’ bytes: it appears whole or not at all, and one
// that is damaged, or of other code or options, is none.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { CutDocument, CutOptions } from '../passages/cut-document.ts';

/** By sha256 of the document’s bytes. */
export type Cuts = Map<string, CutDocument>;

export interface CutCache {
  folder: string;
  /** Names the code that cleans and cuts. */
  code: string;
}

/** Documents that are kept beyond those of the last run, as long as there is room: bytes of one file. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Files of other options that are kept. */
const MAX_FILES = 4;
const HASH_BYTES = 32;
const NAME = /^cuts-[0-9a-f]{16}\.bin$/;

/** Empty where nothing was kept, or nothing that is whole. */
export function readCuts(cache: CutCache, options: CutOptions): Cuts {
  try {
    const bytes = readFileSync(fileOf(cache, options));
    const body = bytes.subarray(HASH_BYTES);
    return digest(body).equals(bytes.subarray(0, HASH_BYTES)) ? (deserialize(body) as Cuts) : new Map();
  } catch {
    return new Map();
  }
}

/** `used` are those of this run; `known` ones are kept beside them while there is room. Not being able to is no failure. */
export function writeCuts(
  cache: CutCache,
  options: CutOptions,
  { used, known }: { used: Cuts; known: Cuts },
): void {
  const kept = new Map(used);
  let room = MAX_BYTES - sizeOf(used.values());
  for (const [hash, cut] of known) {
    room -= used.has(hash) ? 0 : sizeOf([cut]);
    if (room < 0) break;
    kept.set(hash, cut);
  }
  const target = fileOf(cache, options);
  const staging = `${target}.${process.pid}.tmp`;
  try {
    mkdirSync(cache.folder, { recursive: true });
    const body = serialize(kept);
    writeFileSync(staging, Buffer.concat([digest(body), body]));
    renameSync(staging, target);
    clearAway(cache.folder);
  } catch {
    if (existsSync(staging)) rmSync(staging, { force: true });
  }
}

/** Files beyond the newest few, and what runs that were stopped left behind. */
function clearAway(folder: string): void {
  const files = readdirSync(folder).map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
  const old = files
    .filter(({ name }) => NAME.test(name))
    .sort((a, b) => b.time - a.time)
    .slice(MAX_FILES);
  const newest = Math.max(...files.map(({ time }) => time));
  const left = files.filter(({ name, time }) => name.endsWith('.tmp') && newest - time > STALE);
  for (const { name } of [...old, ...left]) rmSync(join(folder, name), { force: true });
}

/** Milliseconds after which no run is still writing. */
const STALE = 10 * 60 * 1000;

/** What was written by another Node may read otherwise here. */
function fileOf({ folder, code }: CutCache, { unit, without }: CutOptions): string {
  const way = JSON.stringify([code, process.version, unit, [...without].sort()]);
  return join(folder, `cuts-${digest(way).toString('hex').slice(0, 16)}.bin`);
}

function sizeOf(cuts: Iterable<CutDocument>): number {
  let bytes = 0;
  for (const { spans, repaired, notices } of cuts) {
    bytes += spans.byteLength + 200 * notices.length;
    for (const { text } of repaired) bytes += 8 * text.length;
  }
  return bytes;
}

const digest = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();
