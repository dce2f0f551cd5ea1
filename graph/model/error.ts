// A broken environment or wrong usage throws this one error; bad data is a `Problem` and the run goes on.
export const ERROR_CODES = [
  'usage',
  'input',
  'config',
  'lexicon',
  'store',
  'store-down',
  'store-empty',
  'schema-version',
  'refused',
  'timeout',
  'query',
  'not-found',
  'missing',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** `message` names the thing, the place and the next step. */
export class TifaError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'TifaError';
    this.code = code;
  }
}
