// The parameters of a statement, and what a reader types for them.

/** Names after `$`, in order, outside of quotes and comments. */
export function parametersOf(statement: string): string[] {
  const bare = statement
    .replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/g, "''")
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  return [...new Set([...bare.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].flatMap((match) => match[1] ?? []))];
}

const TEXT_TYPES = ['term', 'text', 'measure', 'level'];

/** `3` is a number, `true` a truth value, `[1, 2]` a list, `"3"` the text 3; anything else is text. */
export function readValue(typed: string, type = 'any'): unknown {
  const text = typed.trim();
  if (TEXT_TYPES.includes(type)) return text;
  if (!/^(-?\d|\[|\{|"|true$|false$|null$)/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** True when the statement sorts its rows, which decides what a cut means. */
export function isSorted(statement: string): boolean {
  return /\bORDER\s+BY\b/i.test(statement);
}
