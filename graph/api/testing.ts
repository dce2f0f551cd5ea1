// An API over the fixture for the tests beside this file: asked directly, without a socket.
import { analyse } from '../analytics/analyse.ts';
import { fixture } from '../analytics/fixture.ts';
import { ErrorAnswer } from '../model/index.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { type ApiOptions, createApi } from './app.ts';

export const HOST = '127.0.0.1:4750';
export const graph = analyse(fixture(), { seed: 1 });
const store = memoryStore();
await store.load(graph);

/** What asks: a path of the API made with these options, as its own page would. */
export function api(options: Partial<ApiOptions> = {}) {
  const app = createApi({
    store,
    runQuery: async (statement, { parameters }) => ({
      columns: ['statement', 'parameters'],
      rows: [[statement, parameters]],
      truncated: false,
    }),
    named: [{ name: 'neighbours', statement: 'MATCH (t:Term) RETURN t.label AS label' }],
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

export async function errorOf(response: Response): Promise<ErrorAnswer['error']> {
  if (!response.headers.get('content-type')?.includes('application/json')) throw new Error('not JSON');
  return ErrorAnswer.parse(await response.json()).error;
}
