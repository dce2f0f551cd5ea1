// q-values as ranks. By Benjamini and Hochberg (1995) q = p · tests / rank, or the q of the next larger p where that is
// smaller. p follows from the counts, so the rank is all that a file has to say, and from one table to the next it
// mostly rises by as many edges as have that table.
// Ranks are among all pairs that were tested, also those that a filter or a threshold left out: hence stored.
import { chiSquareTail, g2, type Table } from '../../measures/measures.ts';
import { descending } from './descending.ts';

export interface Ranks {
  /** For each distinct table above chance, surest first: rank less the expected one, 0 for “as the next”. */
  ranks: number[];
  /** Edges whose q is another. */
  rest: { place: number; q: number }[];
}

export interface Tested {
  tables: readonly Table[];
  /** Pairs of terms there could be. */
  tests: number;
}

export function writeRanks(q: readonly number[], tested: Tested): Ranks {
  const groups = groupsOf(tested.tables);
  const ranks: number[] = [];
  let rank = 0;
  for (const [index, group] of groups.entries()) {
    const first = group[0] as number;
    const expected = rank + group.length;
    const next = groups[index + 1]?.[0];
    const found = rankOf(q[first] as number, { ...testOf(first, tested), expected });
    if (found === null || (next !== undefined && found !== expected && q[first] === q[next])) ranks.push(0);
    else {
      ranks.push(stepOf(found - expected));
      rank = found;
    }
  }
  const given = readRanks(ranks, tested) ?? [];
  const rest = q.flatMap((value, edge): Ranks['rest'] =>
    given[edge] === value ? [] : [{ place: edge, q: value }],
  );
  return { ranks, rest };
}

/** Null where there are not as many ranks as tables. */
export function readRanks(ranks: ArrayLike<number>, tested: Tested): number[] | null {
  const groups = groupsOf(tested.tables);
  if (ranks.length !== groups.length) return null;
  const own = new Float64Array(groups.length).fill(-1);
  let rank = 0;
  for (const [index, group] of groups.entries()) {
    const step = ranks[index] as number;
    if (step === 0) continue;
    rank += group.length + (step > 0 ? step - 1 : step);
    own[index] = qAt(testOf(group[0] as number, tested), rank);
  }
  const q = new Array<number>(tested.tables.length).fill(1);
  let next = 1;
  for (let index = groups.length - 1; index >= 0; index--) {
    const value = own[index] as number;
    if (value >= 0) next = value;
    for (const edge of groups[index] as number[]) q[edge] = next;
  }
  return q;
}

interface Test {
  p: number;
  tests: number;
}

const testOf = (edge: number, { tables, tests }: Tested): Test => ({
  p: chiSquareTail(g2(tables[edge] as Table)),
  tests,
});

/** 0 is taken: the expected rank is 1, higher ones are above, lower ones below 0. */
const stepOf = (surplus: number): number => (surplus >= 0 ? surplus + 1 : surplus);

/** Six digits, as the extractor writes them. */
function qAt({ p, tests }: Test, rank: number): number {
  return rank > 0 ? Math.min(1, Number(((p * tests) / rank).toPrecision(6))) : 1;
}

/** The rank that gives `q`: the expected one if it does, else the nearest whole number, if it does. */
function rankOf(q: number, { expected, ...test }: Test & { expected: number }): number | null {
  if (qAt(test, expected) === q) return expected;
  const nearest = Math.round((test.p * test.tests) / q);
  return nearest > 0 && Number.isSafeInteger(nearest) && qAt(test, nearest) === q ? nearest : null;
}

/**
 * Edges of one table together, the surest table first. Edges below chance are in none: their q is 1.
 * By whole numbers where G² ties, so that a last digit which differs between engines moves no group.
 */
function groupsOf(tables: readonly Table[]): number[][] {
  const strength = Float64Array.from(tables, (table) => (isAboveChance(table) ? g2(inOrder(table)) : 0));
  const groups: number[][] = [];
  let last: Table | null = null;
  for (const edge of descending(strength)) {
    const table = tables[edge] as Table;
    if (!isAboveChance(table)) continue;
    if (last !== null && isSame(last, table)) groups.at(-1)?.push(edge);
    else groups.push([edge]);
    last = table;
  }
  return groups;
}

const isAboveChance = ({ both, a, b, total }: Table): boolean => both * total > a * b;

/** G² of a pair is that of the pair turned round, to the last digit. */
const inOrder = (table: Table): Table => (table.a <= table.b ? table : { ...table, a: table.b, b: table.a });

const isSame = (one: Table, other: Table): boolean =>
  one.both === other.both && one.a + one.b === other.a + other.b && one.a * one.b === other.a * other.b;
