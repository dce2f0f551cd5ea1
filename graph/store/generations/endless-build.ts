// For the kill test: builds the fixture into the home that is given, again and again, and reports each build.
import { fixture } from '../fixture.ts';
import { grafeoStore } from '../grafeo/grafeo-store.ts';

const store = await grafeoStore(process.argv[2] ?? '');
const graph = fixture();
for (let seed = 1; ; seed += 1) {
  await store.load({ ...graph, method: { ...graph.method, seed } });
  process.send?.(seed);
}
