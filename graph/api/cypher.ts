// Statements: those that come with the graph, by name, and a stranger’s own. What guards and runs them is passed in;
// here stands how many may be under way at once.
import { CypherAnswer, CypherRequest, QueryList } from '../model/index.ts';
import { bindParameters } from '../query/named/bind.ts';
import type { NamedQuery } from '../query/named/query.ts';
import type { QueryResult } from '../store/store.ts';
import { ApiError, notFound, usage } from './problems.ts';
import { type Route, route } from './route.ts';

export type RunQuery = (
  statement: string,
  options: { parameters: Record<string, unknown> },
) => Promise<QueryResult>;

/** Statements that run or wait; the next one is asked to come again. */
const MAX_UNDER_WAY = 4;

export function queryRoutes(runQuery: RunQuery, queries: readonly NamedQuery[]): Route[] {
  const run = gate(runQuery);
  return [
    route({
      id: 'queries',
      method: 'get',
      path: '/queries',
      about: {
        zh: '随图谱提供的查询：名称、说明、参数与语句。',
        en: 'The queries that come with the graph: names, words, parameters, statements.',
      },
      answer: QueryList,
      depends: 'graph',
      answers: () => ({ queries }),
    }),
    route({
      id: 'runQuery',
      method: 'get',
      path: '/queries/{name}',
      about: {
        zh: '运行一个随图谱提供的查询；参数见 /queries，不给则用默认值。',
        en: 'Runs a query that comes with the graph; /queries lists its parameters and their defaults.',
      },
      parts: { name: { zh: '查询的名称', en: 'name of a query' } },
      isOpen: true,
      answer: CypherAnswer,
      depends: 'store',
      answers: ({ path, search }) => {
        const query = queries.find(({ name }) => name === path('name'));
        if (query === undefined)
          throw notFound(`No query is called “${path('name')}”; /api/v1/queries lists them.`);
        return run(query.statement, { parameters: bindParameters(query, new Map(search)) });
      },
    }),
    route({
      id: 'cypher',
      method: 'post',
      path: '/cypher',
      about: {
        zh: '运行一条只读的 Cypher 语句；超时、超行或不止于读取的语句会被中断或拒绝。',
        en: 'Runs a Cypher statement that only reads; what takes too long is ended, what does more is refused.',
      },
      body: CypherRequest,
      answer: CypherAnswer,
      depends: 'store',
      answers: async ({ body }) => {
        const { query, parameters } = parseRequest(await body());
        return run(query, { parameters });
      },
    }),
  ];
}

function gate(runQuery: RunQuery): (...given: Parameters<RunQuery>) => Promise<CypherAnswer> {
  let underWay = 0;
  return async (statement, options) => {
    if (underWay >= MAX_UNDER_WAY)
      throw new ApiError('busy', `${underWay} statements are under way already.`);
    underWay += 1;
    try {
      const { columns, rows, truncated } = await runQuery(statement, options);
      return { columns, rows, truncated };
    } finally {
      underWay -= 1;
    }
  };
}

function parseRequest(text: string): CypherRequest {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw usage('The body is not JSON; send {"query": "MATCH …", "parameters": {}}.');
  }
  const parsed = CypherRequest.safeParse(body);
  if (parsed.success && parsed.data.query.trim() !== '') return parsed.data;
  throw usage('The body needs a “query” that is text, and may have “parameters” that are an object.');
}
