// Everything that a text is searched for at once: the forms of all concepts, and the contexts in which they are no mention.
// Contexts are patterns of the same automaton, so that 党建立 costs no second pass to know that it holds no 党建.
import { type Automaton, buildAutomaton } from './automaton.ts';
import { findTerms, type Match } from './find-terms.ts';
import { type Found, mentionsOf } from './mentions.ts';

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

/** `Found.term` is the number of the concept. */
export function mentionsIn(matcher: Matcher, text: string): Found[] {
  return mentionsOf(outsideContexts(findTerms(matcher.automaton, text), matcher), matcher.termOf);
}

/** A context with a quote inside is none: in “三保”障碍 the quote says where the term ends. */
function outsideContexts(
  matches: readonly Match[],
  { automaton, termOf, excludes }: Matcher,
): readonly Match[] {
  // Most sentences hold no context: they cost one look at each match.
  if (!matches.some(({ pattern }) => excludes[pattern] !== null)) return matches;
  const contexts = matches.filter(
    ({ pattern, start, end }) => excludes[pattern] !== null && end - start === automaton.lengths[pattern],
  );
  const isHeld = ({ pattern, start, end }: Match): boolean =>
    contexts.some(
      (context) =>
        context.start <= start &&
        context.end >= end &&
        excludes[context.pattern]?.includes(termOf[pattern] as number),
    );
  return matches.filter((match) => termOf[match.pattern] !== -1 && !isHeld(match));
}
