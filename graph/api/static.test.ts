import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { api } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'tifa-viewer-'));
const outside = mkdtempSync(join(tmpdir(), 'tifa-outside-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>提法</title>');
writeFileSync(join(folder, 'icon.svg'), '<svg/>');
writeFileSync(join(folder, 'assets', 'index-B3xY_9aZ.js'), 'export {};');
writeFileSync(join(outside, 'secret.txt'), 'secret');
symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));

afterAll(() => {
  for (const path of [folder, outside]) rmSync(path, { recursive: true });
});

const ask = api({ viewer: folder });

describe('the viewer’s files', () => {
  it.each([
    ['/', 'text/html; charset=UTF-8', 'no-cache'],
    ['/index.html', 'text/html; charset=UTF-8', 'no-cache'],
    ['/icon.svg', 'image/svg+xml', 'no-cache'],
    ['/assets/index-B3xY_9aZ.js', 'text/javascript; charset=UTF-8', 'public, max-age=31536000, immutable'],
  ])('%s is %s, %s', async (path, type, caching) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe(caching);
    const again = await ask(path, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/..\\secret.txt',
    '/%5c..%5csecret.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/index.html%00.js',
    '/link.txt',
    '/assets',
    '/assets/',
    '/nothing',
  ])('%s leads nowhere', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/secret|root:/);
  });

  it('are read, not written', async () => {
    const response = await ask('/', { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it('are missed by name when the viewer was not built', () => {
    expect(() => api({ viewer: join(folder, 'nowhere') })).toThrow(/nowhere.*npm run build/);
  });
});
