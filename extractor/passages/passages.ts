// The passages of a corpus, in columns: the sentences (or paragraphs) that are counted, quoted and cited. Half a million
// objects would take more memory than the texts themselves.
import type { Problem } from '../../graph/model/index.ts';
import type { rawSpan } from '../clean/spans.ts';
import type { RawDocument } from '../raw-document.ts';
import {
  type CutDocument,
  type CutOptions,
  cutDocument,
  type DocumentText,
  type Repaired,
} from './cut-document.ts';

/** What was made of a document: its passages, or why it was given up. */
export type CutResult = CutDocument | { error: string };

/** In order of document and reading. */
export interface Passages {
  /** Number of the first passage of each document, and one more for the end. */
  firsts: Int32Array;
  /** Number of the document of each passage. */
  documentOf: Int32Array;
  /** Raw half-open span of each passage. */
  starts: Int32Array;
  ends: Int32Array;
  texts: string[];
  /** By number of the passage: those whose text is not the raw slice of their span. */
  repaired: ReadonlyMap<number, Repaired>;
}

/** One document. One that breaks the cleaning is an error as a value, so that the others are read all the same. */
export function cutResult(document: DocumentText, options: CutOptions): CutResult {
  try {
    return cutDocument(document, options);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** `results[i]` is what was made of `documents[i]`. */
export function gatherPassages(
  documents: readonly RawDocument[],
  results: readonly CutResult[],
): { passages: Passages; problems: Problem[] } {
  const size = results.reduce((sum, result) => sum + ('error' in result ? 0 : result.spans.length / 2), 0);
  const repaired = new Map<number, Repaired>();
  const passages = {
    ...{ firsts: new Int32Array(documents.length + 1), documentOf: new Int32Array(size) },
    ...{ starts: new Int32Array(size), ends: new Int32Array(size), texts: new Array<string>(size), repaired },
  };
  const problems: Problem[] = [];
  let next = 0;
  documents.forEach((document, number) => {
    const result = results[number] as CutResult;
    passages.firsts[number] = next;
    problems.push(...problemsOf(document, result));
    if ('error' in result) return;
    for (const each of result.repaired) repaired.set(next + each.index, each);
    for (let at = 0; at < result.spans.length; at += 2) {
      const [start, end] = [result.spans[at] as number, result.spans[at + 1] as number];
      passages.documentOf[next] = number;
      passages.starts[next] = start;
      passages.ends[next] = end;
      passages.texts[next] = repaired.get(next)?.text ?? document.raw.slice(start, end);
      next += 1;
    }
  });
  passages.firsts[documents.length] = next;
  return { passages, problems };
}

/** Cleans and cuts here, one document after another. */
export function cutPassages(
  documents: readonly RawDocument[],
  options: CutOptions,
): { passages: Passages; problems: Problem[] } {
  return gatherPassages(
    documents,
    documents.map((document) => cutResult(document, options)),
  );
}

/** Place of a passage in its document. */
export function indexOf({ firsts, documentOf }: Passages, passage: number): number {
  return passage - (firsts[documentOf[passage] as number] as number);
}

/** The text of a passage with its way back to the raw text, for `rawSpan`. */
export function sourceOf(
  { repaired, texts, starts }: Passages,
  passage: number,
): Parameters<typeof rawSpan>[0] {
  return repaired.get(passage) ?? { text: texts[passage] as string, way: starts[passage] as number };
}

function problemsOf({ path }: RawDocument, result: CutResult): Problem[] {
  if ('error' in result) {
    const message = `${path} broke off while it was cleaned (${result.error}); none of its text is counted. Look through it or leave it out.`;
    return [{ code: 'unreadable', severity: 'loss', message, where: { path, start: null, end: null } }];
  }
  return result.notices.map(({ code, message, start, end }) => ({
    ...{ code, severity: 'notice', message: `${path}: ${message}`, where: { path, start, end } },
  }));
}
