import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { analyse } from '../../../graph/analytics/analyse.ts';
import { fixture } from '../../../graph/analytics/fixture.ts';
import { buildSnapshot } from '../../../graph/snapshot/build.ts';
import { readSnapshot } from '../../../graph/snapshot/parse.ts';
import { serialise } from '../../../graph/snapshot/serialise.ts';

/** The same reader over the stand-in. */
async function slimReader(): Promise<typeof readSnapshot> {
  vi.resetModules();
  vi.doMock('zod/mini', () => import('./zod.ts'));
  const module = await import('../../../graph/snapshot/parse.ts');
  vi.doUnmock('zod/mini');
  return module.readSnapshot;
}

const FILE = JSON.parse(
  serialise(buildSnapshot(analyse(fixture(), { seed: 1 }), { passages: 'all' })),
) as Record<string, unknown>;
const slim = await slimReader();

/** What a reader makes of a value, or that it refuses it. */
function outcome(read: typeof readSnapshot, value: unknown): unknown {
  try {
    return read(JSON.stringify(value), 'file');
  } catch {
    return 'refused';
  }
}

describe('the stand-in for zod', () => {
  it('reads a whole snapshot to the same value', () => {
    const read = outcome(slim, FILE);
    expect(read).not.toBe('refused');
    expect(read).toEqual(outcome(readSnapshot, FILE));
  });

  it('accepts and refuses the same, whatever one place of the file holds', () => {
    const places = placesOf(FILE);
    const anything = fc.oneof(
      fc.constantFrom(null, -1, 0.5, 1e300, '', 'x', [], {}, true, ['x'], { __proto__: 1 }),
      fc.jsonValue({ maxDepth: 1 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.option(anything, { nil: undefined }), (place, value) => {
        const changed = structuredClone(FILE);
        put(changed, place, value);
        expect(outcome(slim, changed)).toEqual(outcome(readSnapshot, changed));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

type Path = readonly (string | number)[];

/** Every place, the first three of each list. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, 3) : Object.keys(value);
  const inside = keys.flatMap((key) => placesOf((value as Record<string, unknown>)[key], [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
}

/** Undefined takes the key away. */
function put(root: Record<string, unknown>, path: Path, value: unknown): void {
  const last = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, root);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}
