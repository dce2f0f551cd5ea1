// A snapshot from text, for the command and for the page: says plainly what is wrong with a file that is none.
// Nothing here needs Node.
import type * as z from 'zod/mini';
import { FirstSnapshot, SNAPSHOT_VERSIONS, type Snapshot, SnapshotFile, TifaError } from '../model/index.ts';
import { atOnce, type Steps } from '../model/steps.ts';
import { firstImbalance } from './balance.ts';
import { fromColumns } from './columns/file.ts';
import { fromFirstVersion } from './first-version.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** `name` is what a person calls the file; it opens every message. */
export function parseSnapshot(text: string, name: string): Snapshot {
  return atOnce(parseInSteps(text, name));
}

export function* parseInSteps(text: string, name: string): Steps<Snapshot> {
  const snapshot = yield* fromJson(parseJson(text, name), name);
  yield;
  const imbalance = firstImbalance(snapshot);
  if (imbalance !== null) {
    throw new TifaError('input', `${name} does not add up: ${imbalance}. Export it again.`);
  }
  return snapshot;
}

/** In the shape of the contract, but not asked whether it adds up: for verification, which tells all that does not. */
export function readSnapshot(text: string, name: string): Snapshot {
  return atOnce(fromJson(parseJson(text, name), name));
}

/** The same out of JSON that is parsed already: an answer of the server, a part of a page. */
export function* fromJson(value: unknown, name: string): Steps<Snapshot> {
  if (versionOf(value, name) === 1) return fromFirstVersion(checked(FirstSnapshot, value, name));
  const file = checked(SnapshotFile, value, name);
  yield;
  try {
    return yield* fromColumns(file);
  } catch (cause) {
    if (!(cause instanceof TifaError)) throw cause;
    throw new TifaError(cause.code, `${name}: ${cause.message}. Get or export it again.`, { cause });
  }
}

function checked<T>(schema: z.ZodMiniType<T>, value: unknown, name: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const more = parsed.error.issues.length - 1;
  const rest = more > 0 ? `, and ${more} more of this kind` : '';
  throw new TifaError('input', `${name}: ${issue === undefined ? 'unreadable' : describe(issue)}${rest}.`);
}

function parseJson(text: string, name: string): unknown {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (body.trim() === '') throw new TifaError('input', `${name} is empty.`);
  try {
    return JSON.parse(body);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    throw new TifaError('input', `${name} is not JSON (${place(body, message)}).`, { cause });
  }
}

/** The line, when the engine names a place; otherwise its own words, which quote the text around it. */
function place(text: string, message: string): string {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return `line ${line}`;
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return message.replaceAll(/\s+/g, ' ');
  return `line ${text.slice(0, Number(position)).split('\n').length}`;
}

function versionOf(value: unknown, name: string): unknown {
  const { format, version } = Object(value) as Record<string, unknown>;
  if (format !== 'tifa-snapshot') {
    throw new TifaError(
      'input',
      `${name} is JSON, but not a Tifa snapshot. “tifa snapshot -o FILE.json” writes one.`,
    );
  }
  if (typeof version === 'number' && !SNAPSHOT_VERSIONS.some((known) => known === version)) {
    throw new TifaError(
      'schema-version',
      `${name} is snapshot version ${version}; this Tifa reads ${SNAPSHOT_VERSIONS[0]} to ${SNAPSHOT_VERSIONS.at(-1)}. Use a newer Tifa.`,
    );
  }
  return version;
}

interface Issue {
  path: PropertyKey[];
  code?: string | undefined;
  message: string;
  expected?: unknown;
}

/** `edges[3].count is not a number`. */
function describe({ path, code, message, expected }: Issue): string {
  const where = path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before === '' ? String(key) : `${before}.${String(key)}`;
  }, '');
  if (code === 'invalid_type') return `${where} must be ${String(expected)}`;
  return `${where} is not allowed (${code === undefined || code === 'custom' ? message : code.replaceAll('_', ' ')})`;
}
