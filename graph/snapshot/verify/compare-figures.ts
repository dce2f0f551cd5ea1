// Sets what a record says beside what was counted, and puts each difference in words.
import type { ByYear } from '../../model/index.ts';

/** Figures that are printed rounded may differ in the last place between engines of arithmetic. */
const TOLERANCE = 2e-6;

/** Whether everything that is counted is inside, or some of it was left out and there may only not be more. */
export type Held = 'whole' | 'part';

const differs = (says: number, inside: number, held: Held): boolean =>
  held === 'whole' ? says !== inside : says < inside;

/** `枫桥经验: says 7 mentions, 6 are inside`, for each key that differs. `nouns` names the figures to compare. */
export function* compareCounts<Key extends string>(
  name: string,
  says: Readonly<Record<NoInfer<Key>, number>>,
  {
    inside,
    nouns,
    held = 'whole',
  }: { inside: Readonly<Record<NoInfer<Key>, number>>; nouns: Readonly<Record<Key, string>>; held?: Held },
): Generator<string> {
  for (const key of Object.keys(nouns) as Key[]) {
    if (differs(says[key], inside[key], held))
      yield `${name}: says ${says[key]} ${nouns[key]}, ${are(inside[key])} inside`;
  }
}

export function* compareYears(
  name: string,
  says: ByYear,
  { inside, noun, held = 'whole' }: { inside: ByYear; noun: string; held?: Held },
): Generator<string> {
  const nothing = { count: 0, documents: 0 };
  for (const year of new Set([...Object.keys(says), ...Object.keys(inside)])) {
    const nouns = { count: `${noun} in ${year}`, documents: `documents in ${year}` };
    yield* compareCounts(name, says[year] ?? nothing, { inside: inside[year] ?? nothing, nouns, held });
  }
}

/** A part carries `least` passages of everything that has them: what shows fewer says too many. */
export function* promiseFaults(
  name: string,
  { says, held, least }: { says: number; held: number; least: number },
): Generator<string> {
  const wanted = Math.min(says, least);
  if (held < wanted) yield `${name}: says ${says} passages, ${are(held)} inside where ${wanted} belong`;
}

/** `edge 甲–乙: says logDice 9.1, its counts give 9.312` for each measure that differs. */
export function* compareMeasures<Key extends string>(
  name: string,
  says: Readonly<Record<NoInfer<Key>, number>>,
  given: Readonly<Record<Key, number>>,
): Generator<string> {
  for (const key of Object.keys(given) as Key[]) {
    if (!isNear(says[key], given[key])) {
      yield `${name}: says ${key} ${says[key]}, its counts give ${rounded(given[key])}`;
    }
  }
}

/** False for what is no number: a table that cannot be gives none. */
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b));

const rounded = (value: number): string =>
  Number.isFinite(value) ? String(Math.round(value * 1e6) / 1e6) : 'none';

const are = (count: number): string => `${count} ${count === 1 ? 'is' : 'are'}`;
