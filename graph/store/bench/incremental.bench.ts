// What one changed document costs beside a whole loading:
//   npx tsx graph/store/bench/incremental.bench.ts [grafeo or bolt://…] [share of 60 MB of text] [process id of the server]
// Twice: once where only the document and what it touches changed, once where the size of the corpus moved every
// measure of every edge and the layout moved every term.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openStore } from '../open.ts';
import type { GraphStore } from '../store.ts';
import { inTableOrder } from '../table-order.ts';
import { type Loadable, oneDocumentChanged, synthetic } from './synthetic.ts';

const [address = 'grafeo', share = '1', server] = process.argv.slice(2);
const of = (full: number) => Math.ceil(full * Number(share));
const size = {
  ...{ terms: of(2000), documents: of(1200), passagesPerDocument: 280, charactersPerPassage: 60 },
  ...{ mentionsPerPassage: 3, edges: of(60_000) },
};
const home = mkdtempSync(join(tmpdir(), 'tifa-bench-'));
const neo4j = { username: 'neo4j', password: process.env.NEO4J_PASSWORD ?? '', database: 'neo4j' };
const first = asRead(synthetic(size));
const everything = asRead(oneDocumentChanged(first, size));
const little = { texts: everything.texts, graph: { ...everything.graph, terms: first.graph.terms.slice() } };
little.graph.cooccurrences = everything.graph.cooccurrences.map((edge, i) => {
  const before = first.graph.cooccurrences[i] ?? edge;
  return isDeepStrictEqual(edge.passages, before.passages) ? before : edge;
});
const megabytes = first.texts.reduce((sum, text) => sum + Buffer.byteLength(text.raw), 0) / 1e6;
console.log(
  `${megabytes.toFixed(0)} MB of text, one document of ${Math.round((280 * 60 * 3) / 1000)} KB changed`,
);

const store = await openStore({ store: address, home, neo4j });
// A server has to be warm, and to hold another graph: beside a like one nothing would be loaded whole.
if (address !== 'grafeo') await store.load(synthetic({ ...size, documents: of(60) }, 3).graph);
const whole = await cost(store, first);
console.log(`a whole loading: ${whole.wall.toFixed(1)} s, ${whole.processor.toFixed(1)} s of processor`);
for (const [name, next] of [
  ['the document and what it touches', little],
  ['every measure as well', everything],
] as const) {
  const { wall, processor } = await cost(store, next);
  const shares = `${((100 * wall) / whole.wall).toFixed(1)} % by the clock, ${((100 * processor) / whole.processor).toFixed(1)} % by the processor`;
  console.log(`${name}: ${wall.toFixed(1)} s, ${shares}`);
  const isSame = isDeepStrictEqual(await store.read(), inTableOrder(next.graph));
  console.log(`  ${isSame ? 'the same graph' : 'ANOTHER GRAPH'}`);
}
await store.close();
rmSync(home, { recursive: true });

async function cost(store: GraphStore, { graph, texts }: Loadable) {
  const started = performance.now();
  const before = processorSeconds();
  await store.load(graph, { texts });
  return { wall: (performance.now() - started) / 1000, processor: processorSeconds() - before };
}

/** Of this process; on Linux of those that it started and that ended, too (the embedded store is amended by one), and of the server. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  const [, ofChildren] = ofProcess('self');
  const [ofServer] = server === undefined ? [0] : ofProcess(server);
  return (user + system) / 1e6 + ofChildren + ofServer;
}

/** Its own seconds and those of its children that ended: `utime` to `cstime` of proc(5), in hundredths of a second. */
function ofProcess(id: string): [own: number, children: number] {
  if (process.platform !== 'linux') return [0, 0];
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const [user, system, childUser, childSystem] = fields.slice(11, 15).map((each) => Number(each) / 100);
  return [(user ?? 0) + (system ?? 0), (childUser ?? 0) + (childSystem ?? 0)];
}

/** The records as an extraction is read: strings and objects of their own, not slices of a text that was made up. */
function asRead({ graph, texts }: Loadable): Loadable {
  const again = <T>(table: readonly T[]) => table.map((row) => JSON.parse(JSON.stringify(row)) as T);
  const { documents, passages, mentions, terms, cooccurrences } = graph;
  return {
    texts: again(texts),
    graph: {
      ...graph,
      ...{ documents: again(documents), passages: again(passages), mentions: again(mentions) },
      ...{ terms: again(terms), cooccurrences: again(cooccurrences) },
    },
  };
}
