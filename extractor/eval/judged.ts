// A judged list: verdicts on the terms that a run put first, by reading. It says how good a head of a list is and
// nothing of what is missing; the texts need not be there, and none of their sentences is in it.
import { TifaError } from '../../graph/model/index.ts';
import { variantKey } from '../variants/variant-key.ts';
import { VERDICTS, type Verdict } from './gold.ts';

export interface Judged {
  name: string;
  /** By `variantKey`. */
  verdicts: ReadonlyMap<string, Verdict>;
}

/** `verdict`, a tab and the term on each line; lines with `#` are comments. Throws a TifaError that names the line. */
export function parseJudged(text: string, name: string): Judged {
  const verdicts = new Map<string, Verdict>();
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [word, term = '', ...rest] = line.split('\t');
    const verdict = VERDICTS.find((each) => each === word);
    const key = variantKey(term);
    if (verdict === undefined || key === '' || rest.length > 0) {
      throw new TifaError(
        'input',
        `${name}:${index + 1}: write “term”, “acceptable” or “not”, a tab and the term.`,
      );
    }
    if (verdicts.has(key)) throw new TifaError('input', `${name}:${index + 1}: ${term} is judged twice.`);
    verdicts.set(key, verdict);
  }
  return { name, verdicts };
}
