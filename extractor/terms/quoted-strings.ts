// Strings between quotes that hold an enumeration comma: the one place where 、 is surely part of a term.

const QUOTED = /“([^“”‘’，。；：！？]{3,24})”/g;

/** Distinct, in code-unit order. */
export function quotedEnumerations(texts: readonly string[]): string[] {
  const strings = new Set<string>();
  for (const text of texts) {
    for (const [, inside] of text.matchAll(QUOTED)) if (inside?.includes('、')) strings.add(inside);
  }
  return [...strings].sort();
}
