// Builds data/snapshots/: figures and positions of texts that do not come with Tifa, without a sentence of them.
// The texts are read from ../shared, or the folder that TIFA_SHARED names. Run: npx tsx tools/build-snapshots.ts
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ingest } from '../cli/ingest.ts';
import { collected } from '../extractor/pipeline.ts';
import { analyse } from '../graph/analytics/analyse.ts';
import { Config, type Snapshot, TifaError } from '../graph/model/index.ts';
import { buildSnapshot } from '../graph/snapshot/build.ts';
import { filterSnapshot, type SnapshotFilter } from '../graph/snapshot/filter.ts';
import { seal } from '../graph/snapshot/seal.ts';
import { type SnapshotBody, serialise } from '../graph/snapshot/serialise.ts';
import { clausesIn, isShippableTerm } from './shippable.ts';

export const FOLDER = fileURLToPath(new URL('../data/snapshots/', import.meta.url));
export const MOST_BYTES = 400_000;

interface Corpus {
  name: string;
  title: string;
  /** Writes its documents into a folder, which is thrown away afterwards. */
  documents: (shared: string, folder: string) => void;
  /** One after the other: a term can lose its last partner to the one before. */
  filters: readonly SnapshotFilter[];
}

const CORPORA: readonly Corpus[] = [
  {
    name: 'work-reports',
    title: '国务院政府工作报告 1954–2025',
    documents: (shared, folder) => {
      const lines = readFileSync(join(shared, 'corpora', 'gwr-1954-2025.jsonl'), 'utf8')
        .trim()
        .split('\n');
      for (const line of lines) writeReport(folder, JSON.parse(line));
    },
    filters: [
      { significantOnly: true, minEdgeCount: 3 },
      { minDocuments: 5, keep: (term) => term.degree > 0 },
    ],
  },
  {
    name: 'five-documents',
    title: '五篇文献 Five documents',
    documents: (shared, folder) => cpSync(join(shared, 'seeds'), folder, { recursive: true }),
    filters: [],
  },
];

function writeReport(folder: string, { id, date, title, text }: Record<string, string>): void {
  const head = [`title: ${title}`, `date: ${date}`, 'issuer: 国务院', 'level: central'];
  writeFileSync(join(folder, `${id}.txt`), `---\n${head.join('\n')}\n---\n${text}`);
}

async function build({ name, title, documents, filters }: Corpus, shared: string): Promise<Snapshot> {
  const temporary = mkdtempSync(join(tmpdir(), 'tifa-snapshots-'));
  try {
    const folder = join(temporary, name);
    mkdirSync(folder);
    documents(shared, folder);
    const config = Config.parse({ title });
    const graph = analyse(collected(await ingest([folder], config)), { seed: config.seed });
    const steps = [{ keep: isShippableTerm }, ...filters];
    return seal(steps.reduce<SnapshotBody>(filterSnapshot, buildSnapshot(graph)));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function ship(name: string, snapshot: Snapshot): void {
  const [clause] = clausesIn(snapshot);
  const text = serialise(snapshot);
  const bytes = Buffer.byteLength(text);
  if (clause !== undefined) throw new TifaError('refused', `${name} holds “${clause}”, which is no term.`);
  if (bytes > MOST_BYTES) throw new TifaError('refused', `${name} has ${bytes} bytes; filter it further.`);
  writeFileSync(join(FOLDER, `${name}.json`), text);
  const { documents, terms, edges, sha256 } = snapshot;
  console.log(
    `${name}.json: ${documents.length} documents, ${terms.length} terms, ${edges.length} co-occurrences, ${bytes} bytes, sha256 ${sha256}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.env.TIFA_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
  if (!existsSync(shared)) throw new TifaError('input', `There are no texts at ${shared}. Set TIFA_SHARED.`);
  mkdirSync(FOLDER, { recursive: true });
  for (const corpus of CORPORA) ship(corpus.name, await build(corpus, shared));
}
