// Reads corpora to count in: folders and files as `tifa build` takes them, and .jsonl files (.gz too), a document a line.
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CorpusDocument } from '../extractor/lexicon/attestation.ts';
import type { RawDocument } from '../extractor/raw-document.ts';
import { readDocuments } from '../extractor/read/documents.ts';
import { documentId, sha256 } from '../extractor/terms/ids.ts';
import { PartialDate, TifaError } from '../graph/model/index.ts';

const JSON_LINES = /\.jsonl(\.gz)?$/;

/** A corpus is called as its file or folder, without the ending. */
export function readCorpus(path: string): CorpusDocument[] {
  const corpus = basename(resolve(path)).replace(JSON_LINES, '');
  if (!JSON_LINES.test(path)) {
    return readDocuments([path]).documents.map((document) => ({ corpus, document }));
  }
  if (statSync(path, { throwIfNoEntry: false }) === undefined) {
    throw new TifaError('input', `${path} is not there. Name a folder of documents or a .jsonl file.`);
  }
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ corpus, document: readLine(line, `${path}:${index + 1}`) }],
  );
}

function readLine(line: string, path: string): RawDocument {
  const { text, title, date } = parse(line, path);
  if (typeof text !== 'string') {
    throw new TifaError(
      'input',
      `${path}: there is no “text”. Each line is an object with a text and perhaps a date.`,
    );
  }
  const hash = sha256(text);
  return {
    ...{ id: documentId(hash), path, title: typeof title === 'string' ? title : path },
    date: PartialDate.safeParse(date).data ?? null,
    ...{
      source: null,
      issuer: null,
      level: null,
      characters: text.length,
      sha256: hash,
      raw: text,
      bodyStart: 0,
    },
  };
}

function parse(line: string, path: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch (cause) {
    throw new TifaError('input', `${path} is not JSON. Mend the line and run again.`, { cause });
  }
}
