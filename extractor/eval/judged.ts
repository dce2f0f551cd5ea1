// A judged list: verdicts on the terms that a run put first, by reading, of one judge or two. It says how good a head of
// a list is and nothing of what is missing; the texts need not be there, and none of their sentences is in it.
import { TifaError } from '../../graph/model/index.ts';
import { variantKey } from '../variants/variant-key.ts';
import { VERDICTS, type Verdict } from './gold.ts';

/** By `variantKey`. */
export type Verdicts = ReadonlyMap<string, Verdict>;

export interface Judged {
  name: string;
  /** What each judge has read; `second` is null in a list of one judge. */
  first: Verdicts;
  second: Verdicts | null;
}

const UNREAD = '-';

/**
 * A verdict, a tab and the term on each line, and after another tab the verdict of a second judge; `-` where a judge has
 * not read the term. Lines with `#` are comments. Throws a TifaError that names the line.
 */
export function parseJudged(text: string, name: string): Judged {
  const judges: [Map<string, Verdict>, Map<string, Verdict>] = [new Map(), new Map()];
  const seen = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [first = '', term = '', second = UNREAD, ...rest] = line.split('\t');
    const verdicts = [first, second].map((word) => VERDICTS.find((each) => each === word));
    const isRead = [first, second].every((word, judge) => word === UNREAD || verdicts[judge] !== undefined);
    const key = variantKey(term);
    if (!isRead || verdicts.every((each) => each === undefined) || key === '' || rest.length > 0) {
      throw new TifaError(
        'input',
        `${name}:${index + 1}: write “term”, “acceptable” or “not”, a tab and the term, and a tab and another verdict if two have judged.`,
      );
    }
    if (seen.has(key)) throw new TifaError('input', `${name}:${index + 1}: ${term} is judged twice.`);
    seen.add(key);
    for (const [judge, verdict] of verdicts.entries())
      if (verdict !== undefined) judges[judge]?.set(key, verdict);
  }
  const [first, second] = judges;
  return { name, first, second: second.size === 0 ? null : second };
}

/** The verdicts by whose they are: of two judges also what both grant, and what either does, where both have read. */
export function readingsOf({ first, second }: Judged): Record<string, Verdicts> {
  if (second === null) return { first };
  const pairs = [...first].flatMap(([key, one]) => {
    const other = second.get(key);
    return other === undefined ? [] : [{ key, ranks: [one, other].map((each) => VERDICTS.indexOf(each)) }];
  });
  const taken = (choose: (...ranks: number[]) => number) =>
    new Map(pairs.map(({ key, ranks }) => [key, VERDICTS[choose(...ranks)] ?? 'not'] as const));
  return { first, second, both: taken(Math.max), either: taken(Math.min) };
}
