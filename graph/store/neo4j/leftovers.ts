// Nodes that no reader sees any more or yet: of a graph that was replaced, and of a load that was interrupted. They go in
// batches, because a transaction has a ceiling.
import { NODE_LABELS, type NodeLabel } from '../records.ts';
import { STAGED } from '../statements.ts';
import type { Claim } from './claim.ts';

/** Nodes that go in one transaction. A passage has a handful of edges; a term without its passages has hundreds. */
const REMOVED_AT_ONCE = { passages: 10_000, others: 1_000 };

/** What an interrupted load left, or the graph that was just replaced. Passages first: their edges go with them. */
export async function removeLeftovers({ transaction }: Claim): Promise<void> {
  await remove(transaction, ['Passage'], REMOVED_AT_ONCE.passages);
  const others = NODE_LABELS.filter((label) => label !== 'Passage');
  await remove(transaction, others, REMOVED_AT_ONCE.others);
}

async function remove(transaction: Claim['transaction'], labels: readonly NodeLabel[], limit: number) {
  for (let removed = limit; removed === limit; ) {
    const [answer] = await transaction((run) => run(STAGED.removeSome(labels), { limit: BigInt(limit) }));
    removed = Number(answer?.get('removed'));
  }
}
