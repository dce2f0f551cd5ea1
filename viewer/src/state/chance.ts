// What chance alone would bring, and whether the passages on the page prove the figure on the edge.
import type { PassageView, Snapshot, SnapshotEdge, SnapshotTerm } from '../../../graph/model/index.ts';
import { isCut } from '../../../graph/snapshot/part.ts';

/** Expected passages with both of two unrelated terms: n(a) · n(b) / N. */
export function expectedTogether(
  a: Pick<SnapshotTerm, 'passages'>,
  b: Pick<SnapshotTerm, 'passages'>,
  passages: number,
): number {
  return passages > 0 ? (a.passages * b.passages) / passages : 0;
}

/** Passages of one near-duplicate group: the first of the order stands for it, the others are folded. */
export interface Fold {
  first: PassageView;
  others: PassageView[];
}

export function foldRepeats(passages: readonly PassageView[]): Fold[] {
  const folds = new Map<string, Fold>();
  for (const passage of passages) {
    const fold = folds.get(passage.cluster);
    if (fold === undefined) folds.set(passage.cluster, { first: passage, others: [] });
    else fold.others.push(passage);
  }
  return [...folds.values()];
}

/**
 * `ok` when the list is exactly what the edge counts: as many passages, as many groups. `part` when there are fewer, and
 * the snapshot says that it carries only some of each.
 */
export type Balance = 'ok' | 'part' | 'off';

export function balanceOf(
  edge: Pick<SnapshotEdge, 'count' | 'clusters'>,
  passages: readonly PassageView[],
  snapshot: Pick<Snapshot, 'part'>,
): Balance {
  const groups = foldRepeats(passages).length;
  if (passages.length === edge.count && groups === edge.clusters) return 'ok';
  return isCut(snapshot) && passages.length < edge.count && groups <= edge.clusters ? 'part' : 'off';
}
