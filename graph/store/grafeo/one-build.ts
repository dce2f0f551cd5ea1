// For the test of a full disk: loads the fixture with a seed into the home that is given, and says how that went.
import { TifaError } from '../../model/index.ts';
import { fixture } from '../fixture.ts';
import { grafeoStore } from './grafeo-store.ts';

const [home = '', seed = '1'] = process.argv.slice(2);
const store = await grafeoStore(home);
const graph = fixture();
try {
  await store.load({ ...graph, method: { ...graph.method, seed: Number(seed) } });
  process.stdout.write('built\n');
} catch (error) {
  process.stdout.write(`failed: ${error instanceof TifaError ? error.code : 'other'} ${String(error)}\n`);
}
await store.close();
