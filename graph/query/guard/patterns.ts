// Layer 2 of 5, regular expressions: some engines match them by backtracking and cannot be stopped meanwhile, not by a
// time-out nor by the end of the connection. So a pattern may leave few choices, and none inside a repetition: with k
// choices a text of n characters costs at most n^k steps. That the text is short is for the guard to see to.
const MAX_PATTERN = 200;
const MAX_CHOICES = 4;
const MAX_REPEATS = 100;
/** Repetitions without an end, or nearly so: the exponent. */
const MAX_LOOPS = 3;
const SHORT = 9;

const ATOM =
  /\\p\{\w{1,20}\}|\\[dDwWsSbBnrt.\\*+?()[\]{}|^$/-]|\[\^?(?:[^\][\\&]|\\[dDwWsSnrt.\\*+?()[\]{}|^$/-])+\]|[^\\*+?()[\]{}|]/uy;
const QUANTIFIER = /([*+?]|\{(\d{1,3})(?:(,)(\d{0,3}))?\})\??/y;
const OPEN = /\((?:\?:)?/y;
const FLAGS = /^\(\?[isu]{1,3}\)/;

/** Why the pattern is not let through, or null. */
export function patternFault(pattern: string): string | null {
  if (pattern.length > MAX_PATTERN) return `it is longer than ${MAX_PATTERN} characters`;
  let at = FLAGS.exec(pattern)?.[0].length ?? 0;
  let [choices, loops] = [0, 0];
  /** Of each open group, whether it leaves a choice or repeats something. */
  const groups: boolean[] = [];
  const mark = () => groups.fill(true);
  const take = (expression: RegExp) => {
    expression.lastIndex = at;
    const found = expression.exec(pattern);
    at += found?.[0].length ?? 0;
    return found;
  };
  while (at < pattern.length) {
    let isSimple = true;
    if (take(OPEN) !== null) {
      groups.push(false);
      continue;
    }
    if (pattern[at] === '|') {
      at += 1;
      choices += 1;
      mark();
      continue;
    }
    if (pattern[at] === ')') {
      at += 1;
      const open = groups.pop();
      if (open === undefined) return 'its brackets do not match';
      isSimple = !open;
    } else if (take(ATOM) === null) return `of it, “${pattern.slice(at, at + 6)}” is not understood here`;
    const quantifier = take(QUANTIFIER);
    if (quantifier === null) continue;
    if (!isSimple) return 'it repeats what has a repetition or a choice in it';
    const [, sign, low = '0', comma, high] = quantifier;
    const least = sign === '+' ? 1 : Number(low);
    const most = sign === '?' ? 1 : sign === '*' || sign === '+' ? Infinity : boundOf(low, comma, high);
    if (Math.max(least, most === Infinity ? 0 : most) > MAX_REPEATS)
      return `it repeats more than ${MAX_REPEATS} times`;
    if (least !== most) choices += 1;
    if (most - least > SHORT) loops += 1;
    mark();
  }
  if (groups.length > 0) return 'its brackets do not match';
  if (loops > MAX_LOOPS) return `it has more than ${MAX_LOOPS} open repetitions`;
  return choices > MAX_CHOICES ? `it leaves more than ${MAX_CHOICES} choices` : null;
}

function boundOf(low: string, comma: string | undefined, high: string | undefined): number {
  if (comma === undefined) return Number(low);
  return high === undefined || high === '' ? Number.POSITIVE_INFINITY : Number(high);
}
