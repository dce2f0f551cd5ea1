// The passages behind a figure, a page at a time, in order of time: which they are is known before they are fetched.
import { by, type PassagePage } from '../model/index.ts';
import type { GraphStore, PassagesOf } from '../store/store.ts';
import type { GraphView } from './graph-view.ts';
import { type PageRequest, page } from './paging.ts';

export type PassageStore = Pick<GraphStore, 'passageIds' | 'passages'>;

/** By date as far as it is known, undated ones last, then by id; the passages of one document thus in reading order. */
export async function passagePage(
  store: PassageStore,
  of: PassagesOf,
  { view, asked }: { view: GraphView; asked: PageRequest },
): Promise<PassagePage> {
  const dated = (await store.passageIds(of)).map((id) => ({
    id,
    date: view.documents.get(id.slice(0, id.indexOf('.')))?.date ?? '~',
  }));
  dated.sort(
    by(
      (each) => each.date,
      (each) => each.id,
    ),
  );
  const { items, ...rest } = page(dated, asked, view.snapshot.sha256);
  return { ...rest, items: items.length === 0 ? [] : await store.passages(items.map(({ id }) => id)) };
}
