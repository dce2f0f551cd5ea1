// What a failure looks like on the wire: problem details (RFC 9457) of a known kind, never a stack. A kind has one
// name, status and title for ever; `detail` tells the case, and `hint`, a member of our own, what to do about it.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type ErrorCode, type ProblemDetails, TifaError } from '../model/index.ts';

interface Kind {
  status: ContentfulStatusCode;
  title: string;
  hint: string;
  /** Seconds after which asking again may help. */
  retryAfter?: number;
}

/** 422 for an overrun: browsers send a request that got 408 once more by themselves. */
export const PROBLEMS = {
  usage: { status: 400, title: 'The request is not understood', hint: '/api says what may be asked.' },
  query: { status: 400, title: 'The statement is not understood', hint: 'Mend the statement.' },
  refused: {
    status: 403,
    title: 'The request is refused',
    hint: 'Ask from the pages of this server, and ask for nothing but reading.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing of that name',
    hint: 'Find the name with /api/v1/search?q=…, or an address on /api.',
  },
  method: { status: 405, title: 'The address does not know this method', hint: 'Use a method of Allow.' },
  replaced: {
    status: 410,
    title: 'The graph was replaced while it was read',
    hint: 'Begin again without a cursor.',
  },
  'too-large': { status: 413, title: 'The request is too large', hint: 'Send less.' },
  'media-type': {
    status: 415,
    title: 'The body is of the wrong type',
    hint: 'Send Content-Type: application/json.',
  },
  timeout: {
    status: 422,
    title: 'The statement took too long',
    hint: 'Ask for less: name a term, lower a depth, add a LIMIT.',
  },
  busy: { status: 429, title: 'Too many statements at once', hint: 'Try again in a moment.', retryAfter: 2 },
  internal: { status: 500, title: 'The server failed', hint: 'What the server printed says why.' },
  store: { status: 500, title: 'The store failed', hint: 'Build the graph again with tifa build.' },
  'store-down': {
    status: 503,
    title: 'The store does not answer',
    hint: 'Start the store, then try again.',
    retryAfter: 5,
  },
  'store-empty': {
    status: 503,
    title: 'The store holds no graph',
    hint: 'Build one with tifa build.',
    retryAfter: 30,
  },
  overload: {
    status: 503,
    title: 'The answer did not come in time',
    hint: 'Try again in a moment.',
    retryAfter: 2,
  },
} as const satisfies Record<string, Kind>;
export type ProblemKind = keyof typeof PROBLEMS;

/** Where a kind is explained, which is its name too. */
export const problemType = (kind: ProblemKind): string => `/api/v1/problems/${kind}`;

export function answerError(c: Context, error: unknown): Response {
  if (error instanceof ApiError) return problem(c, error.kind, error.message);
  if (error instanceof TifaError) return problem(c, kindOf(error.code), error.message);
  return problem(c, 'internal', 'The server failed; what it printed says why.');
}

export function problem(c: Context, kind: ProblemKind, detail: string): Response {
  const { status, title, hint, retryAfter }: Kind = PROBLEMS[kind];
  const body: ProblemDetails = { type: problemType(kind), title, status, detail, instance: c.req.path, hint };
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' });
}

/** A failure of a request, thrown where its answer would be made. */
export class ApiError extends Error {
  readonly kind: ProblemKind;
  constructor(kind: ProblemKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

export function notFound(message: string): ApiError {
  return new ApiError('not-found', message);
}

export function usage(message: string): ApiError {
  return new ApiError('usage', message);
}

/** A code that is no kind (a broken file, say) is a failure of the store. */
function kindOf(code: ErrorCode): ProblemKind {
  return code in PROBLEMS ? (code as ProblemKind) : 'store';
}
