// Everything that a text is searched for at once: the forms of all concepts, and the contexts in which they are no mention.
// Contexts are patterns of the same automaton, so that 党建立 costs no second pass to know that it holds no 党建.
import { type Automaton, buildAutomaton } from './automaton.ts';
import { emptyHits, findTerms } from './find-terms.ts';
import { addMentions, type Found, type Mentions, mentionsAt, noMentions } from './mentions.ts';

export interface Matcher {
  automaton: Automaton;
  /** Pattern → number of the concept that it is a form of, or −1 for a mere context. */
  termOf: Int32Array;
  /** Pattern → concepts whose forms are no mention inside it, or null. */
  excludes: readonly (readonly number[] | null)[];
}

/** Forms must be distinct over all concepts; a context may be a form of another concept (三保障 for 三保). */
export function buildMatcher(
  concepts: readonly { forms: readonly string[]; not: readonly string[] }[],
): Matcher {
  const forms = concepts.flatMap((concept, term) => concept.forms.map((form) => ({ form, term })));
  const patterns = forms.map(({ form }) => form);
  const number = new Map(patterns.map((form, pattern) => [form, pattern]));
  const excludes = new Map<number, number[]>();
  concepts.forEach(({ not }, term) => {
    for (const context of not) {
      const pattern = number.get(context) ?? patterns.push(context) - 1;
      number.set(context, pattern);
      excludes.set(pattern, [...(excludes.get(pattern) ?? []), term]);
    }
  });
  const termOf = Int32Array.from(patterns, (_, pattern) => forms[pattern]?.term ?? -1);
  return {
    automaton: buildAutomaton(patterns),
    termOf,
    excludes: patterns.map((_, pattern) => excludes.get(pattern) ?? null),
  };
}

/** Hits of the text at hand, kept between texts. */
const hits = emptyHits();

/** `Found.term` is the number of the concept. */
export function mentionsIn(matcher: Matcher, text: string): Found[] {
  const mentions = noMentions(1, 16);
  matchPassage(matcher, text, { mentions, passage: 0 });
  return mentionsAt(mentions, 0);
}

/** Writes the mentions of the next passage; `term` is the number of the concept. */
export function matchPassage(
  matcher: Matcher,
  text: string,
  { mentions, passage }: { mentions: Mentions; passage: number },
): void {
  findTerms(matcher.automaton, text, hits);
  dropHeld(matcher);
  addMentions(mentions, passage, hits, matcher.termOf);
}

/** Takes out contexts and what they hold. One with a quote inside is none: in “三保”障碍 it says where the term ends. */
function dropHeld({ automaton, termOf, excludes }: Matcher): void {
  const { pattern, start, end, size } = hits;
  const contexts: number[] = [];
  let isPlain = true;
  for (let at = 0; at < size; at += 1) {
    const own = pattern[at] as number;
    if (excludes[own] === null) continue;
    isPlain = false;
    if ((end[at] as number) - (start[at] as number) === automaton.lengths[own]) contexts.push(at);
  }
  // Most sentences hold no context: they cost one look at each match.
  if (isPlain) return;
  const isHeld = (at: number): boolean =>
    contexts.some(
      (context) =>
        (start[context] as number) <= (start[at] as number) &&
        (end[context] as number) >= (end[at] as number) &&
        excludes[pattern[context] as number]?.includes(termOf[pattern[at] as number] as number),
    );
  const kept = Array.from({ length: size }, (_, at) => at).filter(
    (at) => termOf[pattern[at] as number] !== -1 && !isHeld(at),
  );
  kept.forEach((from, at) => {
    pattern[at] = pattern[from] as number;
    start[at] = start[from] as number;
    end[at] = end[from] as number;
  });
  hits.size = kept.length;
}
