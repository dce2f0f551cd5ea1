// Long lists a page at a time. A cursor is a place in the list of one graph: when the graph was replaced meanwhile, the
// pages would not fit together, and the API says so.
import { ApiError, usage } from './problems.ts';
import { integer, type Parameter, text } from './route.ts';

export const MAX_PAGE = 500;

export interface PageRequest {
  limit: number;
  cursor: string | undefined;
}

/** The two parameters of every paged list. */
export function pageParameters(fallback = 50): {
  limit: Parameter<number>;
  cursor: Parameter<string | undefined>;
} {
  return {
    limit: integer({ min: 1, max: MAX_PAGE, fallback }, { zh: '每页最多几项', en: 'items a page' }),
    cursor: text({
      zh: '上一页答复里的 next；不给即首页',
      en: 'next of the page before; without it, the first page',
    }),
  };
}

/** Arrays, and typed ones. */
interface List {
  readonly length: number;
  slice(start: number, end: number): unknown;
}

export interface Slice<L> {
  total: number;
  items: L;
  next: string | null;
}

/** `graph` is the hash of the graph that the list is made of. */
export function page<L extends List>(all: L, { limit, cursor }: PageRequest, graph: string): Slice<L> {
  const start = cursor === undefined ? 0 : startOf(cursor, graph);
  const end = start + limit;
  const next = end < all.length ? `${graph.slice(0, 16)}.${end}` : null;
  return { total: all.length, items: all.slice(start, end) as L, next };
}

function startOf(cursor: string, graph: string): number {
  const [, hash, start] = /^([0-9a-f]{16})\.(\d{1,9})$/.exec(cursor) ?? [];
  if (hash === undefined) throw usage('cursor is no cursor: send what the page before gave as next.');
  if (hash !== graph.slice(0, 16)) {
    throw new ApiError(
      'replaced',
      'The cursor belongs to a graph, or to a choice of it, that is served no more.',
    );
  }
  return Number(start);
}
