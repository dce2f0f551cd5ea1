import { describe, expect, it } from 'vitest';
import { api, HOST, post, problemOf } from './testing.ts';

const ask = api();

describe('a stranger', () => {
  it.each(['127.0.0.1:4750', 'localhost:4750', 'LOCALHOST:4750', '[::1]:4750'])(
    'host %s is answered',
    async (host) => {
      expect((await ask('/api/v1/health', { headers: { host } })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'evil.example:4750',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1:4750.evil.example',
    '0.0.0.0:4750',
    '',
  ])('host “%s” is refused everywhere, with the reason', async (host) => {
    for (const path of ['/api/v1/health', '/', '/nothing']) {
      const response = await ask(path, { headers: { host } });
      expect(response.status).toBe(403);
      expect((await problemOf(response)).detail).toContain('host');
    }
  });

  it('a name that was allowed is answered, with and without the port', async () => {
    const askIt = api({ hosts: ['Tifa.example'] });
    for (const host of ['tifa.example', 'tifa.example:4750']) {
      expect((await askIt('/api/v1/health', { headers: { host } })).status).toBe(200);
    }
    expect((await askIt('/api/v1/health', { headers: { host: 'x.tifa.example' } })).status).toBe(403);
  });

  it.each([
    'http://evil.example',
    'null',
    'http://127.0.0.1:4751',
    'http://localhost:4750',
    'http://127.0.0.1:4750/',
    'file://',
  ])('origin %s is refused', async (origin) => {
    const init = post('{"query":"RETURN 1"}', { 'content-type': 'application/json', origin });
    const response = await ask('/api/v1/cypher', init);
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('its own pages are answered', async () => {
    const headers = { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' };
    expect((await ask('/api/v1/health', { headers })).status).toBe(200);
  });

  it.each(['cross-site', 'same-site'])('a %s request without an origin reaches no API', async (site) => {
    expect((await ask('/api/v1/snapshot', { headers: { 'sec-fetch-site': site } })).status).toBe(403);
    expect((await ask('/', { headers: { 'sec-fetch-site': site } })).status).not.toBe(403);
  });

  it('gets no preflight', async () => {
    const response = await ask('/api/v1/cypher', {
      method: 'OPTIONS',
      headers: { origin: `http://${HOST}` },
    });
    expect(response.status).toBe(405);
    expect([...response.headers.keys()].some((name) => name.startsWith('access-control'))).toBe(false);
  });

  it.each(['/', '/api/v1/health', '/api/v1/nothing', '/nothing', '/api/v1/snapshot'])(
    '%s carries the policy',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    },
  );
});
