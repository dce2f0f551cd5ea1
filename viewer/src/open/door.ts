// A graph out of files that a reader chose or dropped: which reader for which file, and how much is too much.
// Loaded only when it is needed. Nothing leaves the page.

import { readGraph } from '../../../graph/formats/read/read.ts';
import type { Snapshot } from '../../../graph/model/index.ts';
import { snapshotText } from '../../../graph/snapshot/page.ts';
import { parseInSteps } from '../../../graph/snapshot/parse.ts';
import { breath, inSlices } from '../state/slices.ts';
import { LIMIT_MB, type NamedFile, namesOf } from './choose.ts';
import { SourceError } from './source.ts';

interface NamedText {
  name: string;
  text: string;
}

/** Bytes. */
const PIECE = 4 * 2 ** 20;

type Door = (texts: readonly NamedText[]) => Promise<Snapshot>;

export async function readFiles(files: readonly NamedFile[]): Promise<Snapshot> {
  const name = namesOf(files);
  const door = doorFor(files.map((file) => file.name));
  if (door === null) throw new SourceError('other-file', name);
  if (files.reduce((sum, file) => sum + file.size, 0) > LIMIT_MB * 2 ** 20) {
    throw new SourceError('too-large', name);
  }
  try {
    return await door(
      await Promise.all(files.map(async (file) => ({ name: file.name, text: await textOf(file) }))),
    );
  } catch (cause) {
    throw new SourceError('file', name, { message: cause instanceof Error ? cause.message : '' });
  }
}

/** What a large file says, decoded a piece at a time: a browser takes some 150 ms to make a text of 40 MB. */
export async function textOf(file: NamedFile): Promise<string> {
  if (file.size <= PIECE) return file.text();
  const decoder = new TextDecoder();
  let text = '';
  for (let at = 0; at < file.size; at += PIECE) {
    text += decoder.decode(await file.slice(at, at + PIECE).arrayBuffer(), { stream: true });
    await breath();
  }
  return text + decoder.decode();
}

/** By the endings: one file of any kind, or the two tables of Gephi. */
function doorFor(names: readonly string[]): Door | null {
  const endings = names.map((name) => /\.[a-z]+$/.exec(name.toLowerCase())?.[0]);
  const [ending] = endings;
  if (endings.length === 2 && endings.every((each) => each === '.csv')) return foreign;
  if (endings.length !== 1) return null;
  if (ending === '.json') return json;
  if (ending === '.html' || ending === '.htm') return own;
  return ending === '.gexf' || ending === '.graphml' || ending === '.csv' ? foreign : null;
}

function own([first]: readonly NamedText[]): Promise<Snapshot> {
  const { name = '', text = '' } = first ?? {};
  return inSlices(parseInSteps(snapshotText(text, name), name));
}

/** VOSviewer writes JSON too, and calls its graph a network. */
async function json(texts: readonly NamedText[]): Promise<Snapshot> {
  const door = isNetwork(texts[0]?.text ?? '') ? foreign : own;
  await breath();
  return door(texts);
}

function isNetwork(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && 'network' in value;
  } catch {
    return false;
  }
}

/** Zeros for a hash: what another program wrote was never sealed. */
async function foreign(texts: readonly NamedText[]): Promise<Snapshot> {
  return { ...(await inSlices(readGraph(texts))), sha256: '0'.repeat(64) };
}
