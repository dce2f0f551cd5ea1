import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TifaError } from '../../model/index.ts';
import { MAX_CHARACTERS } from './characters.ts';
import { emit } from './emission.ts';
import { guard } from './guard.ts';
import { HOSTILE } from './hostile.ts';
import { tokenize } from './tokens.ts';
import { USEFUL, USEFUL_PARAMETERS } from './useful.ts';

test('there are enough of both', () => {
  expect(new Set(Object.values(HOSTILE).flat()).size).toBeGreaterThanOrEqual(300);
  expect(new Set(USEFUL).size).toBeGreaterThanOrEqual(100);
});

describe.each(Object.entries(HOSTILE))('refuses %s', (_, statements) => {
  test.each(statements)('%s', (statement) => {
    expect(() => guard(statement)).toThrow(expect.objectContaining({ code: 'refused' }));
  });
});

describe('lets through', () => {
  test.each(USEFUL)('%s', (statement) => {
    const { statement: written } = guard(statement, USEFUL_PARAMETERS);
    expect(guard(written, USEFUL_PARAMETERS).statement).toBe(written);
  });
});

test.each([
  ['MATCH (n)\n  SET n.x = 1', '“SET” is not allowed (line 2, column 3)'],
  ['RETURN apoc.version() AS v', '“.version(” calls a function of a library (line 1, column 13)'],
  ['RETURN rand() AS r', 'the function rand() is not allowed (line 1, column 8)'],
  ['CALL db.labels()', 'CALL runs a procedure (line 1, column 1)'],
  ['MATCH （n）', '“（” cannot stand outside a string (line 1, column 7)'],
])('%j: names the word and the place', (statement, reason) => {
  expect(() => guard(statement)).toThrow(reason);
});

test.each([
  ['MATCH (n) // comment\nRETURN n.x AS x;', 'MATCH (n) RETURN n.x AS x'],
  ['RETURN\t1+2  AS x', 'RETURN 1+2 AS x'],
  ['RETURN "it\'s" AS x', "RETURN 'it\\'s' AS x"],
  ["RETURN '\\u0027' AS x", "RETURN '\\'' AS x"],
  ["RETURN '\\\\d\n' AS x", "RETURN '\\\\d\\n' AS x"],
])('%j is written again as %j', (statement, written) => {
  expect(guard(statement).statement).toBe(written);
});

test(`takes ${MAX_CHARACTERS} characters and no more`, () => {
  const long = `RETURN '${'x'.repeat(MAX_CHARACTERS - 14)}' AS a`;
  expect(long).toHaveLength(MAX_CHARACTERS);
  expect(guard(long).statement).toBe(long);
  expect(() => guard(`${long} `)).toThrow(TifaError);
});

test.each([
  ['additions', '1+', '1'],
  ['brackets', '[', '1'],
  ['loops', '[x IN ', '1'],
  ['loops side by side', '[x IN y|x],', '1'],
  ['ranges', 'range(1,2),', '1'],
  ['reductions', 'reduce(a=0,x IN y|a),', '1'],
  ['comments', '/**/ ', '1'],
  ['texts', "'x',", '1'],
  ['names', 'a,', '1'],
])('judges a long row of %s in a moment', (_, part, last) => {
  const length = Math.floor((MAX_CHARACTERS - 20) / part.length);
  const before = performance.now();
  attempt(`RETURN ${part.repeat(length)}${last} AS x`);
  // Some milliseconds; a square of the length would take many seconds.
  expect(performance.now() - before).toBeLessThan(2000);
});

describe('laws', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...Object.values(HOSTILE)
        .flat()
        .concat(USEFUL)
        .flatMap((each) => each.split(/\b/)),
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const soup = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  test('what is let through is a fixed point without comments, semicolons or foreign characters', () => {
    fc.assert(
      fc.property(soup, (statement) => {
        const written = attempt(statement);
        if (written === null) return;
        expect(attempt(written)).toBe(written);
        const outside = tokenize(written).filter((token) => token.kind !== 'string');
        for (const { text } of outside) expect(text).toMatch(/^[\p{L}\p{N}_ `$.()[\]{},:|+\-*/%^=<>!&~]+$/u);
        expect(outside.map((token) => token.text)).not.toContain(';');
      }),
      { numRuns: 3000 },
    );
  });

  test('a clause that writes is refused wherever it is put between two tokens', () => {
    const clauses = [
      'SET n.x = 1',
      'CREATE (m)',
      'DETACH DELETE n',
      'REMOVE n.x',
      'LOAD CSV FROM "x" AS y',
      'CALL db.labels()',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...USEFUL),
        fc.constantFrom(...clauses),
        fc.nat(),
        (statement, clause, seed) => {
          const tokens = tokenize(guard(statement).statement);
          const at = seed % (tokens.length + 1);
          const texts = tokens.map((token) => emit([token]));
          const mutant = [...texts.slice(0, at), clause, ...texts.slice(at)].join(' ');
          expect(attempt(mutant)).toBeNull();
        },
      ),
      { numRuns: 3000 },
    );
  });
});

function attempt(statement: string): string | null {
  try {
    return guard(statement).statement;
  } catch (error) {
    if (error instanceof TifaError && error.code === 'refused') return null;
    throw error;
  }
}
