// Reads documents from disk. What cannot be read becomes a problem that names the file; the run goes on.
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Problem } from '../../graph/model/index.ts';
import type { RawDocument } from '../raw-document.ts';
import { documentId, sha256 } from '../terms/ids.ts';
import { decode } from './decode.ts';
import { type InputFile, listFiles } from './files.ts';
import { readFrontMatter } from './front-matter.ts';

/** A document is something a person wrote: a larger file is a concatenation, and citing a place in it helps nobody. */
const MAX_BYTES = 32 * 1024 * 1024;

/** In order of path. Of files with the same bytes the first is read and the others are reported. */
export function readDocuments(paths: readonly string[]): { documents: RawDocument[]; problems: Problem[] } {
  const documents = new Map<string, RawDocument>();
  const problems: Problem[] = [];
  for (const file of listFiles(paths)) {
    const read = readDocument(file);
    problems.push(...read.problems);
    if (read.document === null) continue;
    const twin = documents.get(read.document.id);
    if (twin === undefined) documents.set(read.document.id, read.document);
    else
      problems.push(
        problem(file, 'duplicate', `has the same bytes as ${twin.path}; it is read once`, 'notice'),
      );
  }
  return { documents: [...documents.values()], problems };
}

function readDocument(file: InputFile): { document: RawDocument | null; problems: Problem[] } {
  const fail = (code: Problem['code'], message: string, severity: Problem['severity'] = 'loss') => ({
    document: null,
    problems: [problem(file, code, message, severity)],
  });
  if (!file.supported) {
    return fail(
      'unsupported',
      'is neither .txt nor .md; it is passed over',
      file.explicit ? 'loss' : 'notice',
    );
  }
  let bytes: Uint8Array;
  try {
    // Asked before reading, so that a huge file costs nothing.
    const { size } = statSync(file.file);
    if (size > MAX_BYTES) return fail('too-large', tooLarge(size));
    bytes = readFileSync(file.file);
  } catch (cause) {
    return fail('unreadable', `cannot be read (${cause instanceof Error ? cause.message : String(cause)})`);
  }
  const decoded = decode(bytes);
  if ('problem' in decoded) return fail(decoded.problem.code, decoded.problem.message);
  const raw = decoded.text;
  const front = readFrontMatter(raw);
  const problems = front.complaints.map((complaint) =>
    problem(file, 'front-matter', `: ${complaint}`, 'notice'),
  );
  if (!/\p{Script=Han}/u.test(raw.slice(front.bodyStart))) {
    return fail('no-han', 'holds no Chinese text; it is passed over');
  }
  const hash = sha256(bytes);
  const document: RawDocument = {
    id: documentId(hash),
    path: file.path,
    title: front.title ?? headingOf(raw.slice(front.bodyStart)) ?? basename(file.path, extname(file.path)),
    date: front.date ?? dateInName(file.path),
    source: front.source,
    issuer: front.issuer,
    level: front.level,
    characters: raw.length,
    sha256: hash,
    raw,
    bodyStart: front.bodyStart,
  };
  return { document, problems };
}

/** The first Markdown heading near the top. */
function headingOf(body: string): string | null {
  return (
    /^#{1,6}[ \t]+(\S[^\r\n]{0,80})$/m.exec(body.slice(0, 2000))?.[1]?.replace(/\*\*/g, '').trim() ?? null
  );
}

/** `2019-03-15-notice.txt` and `2019_report.md` carry their date. */
function dateInName(path: string): string | null {
  return (
    /^((?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?=[-_. ]|$)/.exec(
      basename(path),
    )?.[1] ?? null
  );
}

function tooLarge(size: number): string {
  const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  return `is ${mebibytes(size)} MiB; a document may have ${mebibytes(MAX_BYTES)}. Split it into its documents`;
}

function problem(
  file: InputFile,
  code: Problem['code'],
  message: string,
  severity: Problem['severity'],
): Problem {
  const joint = message.startsWith(':') ? '' : ' ';
  return {
    code,
    severity,
    message: `${file.path}${joint}${message}.`,
    where: { path: file.path, start: null, end: null },
  };
}
