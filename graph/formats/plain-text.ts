// Text for formats that are not XML: whole characters only, and one line where a line ends the record.

/** Half a surrogate pair is no character: it becomes U+FFFD, as it would in any file. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Control characters and line breaks become spaces. */
export function oneLine(text: string): string {
  return wellFormed(text).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** `\u000B`: how Turtle and Cypher spell a character that must not stand there itself. */
export function unicodeEscape(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
