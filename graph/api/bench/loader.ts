// Loads the graph into the store again and again, each time a little different, as builds would and at their priority:
// until it is killed.
import { lowerProcess } from '../../query/runner/priority.ts';
import { type Size, synthetic } from '../../store/bench/synthetic.ts';
import { openStore } from '../../store/open.ts';

lowerProcess();
const [home = '', size = '{}'] = process.argv.slice(2);
const { graph } = synthetic(JSON.parse(size) as Size);
const store = await openStore({ store: 'grafeo', home, neo4j: { username: '', password: '', database: '' } });
for (let build = 1; ; build++) {
  await store.load({ ...graph, method: { ...graph.method, seed: build } });
}
