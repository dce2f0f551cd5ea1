// The snapshot: whole or a part of it, in one piece or one of its tables page by page.
import { createHash } from 'node:crypto';
import { MEASURES, type Measure, SnapshotFile, TablePage } from '../model/index.ts';
import type { SnapshotBody } from '../snapshot/serialise.ts';
import type { GraphView } from './graph-view.ts';
import { page, pageParameters } from './paging.ts';
import { type Choice, partOf } from './part.ts';
import { notFound, usage } from './problems.ts';
import { choice, integer, type Packed, type Route, real, route, text, type Values } from './route.ts';

const TABLES = ['terms', 'edges', 'relations', 'documents', 'communities'] as const;
/** Choices of the graph that are kept, the last asked for. */
const MAX_KEPT = 8;

const FILTERS = {
  minCount: integer({ min: 0, max: 1e9, fallback: 0 }, { zh: '术语至少出现几次', en: 'mentions of a term' }),
  minDocuments: integer(
    { min: 0, max: 1e9, fallback: 0 },
    { zh: '术语至少见于几篇', en: 'documents of a term' },
  ),
  minPassages: integer(
    { min: 0, max: 1e9, fallback: 0 },
    { zh: '共现至少几段', en: 'passages of a co-occurrence' },
  ),
  measure: choice(MEASURES, { zh: '用于 min 的指标', en: 'the measure that min is about' }),
  min: real({ zh: '共现的指标至少多少', en: 'least value of the measure' }),
  significant: choice(['false', 'true'], { zh: '只要显著的共现', en: 'significant co-occurrences only' }),
  category: text({ zh: '术语的类别，可用逗号分开', en: 'categories of terms, with commas' }),
  focus: text({
    zh: '一个术语（标识或规范形式）及其近邻',
    en: 'a term, by id or label, and those around it',
  }),
  depth: integer({ min: 1, max: 4, fallback: 1 }, { zh: '离 focus 几步', en: 'steps away from focus' }),
};
type Filters = Values<typeof FILTERS>;

export function snapshotRoutes(): Route[] {
  const kept = keeper();
  return [
    route({
      id: 'snapshot',
      method: 'get',
      path: '/snapshot',
      about: {
        zh: '整个图谱或其一部分：术语、共现、指标与坐标；passages=all 时附带原文。',
        en: 'The graph or a part of it: terms, co-occurrences, figures, places; with passages=all the passages too.',
      },
      parameters: {
        ...FILTERS,
        passages: choice(['none', 'all'], { zh: '是否附带原文段落', en: 'whether the passages come along' }),
      },
      answer: SnapshotFile,
      depends: 'graph',
      answers: ({ view, confirm, query: { passages, ...filters } }) =>
        kept(view, `${passages} ${key(filters)}`, async () => {
          const file = await view.graph.file(toChoice(filters), passages);
          if (passages === 'all') await confirm();
          return file;
        }) as Promise<Packed>,
    }),
    route({
      id: 'snapshotTable',
      method: 'get',
      path: '/snapshot/{table}',
      about: {
        zh: '快照中的一张表，逐页读取：terms、edges、relations、documents 或 communities。',
        en: 'One table of the snapshot, page by page: terms, edges, relations, documents or communities.',
      },
      parts: { table: { zh: '表名', en: `one of ${TABLES.join(', ')}` } },
      parameters: { ...FILTERS, ...pageParameters(100) },
      answer: TablePage,
      depends: 'graph',
      answers: async ({ view, path, query: { limit, cursor, ...filters } }) => {
        const table = TABLES.find((name) => name === path('table'));
        if (table === undefined) throw notFound(`The snapshot has no table “${path('table')}”.`);
        const chosen = key(filters);
        const part = (await kept(view, `part ${chosen}`, async () =>
          partOf(view.snapshot, toChoice(filters)),
        )) as SnapshotBody;
        // A cursor belongs to the graph and to what was chosen of it.
        const list = createHash('sha256').update(`${view.snapshot.sha256} ${chosen}`).digest('hex');
        return page(part[table] as readonly unknown[], { limit, cursor }, list);
      },
    }),
  ];
}

function toChoice(filters: Filters): Choice {
  const { minCount, minDocuments, minPassages, measure, min, significant, category, focus, depth } = filters;
  if (min === undefined && measure !== MEASURES[0]) throw usage('measure says nothing without min.');
  const isWhole = [minCount, minDocuments, minPassages].every((least) => least === 0);
  if (isWhole && significant === 'false' && [min, category, focus].every((each) => each === undefined)) {
    return null;
  }
  return {
    ...{ minCount, minDocuments, minEdgeCount: minPassages, significantOnly: significant === 'true' },
    ...(min !== undefined && { measure: { name: measure as Measure, min } }),
    ...(category !== undefined && { categories: category.split(',') }),
    ...(focus !== undefined && { focus: { term: focus, depth } }),
  };
}

const key = (filters: Filters): string => JSON.stringify(filters);

/** What was made of a graph, the last few of it. A failure is not kept. */
function keeper() {
  const kept = new WeakMap<GraphView, Map<string, Promise<unknown>>>();
  return (view: GraphView, name: string, make: () => Promise<unknown>): Promise<unknown> => {
    const made = kept.get(view) ?? new Map<string, Promise<unknown>>();
    kept.set(view, made);
    const value = made.get(name) ?? make();
    made.delete(name);
    made.set(name, value);
    value.catch(() => made.delete(name));
    const [oldest] = made.keys();
    if (made.size > MAX_KEPT && oldest !== undefined) made.delete(oldest);
    return value;
  };
}
