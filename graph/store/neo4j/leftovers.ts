// Nodes that no reader sees any more or yet: of a graph that was replaced, and of a load that was interrupted. They go in
// batches, because a transaction has a ceiling.
import { NODE_LABELS } from '../records.ts';
import { STAGED } from '../statements.ts';
import type { Claim, Run } from './claim.ts';

/** Nodes that go in one transaction. A passage has a handful of edges; a term without its passages has hundreds. */
const REMOVED_AT_ONCE = { passages: 10_000, others: 1_000 };

const LABELS_TO_REMOVE = ['Passage' as const, ...NODE_LABELS.filter((label) => label !== 'Passage')];

/** What an interrupted load left, or the graph that was just replaced. Passages first: their edges go with them. */
export async function removeLeftovers({ transaction }: Claim): Promise<void> {
  const names = LABELS_TO_REMOVE.flatMap((label) => [STAGED.old(label), STAGED.label(label)]);
  const found = await transaction((run) => counts(run, STAGED.counts(names)));
  for (const name of names) {
    const limit = name.endsWith('Passage') ? REMOVED_AT_ONCE.passages : REMOVED_AT_ONCE.others;
    for (let left = found.get(name) ?? 0; left > 0; left -= limit) {
      await transaction((run) => run(STAGED.removeSome(name), { limit: BigInt(limit) }));
    }
  }
}

/** Those that are not 0, by label or type. */
export async function counts(run: Run, statement: string): Promise<Map<string, number>> {
  const records = await run(statement);
  const all = records.map((record): [string, number] => [record.get('name'), Number(record.get('count'))]);
  return new Map(all.filter(([, count]) => count > 0));
}
