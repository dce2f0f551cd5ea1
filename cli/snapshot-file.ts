// A snapshot out of a file: .json, or a page that carries one; and text into a file.
import { readFileSync, writeFileSync } from 'node:fs';
import { type Snapshot, TifaError } from '../graph/model/index.ts';
import { snapshotText } from '../graph/snapshot/page.ts';
import { parseSnapshot, readSnapshot } from '../graph/snapshot/parse.ts';

/** In the shape of the contract; whether its figures are true is for `tifa verify` to say. */
export function readSnapshotFile(file: string): Snapshot {
  return readSnapshot(snapshotText(readText(file), file), file);
}

/** Refuses a snapshot whose figures do not add up. */
export function openSnapshotFile(file: string): Snapshot {
  return parseSnapshot(snapshotText(readText(file), file), file);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TifaError('input', `${file} cannot be read: ${reason}. Name a snapshot, .json or .html.`, {
      cause,
    });
  }
}

export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TifaError('input', `${file} cannot be written: ${reason}. Name another place with -o.`, {
      cause,
    });
  }
}
