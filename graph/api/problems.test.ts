import { describe, expect, it, vi } from 'vitest';
import { termId } from '../analytics/fixture.ts';
import { type ErrorCode, TifaError } from '../model/index.ts';
import { PROBLEMS } from './problems.ts';
import { api, post, problemOf } from './testing.ts';

const ask = api();

describe('what is wrong is said in problem details', () => {
  it.each([
    ['/api/v2/health', 404],
    ['/api/v1/terms', 404],
    ['/api/v1/terms/nothing', 404],
    ['/api/v1/terms/%E0%A4%A', 404],
    ['/api/v1/edges/a', 404],
    ['/api/v1/documents/d000000000000', 404],
    ['/api/v1/snapshot/method', 404],
    ['/api/v1/queries/nothing', 404],
    ['/api/v1/problems/nothing', 404],
    [`/api/v1/edges/${termId('河长制')}/${termId('米袋子')}`, 404],
    ['/api/v1/search', 400],
    ['/api/v1/search?q=%20', 400],
    ['/api/v1/search?q=a&limit=0', 400],
    ['/api/v1/search?q=a&limit=1e9', 400],
    [`/api/v1/search?q=${'a'.repeat(201)}`, 400],
    ['/api/v1/snapshot?passages=some', 400],
    ['/api/v1/snapshot?pasages=all', 400],
    ['/api/v1/snapshot?measure=npmi', 400],
    ['/api/v1/snapshot?focus=nothing', 404],
    ['/api/v1/search?q=a&q=b', 400],
    ['/api/v1/snapshot/terms?cursor=x', 400],
    ['/api/v1/snapshot/terms?limit=501', 400],
    ['/api/v1/snapshot/terms?cursor=0123456789abcdef.20', 410],
    ['/api/v1/series', 400],
    [`/api/v1/series?${'term=a&'.repeat(21)}`, 400],
    ['/api/v1/series?term=nothing', 404],
    ['/api/v1/paths?from=a', 400],
    ['/api/v1/paths?from=a&to=b&depth=5', 400],
    ['/api/v1/queries/neighbours?limit=many', 400],
    ['/api/v1/queries/neighbours?depth=1', 400],
  ])('GET %s → %i', async (path, status) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    const { type, title, status: said, detail, instance, hint } = await problemOf(response);
    expect(said).toBe(status);
    expect(detail.length).toBeGreaterThan(10);
    expect(instance).toBe(new URL(path, 'http://x').pathname);
    const kind = type.replace('/api/v1/problems/', '') as keyof typeof PROBLEMS;
    expect(PROBLEMS[kind]).toMatchObject({ title, hint, status });
    expect(await (await ask(type)).json()).toEqual({ type, title, status, hint });
  });

  it.each([
    ['GET', '/api/v1/cypher', 'POST'],
    ['POST', '/api/v1/health', 'GET, HEAD'],
    ['DELETE', '/api/v1/terms/x', 'GET, HEAD'],
    ['PUT', '/api/v1/snapshot', 'GET, HEAD'],
  ])('%s %s → 405, Allow: %s', async (method, path, allow) => {
    const response = await ask(
      path,
      method === 'GET' ? {} : { method, headers: { 'content-type': 'application/json' } },
    );
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    await problemOf(response);
  });

  it.each([
    ['{', 400],
    ['', 400],
    ['[]', 400],
    ['null', 400],
    ['{"query":7}', 400],
    ['{"query":"  "}', 400],
    ['{"query":"RETURN 1","parameters":[]}', 400],
    ['['.repeat(60_000), 400],
    [JSON.stringify({ query: 'x'.repeat(70_000) }), 413],
  ])('cypher body %.30s → %i', async (body, status) => {
    const response = await ask('/api/v1/cypher', post(body));
    expect(response.status).toBe(status);
    await problemOf(response);
  });

  it('a body without a length is cut at the limit', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(8192));
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += chunk.length;
        controller.enqueue(chunk);
        if (sent > 10_000_000) controller.close();
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } };
    const response = await ask('/api/v1/cypher', init as RequestInit);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(200_000);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'text/plain; application/json', ''])(
    'a query sent as “%s” is not taken',
    async (type) => {
      const response = await ask(
        '/api/v1/cypher',
        post('{"query":"RETURN 1"}', type === '' ? {} : { 'content-type': type }),
      );
      expect(response.status).toBe(415);
      await problemOf(response);
    },
  );

  it.each([
    ['refused', 403],
    ['query', 400],
    ['timeout', 422],
    ['store-down', 503],
    ['store-empty', 503],
    ['not-found', 404],
    ['store', 500],
    ['input', 500],
  ] as [ErrorCode, number][])('TifaError %s → %i', async (code, status) => {
    const askIt = api({ runQuery: () => Promise.reject(new TifaError(code, 'Because of a reason.')) });
    const response = await askIt('/api/v1/cypher', post('{"query":"RETURN 1"}'));
    expect(response.status).toBe(status);
    const { detail, type } = await problemOf(response);
    expect(detail).toBe('Because of a reason.');
    expect(type).toBe(`/api/v1/problems/${code === 'input' ? 'store' : code}`);
  });

  it('an unknown failure keeps its words and its stack to the server', async () => {
    const onFailure = vi.fn();
    const failure = new Error('password in /home/someone');
    const askIt = api({ runQuery: () => Promise.reject(failure), onFailure });
    const response = await askIt('/api/v1/cypher', post('{"query":"RETURN 1"}'));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/password|at .*\.ts/);
    expect(onFailure).toHaveBeenCalledWith(failure);
  });

  it('asks to come again when too many statements are under way, and takes the next when one is done', async () => {
    let done = () => {};
    const running = new Promise<void>((resolve) => {
      done = resolve;
    });
    const runQuery = vi.fn(async () => {
      await running;
      return { columns: [], rows: [], truncated: false };
    });
    const askIt = api({ runQuery });
    const send = () => askIt('/api/v1/cypher', post('{"query":"RETURN 1"}'));
    const first = [1, 2, 3, 4].map(send);
    await vi.waitFor(() => expect(runQuery).toHaveBeenCalledTimes(4), 10_000);
    const refused = await askIt('/api/v1/queries/neighbours');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await problemOf(refused)).type).toBe('/api/v1/problems/busy');
    done();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await send()).status).toBe(200);
  });

  it('says when to come again where that helps', async () => {
    const away = api({ runQuery: () => Promise.reject(new TifaError('store-down', 'Away.')) });
    const response = await away('/api/v1/cypher', post('{"query":"RETURN 1"}'));
    expect(response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  });
});
