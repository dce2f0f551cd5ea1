// Loads the graph into the store again and again from the first message until it is killed: each time a little different,
// as builds would and at their priority; or every so many seconds another one whole, before all else.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { lowerProcess } from '../../query/runner/priority.ts';
import { type Size, synthetic } from '../../store/bench/synthetic.ts';
import { openStore } from '../../store/open.ts';
import { marked } from './marked.ts';

const [home = '', size = '{}', every] = process.argv.slice(2);
if (every === undefined) lowerProcess();
const { graph } = synthetic(JSON.parse(size) as Size);
const store = await openStore({ store: 'grafeo', home, neo4j: { username: '', password: '', database: '' } });
await once(process, 'message');
for (let build = 1; ; build++) {
  if (every === undefined) await store.load({ ...graph, method: { ...graph.method, seed: build } });
  else {
    await store.load(marked(graph, build));
    await sleep(Number(every) * 1000);
  }
}
