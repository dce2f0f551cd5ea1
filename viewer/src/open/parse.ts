// Every answer is parsed with the contract’s schema before anything is drawn from it.
import * as z from 'zod/mini';
import { type Snapshot, TifaError } from '../../../graph/model/index.ts';
import { fromJson } from '../../../graph/snapshot/parse.ts';
import { inSlices } from '../state/slices.ts';
import { SourceError } from './source.ts';

// The page forbids eval, and zod’s compiled parsers would try it.
z.config({ jitless: true });

export function parseAnswer<T>(schema: z.ZodMiniType<T>, value: unknown, where: string): T {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue?.path.join('.') ?? '';
  throw new SourceError('shape', where, { message: `${place}: ${issue?.message ?? ''}` });
}

/** A snapshot stands in columns where it is sent or kept. */
export async function parseSnapshotAnswer(value: unknown, where: string): Promise<Snapshot> {
  try {
    return await inSlices(fromJson(value, where));
  } catch (cause) {
    if (!(cause instanceof TifaError)) throw cause;
    throw new SourceError('shape', where, { message: cause.message });
  }
}
