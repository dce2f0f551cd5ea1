// What changed between two corpora: terms and co-occurrences that appeared, vanished, grew stronger or weaker.
import { qValues } from '../measures/false-discovery.ts';
import { chiSquareTail, g2 } from '../measures/measures.ts';
import { by } from '../model/index.ts';
import { atOnce, mapInSteps, type Steps } from '../model/steps.ts';
import { logOddsRatio } from './log-odds.ts';
import { type Figures, pairKey, type Side, type SideTerm } from './sides.ts';

/**
 * `appeared` and `vanished`: at least twice on one side and not once on the other.
 * `unsettled`: the same, but the other side prints it without having it as a term.
 */
export const KINDS = ['appeared', 'vanished', 'stronger', 'weaker', 'unsettled', 'steady'] as const;
export type Kind = (typeof KINDS)[number];

interface Change {
  kind: Kind;
  /** False where the side that lacks it may hold it unnoticed: a discovered term, another lexicon, pairs left out. */
  certain: boolean;
  a: Figures;
  b: Figures;
  q: number;
}

export interface TermChange extends Change {
  id: string;
  label: string;
  logOdds: number;
  z: number;
}

export interface EdgeChange extends Change {
  source: string;
  target: string;
  labels: [string, string];
  /** On each side, where it is known. */
  logDice: [number | null, number | null];
  g2: number;
}

export interface Difference {
  /** Surest first. */
  terms: TermChange[];
  edges: EdgeChange[];
}

const NOTHING: Figures = { count: 0, documents: 0, hits: 0 };
const LEAST = 2;

/** `q` is the false discovery rate, held among the terms and among the co-occurrences of either side. */
export function compareSides(a: Side, b: Side, { q }: { q: number }): Difference {
  return atOnce(compareInSteps(a, b, { q }));
}

export function* compareInSteps(a: Side, b: Side, { q }: { q: number }): Steps<Difference> {
  const terms = compareTerms(a, b, q);
  yield;
  const termOf = new Map(terms.map((term) => [term.id, term]));
  return { terms, edges: yield* compareEdges(a, b, { q, termOf }) };
}

function compareTerms(a: Side, b: Side, limit: number): TermChange[] {
  const ids = [...new Set([...a.terms.keys(), ...b.terms.keys()])].sort();
  const tests = ids.map((id) =>
    logOddsRatio(
      { hits: a.terms.get(id)?.hits ?? 0, units: a.units },
      { hits: b.terms.get(id)?.hits ?? 0, units: b.units },
    ),
  );
  const q = adjusted(tests.map(({ p }) => p));
  const isPrintedIn = { a: printed(a), b: printed(b) };
  const changes = ids.map((id, index): TermChange => {
    const [inA, inB] = [a.terms.get(id), b.terms.get(id)];
    const either = (inB ?? inA) as SideTerm;
    const { logOdds = 0, z = 0 } = tests[index] ?? {};
    const figures = { a: figuresOf(inA), b: figuresOf(inB), q: q[index] ?? 1 };
    const isKnown =
      (inA !== undefined && inB !== undefined) ||
      isSought(either, { a, b, lacks: inA === undefined ? a : b });
    const kind = kindOf(figures, { limit, rises: logOdds > 0 });
    const isHidden = !isKnown && isPrintedIn[inA === undefined ? 'a' : 'b'](either);
    return {
      ...{ id, label: either.label, kind: settled(kind, isHidden) },
      ...{ certain: isKnown, ...figures },
      ...{ logOdds: round(logOdds), z: round(z) },
    };
  });
  return changes.sort(
    by(
      (change) => -Math.abs(change.z),
      (change) => change.id,
    ),
  );
}

/** Whether the side that lacks it looked for it: only what the same lexicon names is looked for, and kept, everywhere. */
const isSought = ({ status }: SideTerm, { a, b, lacks }: { a: Side; b: Side; lacks: Side }): boolean =>
  status === 'curated' && a.lexicon === b.lexicon && !lacks.isFiltered;

/** Whether any printed form of a term stands in the passages of a side, as far as it carries them. */
function printed(side: Side): (term: SideTerm) => boolean {
  const text = (side.passages ?? []).map((passage) => passage.text).join('\n');
  return ({ label, variants }) =>
    [label, ...variants.map(({ surface }) => surface)].some((form) => text.includes(form));
}

function* compareEdges(
  a: Side,
  b: Side,
  { q: limit, termOf }: { q: number; termOf: ReadonlyMap<string, TermChange> },
): Steps<EdgeChange[]> {
  const keys = [...new Set([...a.edges.keys(), ...b.edges.keys()])]
    .filter((key) => !a.related.has(key) && !b.related.has(key))
    .filter((key) => figuresOf(a.edges.get(key)).hits + figuresOf(b.edges.get(key)).hits > 0)
    .sort();
  const tests = yield* mapInSteps(keys, (key) => {
    const [inA, inB] = [figuresOf(a.edges.get(key)).hits, figuresOf(b.edges.get(key)).hits];
    // All units, by the side they are of and by whether they hold both terms.
    return g2({ both: inA, a: a.units, b: inA + inB, total: a.units + b.units });
  });
  const p = yield* mapInSteps(tests, chiSquareTail);
  const q = adjusted(p);
  const changes = yield* mapInSteps(keys, (key, index): EdgeChange => {
    const [inA, inB] = [a.edges.get(key), b.edges.get(key)];
    const [source = '', target = ''] = key.split(' ');
    const ends = [termOf.get(source), termOf.get(target)];
    const figures = { a: figuresOf(inA), b: figuresOf(inB), q: q[index] ?? 1 };
    const rises = figures.b.hits * a.units > figures.a.hits * b.units;
    const kind = kindOf(figures, { limit, rises });
    const isHidden = ends.some((end) => end?.kind === 'unsettled');
    return {
      ...{ source, target, labels: [ends[0]?.label ?? source, ends[1]?.label ?? target] },
      ...{ kind: settled(kind, isHidden), ...figures },
      certain:
        ends.every((end) => end?.certain) &&
        (inA !== undefined || keepsAll(a)) &&
        (inB !== undefined || keepsAll(b)),
      logDice: [inA?.logDice ?? null, inB?.logDice ?? null],
      g2: round(tests[index] ?? 0),
    };
  });
  yield;
  return changes.sort(
    by(
      (change) => -change.g2,
      (change) => pairKey(change.source, change.target),
    ),
  );
}

/** Pairs that met once are kept, so a pair that is not there never met. */
const keepsAll = ({ minEdgeCount, isFiltered }: Side): boolean => minEdgeCount === 1 && !isFiltered;

const figuresOf = (record: Figures | undefined): Figures => {
  if (record === undefined) return NOTHING;
  const { count, documents, hits } = record;
  return { count, documents, hits };
};

/** Six decimals, and never −0: the same bytes everywhere. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** Benjamini–Hochberg, with six digits. */
const adjusted = (p: readonly number[]): number[] =>
  qValues(p, p.length).map((q) => Number(q.toPrecision(6)));

const settled = (kind: Kind, isHidden: boolean): Kind =>
  isHidden && (kind === 'appeared' || kind === 'vanished') ? 'unsettled' : kind;

function kindOf(
  { a, b, q }: Pick<Change, 'a' | 'b' | 'q'>,
  { limit, rises }: { limit: number; rises: boolean },
): Kind {
  if (a.count === 0 && b.count >= LEAST) return 'appeared';
  if (b.count === 0 && a.count >= LEAST) return 'vanished';
  if (q > limit) return 'steady';
  return rises ? 'stronger' : 'weaker';
}
