// What a failure looks like on the wire: a status, a code and one sentence. Never a stack.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type ErrorAnswer, type ErrorCode, TifaError } from '../model/index.ts';

/** 422 for an overrun: browsers send a request that got 408 once more by themselves. */
const STATUS: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  usage: 400,
  query: 400,
  refused: 403,
  'not-found': 404,
  timeout: 422,
  'store-down': 503,
  'store-empty': 503,
};

export function answerError(c: Context, error: unknown): Response {
  if (error instanceof TifaError) {
    return refuse(c, STATUS[error.code] ?? 500, { code: error.code, message: error.message });
  }
  return refuse(c, 500, { code: 'internal', message: 'The server failed; what it printed says why.' });
}

export function refuse(c: Context, status: ContentfulStatusCode, error: ErrorAnswer['error']): Response {
  return c.json({ error }, status);
}

export function notFound(message: string): TifaError {
  return new TifaError('not-found', message);
}

export function usage(message: string): TifaError {
  return new TifaError('usage', message);
}
