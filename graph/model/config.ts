// The configuration: flags over environment over `tifa.config.json` over these defaults.
import * as z from 'zod/mini';
import { Unit } from './scalars.ts';

export const LEXICON_MODES = ['add', 'override', 'replace', 'none'] as const;
export type LexiconMode = (typeof LEXICON_MODES)[number];

export const Config = z.strictObject({
  home: z._default(z.string(), '.tifa').check(z.describe('folder of the embedded store (TIFA_HOME)')),
  store: z
    ._default(z.string(), 'grafeo')
    .check(z.describe('grafeo, or a neo4j:// or bolt:// address (NEO4J_URI)')),
  neo4j: z._default(
    z.strictObject({
      username: z._default(z.string(), 'neo4j'),
      password: z._default(z.string(), ''),
      database: z._default(z.string(), 'neo4j'),
    }),
    { username: 'neo4j', password: '', database: 'neo4j' },
  ),
  title: z.optional(z.string()).check(z.describe('name of the corpus; default: the folder’s name')),
  unit: z._default(Unit, 'sentence'),
  lexicon: z
    ._default(z.array(z.string()), [])
    .check(z.describe('your own lexicons: TSV files or folders of them')),
  lexiconMode: z
    ._default(z.enum(LEXICON_MODES), 'override')
    .check(
      z.describe(
        'override: your entries win over shipped ones of the same label or form; add: shipped ones win; replace: yours alone; none: no lexicon, discovery alone',
      ),
    ),
  discover: z._default(z.boolean(), true),
  without: z._default(z.array(z.string()), []).check(z.describe('cleaning rules to switch off')),
  minEdgeCount: z
    .optional(z.int().check(z.positive()))
    .check(z.describe('least passages of a pair; default 2, and 1 below 100 documents')),
  reprints: z
    ._default(z.enum(['once', 'each']), 'once')
    .check(z.describe('whether near-identical passages are one piece of evidence or each its own')),
  q: z._default(z.number().check(z.positive(), z.maximum(1)), 0.01),
  seed: z._default(z.int(), 1),
  workers: z
    .optional(z.int().check(z.positive(), z.maximum(64)))
    .check(z.describe('threads that share the work; default: as many as cores, at most 4')),
  cache: z
    ._default(z.boolean(), true)
    .check(z.describe('whether cleaned documents are kept beside the output for the next run')),
  port: z._default(z.int().check(z.minimum(0), z.maximum(65535)), 4750),
  rowLimit: z._default(z.int().check(z.positive(), z.maximum(100000)), 500),
  queryTimeout: z._default(z.int().check(z.positive()), 3000).check(z.describe('milliseconds')),
});
export type Config = z.infer<typeof Config>;
