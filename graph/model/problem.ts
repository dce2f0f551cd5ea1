// Bad data is a value: what could not be read whole, where, and what to do. A run goes on past it.
import * as z from 'zod/mini';

export const PROBLEM_CODES = [
  'empty',
  'binary',
  'encoding',
  'too-large',
  'unreadable',
  'unsupported',
  'duplicate',
  'front-matter',
  'no-han',
  'repeat',
  'open-end',
] as const;

export const Problem = z.object({
  code: z.enum(PROBLEM_CODES),
  severity: z
    .enum(['loss', 'notice'])
    .check(z.describe('loss: something could not be read; notice: a repair worth knowing')),
  message: z.string(),
  where: z.object({
    path: z.string(),
    start: z.nullable(z.int()).check(z.describe('UTF-16 offset into the raw text, or null')),
    end: z.nullable(z.int()),
  }),
});
export type Problem = z.infer<typeof Problem>;
