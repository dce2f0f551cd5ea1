// The digests of a generation, in a file beside the database: as nodes they would fill its log with every loading, and go
// through the writer twice.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row } from '../records.ts';

const fileIn = (folder: string): string => join(folder, 'digests.txt');

/** A table a line: its name, a space, and its text, which is JSON and so holds no end of a line. */
export async function writeDigestRows(folder: string, rows: Iterable<Row>): Promise<void> {
  const lines = Array.from(rows, ({ id, text }) => `${id} ${text}\n`);
  await writeFile(fileIn(folder), lines.join(''));
}

/** As the database would answer; none where an older Tifa wrote the generation. */
export async function readDigestRows(folder: string): Promise<Row[]> {
  const content = await readFile(fileIn(folder), 'utf8').catch(() => '');
  const lines = content.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const end = line.indexOf(' ');
    return { id: line.slice(0, end), text: line.slice(end + 1) };
  });
}
