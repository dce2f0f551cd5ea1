// Layer 4 of 5: the process that runs strangers’ statements asks the engine’s own check as well. It opens the store
// itself, the embedded file read-only (a write fails in the engine), Neo4j in read sessions after EXPLAIN has said that
// the statement reads. It answers one at a time, may be killed at any moment, and ends when its parent does.
import { TifaError } from '../../model/index.ts';
import { openStore } from '../../store/open.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Reply, Request } from './messages.ts';
import { lowerProcess } from './priority.ts';
import { watchMemory } from './watch.ts';

/** Characters of an answer at most: the parent has to hold it too. */
const MAX_ANSWER = 8_000_000;

let store: GraphStore | null = null;

process.on('message', async (request: Request) => {
  const reply = await answer(request).catch(failure);
  process.send?.(reply);
});
process.on('disconnect', () => process.exit(0));

async function answer(request: Request): Promise<Reply> {
  if ('open' in request) {
    store = await openStore(request.open);
    // Fails now, with its own words, when there is nothing to ask.
    await store.method();
    // Not before it is open: a process that replaces one that was ended has to be there soon.
    lowerProcess();
    watchMemory(request.memory * 1e6);
    return { opened: true };
  }
  if (store === null) throw new TifaError('store', 'The query process was asked before it was opened.');
  const text = JSON.stringify(await store.query(request.statement, request.options));
  if (text.length > MAX_ANSWER) {
    throw new TifaError(
      'query',
      `The answer is larger than ${MAX_ANSWER / 1e6} MB: return less, or add a LIMIT.`,
    );
  }
  return { answer: text };
}

function failure(error: unknown): Reply {
  const code = error instanceof TifaError ? error.code : 'query';
  return { error: { code, message: error instanceof Error ? error.message : String(error) } };
}
