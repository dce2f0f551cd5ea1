// An API over the fixture for the tests beside this file: asked directly, without a socket.
import { analyse } from '../analytics/analyse.ts';
import { fixture } from '../analytics/fixture.ts';
import { ProblemDetails } from '../model/index.ts';
import { NAMED_QUERIES } from '../query/named/named.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import type { GraphStore } from '../store/store.ts';
import { type ApiOptions, createApi } from './app.ts';
import { currentGraph } from './current-graph.ts';
import { storeSource } from './source.ts';

export const HOST = '127.0.0.1:4750';
const extraction = fixture();
export const graph = analyse(extraction, { seed: 1 });
const shared = memoryStore();
await shared.load(graph, { texts: extraction.texts });

/** What asks: a path of the API made with these options, as its own page would. */
export function api({ store = shared, ...options }: Partial<ApiOptions> & { store?: GraphStore } = {}) {
  const { onFailure } = options;
  const app = createApi({
    graphs: currentGraph(storeSource(store), { recheck: 0, onFailure }),
    engine: store.engine,
    runQuery: async (statement, { parameters }) => ({
      columns: ['statement', 'parameters'],
      rows: [[statement, parameters]],
      truncated: false,
    }),
    named: NAMED_QUERIES,
    version: '0.1.0',
    port: () => 4750,
    ...options,
  });
  return async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(path, { ...init, headers: { host: HOST, ...(init.headers as Record<string, string>) } });
}

export function post(body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  return { method: 'POST', body, headers };
}

export async function problemOf(response: Response): Promise<ProblemDetails> {
  if (response.headers.get('content-type') !== 'application/problem+json')
    throw new Error('no problem details');
  return ProblemDetails.parse(await response.json());
}
