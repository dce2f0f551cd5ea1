import { describe, expect, it, vi } from 'vitest';
import { termId } from '../analytics/fixture.ts';
import { type ErrorCode, TifaError } from '../model/index.ts';
import { api, errorOf, post } from './testing.ts';

const ask = api();

describe('what is wrong is said in JSON', () => {
  it.each([
    ['/api', 404],
    ['/api/', 404],
    ['/api/v2/health', 404],
    ['/api/v1/terms', 404],
    ['/api/v1/terms/nothing', 404],
    ['/api/v1/terms/%E0%A4%A', 404],
    ['/api/v1/edges/a', 404],
    [`/api/v1/edges/${termId('河长制')}/${termId('米袋子')}`, 404],
    ['/api/v1/search', 400],
    ['/api/v1/search?q=%20', 400],
    ['/api/v1/search?q=a&limit=0', 400],
    ['/api/v1/search?q=a&limit=1e9', 400],
    [`/api/v1/search?q=${'a'.repeat(201)}`, 400],
    ['/api/v1/snapshot?passages=some', 400],
  ])('GET %s → %i', async (path, status) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect((await errorOf(response)).message.length).toBeGreaterThan(10);
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
    await errorOf(response);
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
    await errorOf(response);
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
      await errorOf(response);
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
  ] as [ErrorCode, number][])('TifaError %s → %i', async (code, status) => {
    const askIt = api({ runQuery: () => Promise.reject(new TifaError(code, 'Because of a reason.')) });
    const response = await askIt('/api/v1/cypher', post('{"query":"RETURN 1"}'));
    expect(response.status).toBe(status);
    expect(await errorOf(response)).toEqual({ code, message: 'Because of a reason.' });
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
});
