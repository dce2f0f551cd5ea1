// Where an embedded graph comes from (an address, or data on the page), and what is said when it cannot be had.
import * as z from 'zod/mini';
import { type Snapshot, TifaError } from '../../graph/model/index.ts';
import { parseSnapshot } from '../../graph/snapshot/parse.ts';
import type { TifaErrorCode } from './types.d.ts';

// Pages that forbid eval would report zod's try to compile its parsers.
z.config({ jitless: true });

export const LIMIT_MB = 32;

export class EmbedError extends Error {
  readonly code: TifaErrorCode;
  constructor(code: TifaErrorCode, message: string) {
    super(message);
    this.name = 'EmbedError';
    this.code = code;
  }
}

/** One request; `stop` ends it. Reads no further than the limit. */
export async function fetchText(address: string, stop: AbortSignal): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address, { signal: stop });
  } catch (cause) {
    throw new EmbedError('unreachable', `${address}: ${cause instanceof Error ? cause.message : ''}`);
  }
  if (!response.ok) throw new EmbedError('refused', `${address}: ${response.status} ${response.statusText}`);
  if (response.body === null) throw new EmbedError('shape', `${address} is empty.`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.length;
      if (bytes > LIMIT_MB * 2 ** 20) throw tooLarge(address);
      text += decoder.decode(value, { stream: true });
    }
  } catch (cause) {
    if (cause instanceof EmbedError) throw cause;
    throw new EmbedError('unreachable', `${address} broke off after ${bytes} bytes.`);
  } finally {
    void reader.cancel().catch(() => {});
  }
}

/** Text, or what `JSON.parse` made of it; `name` opens the message about what is wrong. */
export function readGraph(data: unknown, name: string): Snapshot {
  try {
    const text = typeof data === 'string' ? data : JSON.stringify(data);
    if (text.length > LIMIT_MB * 2 ** 20) throw tooLarge(name);
    return parseSnapshot(text, name);
  } catch (cause) {
    if (cause instanceof EmbedError) throw cause;
    const newer = cause instanceof TifaError && cause.code === 'schema-version';
    throw new EmbedError(newer ? 'newer' : 'shape', cause instanceof Error ? cause.message : String(cause));
  }
}

function tooLarge(name: string): EmbedError {
  return new EmbedError('too-large', `${name} has more than ${LIMIT_MB} MiB.`);
}
