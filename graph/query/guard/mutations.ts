// Statements for the fuzzer: hostile and useful ones cut up, mixed and disguised, the same ones for the same seed.
import { HOSTILE } from './hostile.ts';
import { USEFUL } from './useful.ts';

/** Where a statement that got through would be noticed. */
export interface Lures {
  /** A file that nobody else reads, in a folder that nobody else writes to. */
  file: string;
  /** A listener on this machine: `http://127.0.0.1:PORT/`. */
  address: string;
  /** Name of an environment variable. */
  variable: string;
}

type Random = () => number;
type Mutation = (statement: string, random: Random) => string;

const SIGNS = [...'()[]{}.,:;|+-*/%^=<>!&$\'"`\\@#?~', '//', '/*', '*/', '--', '->', '=~', '..', '||'];
const SPACES = [' ', '\t', '\n', '\r', '/**/', '/* ; */', '//\n', '\u00a0', '\u2028', '\u200b', '\ufeff', ''];
const WORDS =
  `CREATE MERGE SET DELETE DETACH REMOVE FOREACH LOAD CSV FROM CALL YIELD USE SHOW INSERT DROP EXPLAIN
  MATCH OPTIONAL WITH UNWIND RETURN WHERE UNION AS IN CASE WHEN END EXISTS COUNT COLLECT IN TRANSACTIONS`.split(
    /\s+/,
  );

/** `next()` is another mutant each time. */
export function mutants(random: Random, lures: Lures): () => string {
  const seeds = [...Object.values(HOSTILE).flat(), ...baits(lures)].filter((each) => each.length < 2000);
  const mutations: Mutation[] = [
    (statement) => spliced(statement, pick([...PARENTS, ...seeds], random), random),
    (statement) => inserted(statement, pick(seeds, random), random),
    (statement) => inserted(statement, ` ${pick(WORDS, random)} `, random),
    (statement) => inserted(statement, pick(SIGNS, random), random),
    (statement) =>
      pieces(statement)
        .filter(() => random() > 0.1)
        .join(''),
    (statement) =>
      pieces(statement)
        .flatMap((each) => (random() < 0.1 ? [each, each] : [each]))
        .join(''),
    (statement) => shuffledPair(pieces(statement), random).join(''),
    (statement) => statement.replace(/\s+/g, () => pick(SPACES, random)),
    (statement) =>
      statement.replace(/[A-Za-z]/g, (each) => (random() < 0.1 ? disguised(each, random) : each)),
    (statement) => statement.slice(0, Math.floor(random() * statement.length)),
    (statement) => inserted(statement, String.fromCharCode(Math.floor(random() * 0x3100)), random),
    (statement) => statement.replace(/'/g, () => pick(["'", '"', "\\'", "''", '\\u0027'], random)),
  ];
  return () => {
    let statement = pick(random() < 0.5 ? seeds : PARENTS, random);
    for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1)
      statement = pick(mutations, random)(statement, random);
    return statement;
  };
}

const PARENTS = USEFUL;

/** What would read the file, write beside it, connect, or tell the variable, if it ran. */
function baits({ file, address, variable }: Lures): string[] {
  return [
    `LOAD CSV FROM 'file://${file}' AS row RETURN row`,
    `LOAD CSV FROM '${file}' AS row RETURN row`,
    `MATCH (n) WITH n LIMIT 1 LOAD CSV FROM '${file}' AS row RETURN row`,
    `CALL { LOAD CSV FROM '${file}' AS row RETURN row } RETURN row`,
    `LOAD CSV FROM '${address}x.csv' AS row RETURN row`,
    `LOAD JSONL FROM '${file}' AS row RETURN row`,
    `COPY (MATCH (n) RETURN n) TO '${file}.out'`,
    `EXPORT DATABASE '${file}.out'`,
    `CALL apoc.load.json('${address}')`,
    `CALL apoc.export.csv.all('${file}.out', {})`,
    `LOAD CSV FROM 'file:///proc/self/environ' AS row RETURN row`,
    `RETURN getenv('${variable}') AS x`,
    `MATCH (n) SET n.label = '${variable}' RETURN n`,
    `CREATE (n:Term {id: '${variable}'}) RETURN n`,
  ];
}

const pieces = (statement: string): string[] =>
  statement.match(/[\p{L}\p{N}_$]+|\s+|[^\p{L}\p{N}_$\s]/gu) ?? [];

function spliced(a: string, b: string, random: Random): string {
  const [before, after] = [pieces(a), pieces(b)];
  const cut = Math.floor(random() * (before.length + 1));
  return [...before.slice(0, cut), ' ', ...after.slice(Math.floor(random() * after.length))].join('');
}

function inserted(statement: string, what: string, random: Random): string {
  const parts = pieces(statement);
  parts.splice(Math.floor(random() * (parts.length + 1)), 0, what);
  return parts.join('');
}

function shuffledPair(parts: string[], random: Random): string[] {
  const [i, j] = [Math.floor(random() * parts.length), Math.floor(random() * parts.length)];
  const copy = [...parts];
  [copy[i], copy[j]] = [parts[j] ?? '', parts[i] ?? ''];
  return copy;
}

/** In another case, as a full-width letter, as an escape, or as one that looks alike. */
function disguised(letter: string, random: Random): string {
  const code = letter.charCodeAt(0);
  const other = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
  const alike: Record<string, string> = {
    S: '\u017f',
    s: '\u017f',
    I: '\u0131',
    i: '\u0131',
    K: '\u212a',
    k: '\u212a',
  };
  const escaped = `\\u${code.toString(16).padStart(4, '0')}`;
  return pick([other, other, String.fromCharCode(code + 0xfee0), escaped, alike[letter] ?? other], random);
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T;
}
