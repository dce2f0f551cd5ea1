// Whoever weighs the pairs, and in however many parts: the lines are the same.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixture } from '../../graph/analytics/fixture.ts';
import { alone, type Crew } from '../crew.ts';
import { startCrew } from '../read/workers/start-crew.ts';
import { idsOf } from '../rows/ids.ts';
import { writeExtraction } from '../write/extraction.ts';
import { countPairs } from './count-pairs.ts';
import { mentionsOf } from './testing.ts';
import { weighPairs } from './weigh-pairs.ts';

const [TERMS, DOCUMENTS, PASSAGES] = [90, 30, 9_000];

/** Every passage has some terms, by a rule that makes pairs of very different frequency. */
const rows = Array.from({ length: PASSAGES }, (_, passage) =>
  Array.from({ length: 6 }, (_, at) => ((passage + 7) * (at + 3) ** 3 + passage ** 2) % TERMS)
    .sort((a, b) => a - b)
    .filter((term, at, all) => term !== all[at - 1]),
);
const documentOf = Int32Array.from(rows, (_, passage) => Math.floor(passage / (PASSAGES / DOCUMENTS)));
const edges = weighPairs(
  {
    ...countPairs(
      rows.map((terms) => '，'.repeat(2 * terms.length)),
      mentionsOf(rows),
      { terms: TERMS },
    ),
    ...{ documentOf, clusterOf: Int32Array.from(rows, (_, passage) => passage - (passage % 2)) },
    total: PASSAGES / 2,
  },
  {
    terms: idsOf(Array.from({ length: TERMS }, (_, term) => `t${String(term).padStart(12, '0')}`)),
    passages: {
      documents: idsOf(Array.from({ length: DOCUMENTS }, (_, at) => `d${String(at).padStart(12, '0')}`)),
      documentOf,
      firsts: Int32Array.from({ length: DOCUMENTS }, (_, at) => (at * PASSAGES) / DOCUMENTS),
    },
    years: Array.from({ length: DOCUMENTS }, (_, at) => (at % 3 === 0 ? null : `${2010 + (at % 7)}`)),
    ...{ seed: 1, minEdgeCount: 2, q: 0.01, minCount: 3, minDocuments: 2 },
  },
);

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'tifa-weigh-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function written(crew: Crew): Promise<string> {
  await writeExtraction(home, { ...fixture(), texts: [], cooccurrences: edges }, crew);
  return readFileSync(join(home, 'cooccurrences.jsonl'), 'utf8');
}

test('as records, in this thread and in others beside it', async () => {
  const lines = [...edges].map((edge) => `${JSON.stringify(edge)}\n`);
  expect(edges.parts().length).toBeGreaterThan(1);
  expect(lines).toHaveLength(edges.size);
  expect([...edges].filter(({ significant }) => significant)).toHaveLength(edges.significant);
  expect((await written(alone)) === lines.join('')).toBe(true);
  const crew = startCrew(2);
  expect((await written(crew)) === lines.join('')).toBe(true);
  crew.end();
});

test('a part that comes late is written in its place', async () => {
  let turn = 0;
  const late: Crew = {
    threads: 3,
    async run(name, input) {
      const wait = [20, 0, 10, 5][turn++ % 4];
      await new Promise((done) => setTimeout(done, wait));
      return alone.run(name, input);
    },
  };
  expect((await written(late)) === (await written(alone))).toBe(true);
});

test('a job that fails names itself, and what was written before stays', async () => {
  const before = await written(alone);
  const broken: Crew = { threads: 1, run: () => Promise.reject(new Error('its thread ended')) };
  await expect(written(broken)).rejects.toThrow(/the job weigh broke off \(its thread ended\)/);
  expect(readFileSync(join(home, 'cooccurrences.jsonl'), 'utf8') === before).toBe(true);
});
