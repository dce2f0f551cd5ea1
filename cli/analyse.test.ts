import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { analyse } from '../graph/analytics/analyse.ts';
import { fixture } from '../graph/analytics/fixture.ts';
import { ALGORITHMS } from '../graph/analytics/registry.ts';
import { buildSnapshot } from '../graph/snapshot/build.ts';
import { serialise } from '../graph/snapshot/serialise.ts';

const folder = mkdtempSync(join(tmpdir(), 'tifa-analyse-'));
const file = join(folder, 'graph.json');
writeFileSync(file, serialise(buildSnapshot(analyse(fixture(), { seed: 1 }), { passages: 'all' })));
afterAll(() => rmSync(folder, { recursive: true }));

function tifa(...parameters: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['cli/bin.mjs', 'analyse', ...parameters], { encoding: 'utf8' });
}

describe('tifa analyse', () => {
  test('lists every algorithm with its parameters', () => {
    const { stdout } = tifa('--list');
    for (const { id } of ALGORITHMS) expect(stdout).toContain(`\n${id} `);
    expect(stdout).toContain('resolution=1');
  });

  test('gives a table, strongest first, and says what was cut', () => {
    const { stdout, stderr, status } = tifa(file, '--run', 'betweenness', '--limit', '2');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(4);
    expect(stderr).toContain('the first 2 of 20 rows');
  });

  test('takes parameters, and gives JSON with names of terms', () => {
    const { stdout } = tifa(file, '--run', 'leiden', '-p', 'resolution=9', '--format', 'json');
    const { figures, columns, rows } = JSON.parse(stdout);
    expect(figures.communities).toBeGreaterThan(3);
    expect(columns).toEqual(['term', 'community']);
    expect(rows.find(([term]: [string]) => term === '河长制')).toEqual(['河长制', expect.any(Number)]);
    expect(rows).toContainEqual(['米袋子', null]);
  });

  test('refuses an unknown algorithm or parameter with exit code 2', () => {
    expect(tifa(file, '--run', 'nonsense')).toMatchObject({ status: 2 });
    const { status, stderr } = tifa(file, '--run', 'pagerank', '-p', 'damping=2');
    expect(status).toBe(2);
    expect(stderr).toContain('damping');
  });
});
