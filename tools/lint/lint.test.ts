// Seeded bad imports and impurities test the lint itself: each must be refused, with the reason that tells what to do.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SEEDED: [file: string, source: string, reason: string][] = [
  [
    'extractor/match/seeded-io.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
    'The core does no I/O',
  ],
  [
    'extractor/match/seeded-store.ts',
    "import type { GraphStore } from '../../graph/store/store.ts';\nexport type X = GraphStore;\n",
    'The extractor knows only graph/model',
  ],
  [
    'extractor/match/seeded-read.ts',
    "import { decode } from '../read/decode.ts';\nexport const x = decode;\n",
    'The core does not know how text is read',
  ],
  [
    'extractor/match/seeded-clock.ts',
    'export const x = (): number => Date.now();\n',
    'Time is a parameter here',
  ],
  [
    'extractor/match/seeded-moment.ts',
    'export const x = (): Date => new Date();\n',
    'Time is a parameter here',
  ],
  [
    'extractor/match/seeded-chance.ts',
    'export const x = (): number => Math.random();\n',
    'Randomness is a parameter here',
  ],
  [
    'extractor/match/seeded-locale.ts',
    "export const x = (a: string): number => a.localeCompare('b');\n",
    'Order is by code unit here',
  ],
  [
    'graph/model/seeded-node.ts',
    "import { createHash } from 'node:crypto';\nexport const x = createHash;\n",
    'The contract imports only zod/mini',
  ],
  [
    'graph/analytics/seeded-extractor.ts',
    "import { extract } from '../../extractor/pipeline.ts';\nexport const x = extract;\n",
    'graph/ never knows the extractor',
  ],
  [
    'graph/analytics/seeded-io.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
    'This part is pure',
  ],
  [
    'graph/measures/seeded-extractor.ts',
    "import { countPairs } from '../../extractor/cooccur/count-pairs.ts';\nexport const x = countPairs;\n",
    'graph/ never knows the extractor',
  ],
  [
    'graph/difference/seeded-io.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
    'This part is pure',
  ],
  [
    'graph/api/seeded-driver.ts',
    "import neo4j from 'neo4j-driver';\nexport const x = neo4j;\n",
    'Only graph/store/neo4j talks to Neo4j',
  ],
  [
    'graph/store/neo4j/seeded-grafeo.ts',
    "import grafeo from '@grafeo-db/js';\nexport const x = grafeo;\n",
    'Only graph/store/grafeo talks to Grafeo',
  ],
  [
    'viewer/src/panels/seeded-sigma.ts',
    "import Sigma from 'sigma';\nexport const x = Sigma;\n",
    'Only viewer/src/map draws',
  ],
  [
    'viewer/src/seeded-store.ts',
    "import type { GraphStore } from '../../graph/store/store.ts';\nexport type X = GraphStore;\n",
    'The viewer knows graph/model',
  ],
  [
    'cli/seeded-driver.ts',
    "import neo4j from 'neo4j-driver';\nexport const x = neo4j;\n",
    'Only graph/store/neo4j talks to Neo4j',
  ],
  [
    'extractor/seeded-cycle-a.ts',
    "import { b } from './seeded-cycle-b.ts';\nexport const a = (): number => b();\n",
    'noImportCycles',
  ],
  [
    'extractor/seeded-cycle-b.ts',
    "import { a } from './seeded-cycle-a.ts';\nexport const b = (): number => a();\n",
    'noImportCycles',
  ],
];

let report = '';

beforeAll(() => {
  for (const [file, source] of SEEDED) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, source);
  }
  try {
    execFileSync(
      'node',
      [
        'node_modules/@biomejs/biome/bin/biome',
        'lint',
        '--colors=off',
        '--max-diagnostics=200',
        ...SEEDED.map(([file]) => file),
      ],
      { encoding: 'utf8', stdio: 'pipe' },
    );
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    report = stdout + stderr;
  }
}, 60_000);

afterAll(() => {
  for (const [file] of SEEDED) rmSync(file, { force: true });
});

test.each(SEEDED)('%s is refused', (file, _source, reason) => {
  const about = report.split(/(?=^[^\s].*:\d+:\d+ )/m).filter((part) => part.startsWith(file));
  expect(about.join('\n')).toContain(reason);
});
