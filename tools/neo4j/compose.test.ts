// The Docker setting: reachable from this machine only, no password of its own, the same settings as the runner.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = readFileSync(`${root}docker-compose.yml`, 'utf8');
const conf = readFileSync(`${root}tools/neo4j/neo4j.conf`, 'utf8');

/** `NEO4J_a_b__c` is the key `a.b_c`; the image’s own variables are in capitals. */
function composeSettings(): Record<string, string> {
  const found = file.matchAll(/^ +NEO4J_([a-z]\w*): '?([^'\n]*)'?$/gm);
  const key = (name: string) => name.replace(/__|_/g, (mark) => (mark === '__' ? '_' : '.'));
  return Object.fromEntries(Array.from(found, ([, name = '', value = '']) => [key(name), value]));
}

test('the container has the settings of neo4j.conf, and a heap', () => {
  const lines = conf.split('\n').filter((line) => /^[a-z]/.test(line));
  const expected = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
  expect(Object.keys(expected).length).toBeGreaterThan(5);
  expect(composeSettings()).toEqual({ ...expected, 'server.memory.heap.max_size': '1g' });
});

test('every port is published on this machine only, and no password is written down', () => {
  const ports = Array.from(file.matchAll(/^ +- '?([\d.:]+)'?$/gm), (found) => found[1]);
  expect(ports).toEqual(['127.0.0.1:7687:7687', '127.0.0.1:4750:4750']);
  for (const use of file.matchAll(/\$\{NEO4J_PASSWORD([^}]*)\}/g)) expect(use[1]).toMatch(/^:\?/);
  expect(file).not.toMatch(/network_mode|privileged|docker\.sock/);
});

const compose = (password: string | undefined, ...more: string[]) =>
  spawnSync(
    'docker-compose',
    ['--project-directory', root, '-f', `${root}docker-compose.yml`, ...more, 'config'],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...(password === undefined ? {} : { NEO4J_PASSWORD: password }) },
    },
  );

if (spawnSync('docker-compose', ['version']).error !== undefined) {
  test.skip('docker-compose config: docker-compose is not there', () => {});
} else {
  describe('docker-compose config', () => {
    test('accepts the file, with a health check and loopback ports', () => {
      const { status, stdout, stderr } = compose('eight-or-more', '--profile', 'app');
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).toContain('healthcheck:');
      expect(stdout).toContain('condition: service_healthy');
      const published = Array.from(stdout.matchAll(/^ +- (\S+)\/tcp$/gm), (found) => found[1]);
      expect(published.sort()).toEqual(['127.0.0.1:4750:4750', '127.0.0.1:7687:7687']);
    });

    test('without a password it stops and says which one', () => {
      const { status, stderr } = compose(undefined);
      expect(status).not.toBe(0);
      expect(stderr).toContain('set NEO4J_PASSWORD');
    });
  });
}
