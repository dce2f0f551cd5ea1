// The passages behind a figure, a page at a time, in order of time. Which they are stands in memory, as numbers; their
// texts are fetched from where the graph is open, and those that were fetched lately are kept, for people open the same figures again.
import type { PassagePage, PassageView } from '../model/index.ts';
import type { EvidenceIndex, Owner } from './evidence-index.ts';
import { type PageRequest, page } from './paging.ts';
import type { Asked } from './route.ts';

/** Texts that are kept of one graph: about 20 MB. */
const MAX_KEPT = 20_000;

export type Evidence = (
  owner: Owner,
  given: Pick<Asked, 'view' | 'confirm'> & { query: PageRequest },
) => Promise<PassagePage>;

export function evidence(): Evidence {
  const kept = new WeakMap<EvidenceIndex, Map<string, PassageView>>();
  return async (owner, { view, confirm, query }) => {
    const own = kept.get(view.evidence) ?? new Map<string, PassageView>();
    kept.set(view.evidence, own);
    const { items, ...rest } = page(view.evidence.of(owner), query, view.snapshot.sha256);
    const ids = Array.from(items, (number) => view.evidence.ids[number] ?? '');
    const missing = ids.filter((id) => !own.has(id));
    if (missing.length > 0) {
      const fetched = await view.graph.passages(missing);
      await confirm();
      for (const passage of fetched) own.set(passage.id, passage);
    }
    const passages = ids.flatMap((id) => own.get(id) ?? []);
    for (const oldest of own.keys()) {
      if (own.size <= MAX_KEPT) break;
      own.delete(oldest);
    }
    return { ...rest, items: passages };
  };
}
