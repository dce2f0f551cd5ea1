// The passages behind a figure, a page at a time, in order of time. Which they are stands in memory, as numbers; their
// texts are fetched from where the graph is open, and those that were fetched lately are kept, for people open the same figures again.
import type { PassagePage, PassageView } from '../model/index.ts';
import type { Owner } from './evidence-index.ts';
import type { GraphView } from './graph-view.ts';
import { type PageRequest, page } from './paging.ts';
import type { Asked } from './route.ts';

/** Texts that are kept of one graph: about 20 MB. */
const MAX_KEPT = 20_000;
/** Texts of the graph before that are fetched in one piece: a few milliseconds to unpack. */
const AT_ONCE = 200;

export async function passagesOf(
  owner: Owner,
  { view, confirm, query }: Pick<Asked, 'view' | 'confirm'> & { query: PageRequest },
): Promise<PassagePage> {
  const { evidence, texts, graph, snapshot } = view;
  const { items, ...rest } = page(evidence.of(owner), query, snapshot.sha256);
  const ids = Array.from(items, (number) => evidence.ids[number] ?? '');
  const missing = ids.filter((id) => !texts.has(id));
  if (missing.length > 0) {
    const fetched = await graph.passages(missing);
    await confirm();
    keep(texts, fetched);
  }
  const passages = ids.flatMap((id) => texts.get(id) ?? []);
  for (const oldest of texts.keys()) {
    if (texts.size <= MAX_KEPT) break;
    texts.delete(oldest);
  }
  return { ...rest, items: passages };
}

/** Fetches what readers of the graph before had opened, so that its place is taken without a rush for texts. */
export async function takeOverTexts({ texts, graph }: GraphView, before: GraphView): Promise<void> {
  const ids = [...before.texts.keys()];
  try {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      keep(texts, await graph.passages(ids.slice(from, from + AT_ONCE)));
    }
    if (!(await graph.isHeld())) texts.clear();
  } catch {
    // They are fetched when somebody opens them, and whoever does is told what is wrong.
    texts.clear();
  }
}

function keep(texts: Map<string, PassageView>, fetched: readonly PassageView[]): void {
  for (const passage of fetched) texts.set(passage.id, passage);
}
