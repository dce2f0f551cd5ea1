// Cypher as far as it is coloured: keywords, labels and types, parameters, text, numbers, comments. One line at a time,
// as CodeMirror’s stream parsers read.

export const KEYWORDS = (
  'ALL AND ANY AS ASC BY CALL CASE CONTAINS COUNT DESC DISTINCT ELSE END ENDS EXISTS FALSE IN IS LIMIT MATCH NONE NOT ' +
  'NULL OPTIONAL OR ORDER RETURN SINGLE SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD'
).split(' ');
export const FUNCTIONS = (
  'abs allShortestPaths avg coalesce collect count head keys labels last length max min nodes none range reduce ' +
  'relationships replace reverse round shortestPath size split substring sum tail toFloat toInteger toLower toString type'
).split(' ');

export type TokenKind =
  | 'keyword'
  | 'typeName'
  | 'variableName'
  | 'variableName.special'
  | 'string'
  | 'number'
  | 'comment'
  | null;

export interface TokenState {
  /** Inside of a comment that began on this line or before. */
  comment: boolean;
  /** Inside of text, and by which quote. */
  quote: string | null;
  /** Open braces: inside of them a colon names no label. */
  braces: number;
  /** The last thing was a colon (or a bar after a label) outside of braces. */
  label: boolean;
  /** The last thing was a dot: `e.count` is no keyword. */
  property: boolean;
}

export const START: TokenState = { comment: false, quote: null, braces: 0, label: false, property: false };

/** What is read of CodeMirror’s stream. */
export interface TokenStream {
  match(pattern: RegExp): unknown;
  next(): string | undefined;
  skipTo(text: string): boolean | undefined;
  skipToEnd(): void;
  current(): string;
}

const WORDS = new Set(KEYWORDS);

/** Local mutation: the state belongs to the stream, which copies it for every line. */
export function readToken(stream: TokenStream, state: TokenState): TokenKind {
  if (state.comment) return closeComment(stream, state);
  if (state.quote !== null) return closeQuote(stream, state, state.quote);
  if (stream.match(/^\s+/)) return null;
  if (stream.match(/^\/\//)) {
    stream.skipToEnd();
    return 'comment';
  }
  if (stream.match(/^\/\*/)) {
    state.comment = true;
    return closeComment(stream, state);
  }
  if (stream.match(/^["']/)) {
    state.quote = stream.current();
    return closeQuote(stream, state, state.quote);
  }
  const { label } = state;
  state.label = false;
  if (stream.match(/^\$[\p{L}_][\p{L}\p{N}_]*/u)) return 'variableName.special';
  if (stream.match(/^\d+(\.\d+)?/)) return 'number';
  if (stream.match(/^(`[^`]*`|[\p{L}_][\p{L}\p{N}_]*)/u)) {
    const word = stream.current();
    if (label) return 'typeName';
    if (state.property) {
      state.property = false;
      return 'variableName';
    }
    return WORDS.has(word.toUpperCase()) ? 'keyword' : 'variableName';
  }
  const character = stream.next();
  state.property = character === '.';
  if (character === '{') state.braces++;
  if (character === '}') state.braces = Math.max(0, state.braces - 1);
  if (character === ':' && state.braces === 0) state.label = true;
  return null;
}

function closeComment(stream: TokenStream, state: TokenState): TokenKind {
  if (stream.skipTo('*/')) {
    stream.match(/^\*\//);
    state.comment = false;
  } else stream.skipToEnd();
  return 'comment';
}

function closeQuote(stream: TokenStream, state: TokenState, quote: string): TokenKind {
  for (let character = stream.next(); character !== undefined; character = stream.next()) {
    if (character === '\\') stream.next();
    else if (character === quote) {
      state.quote = null;
      break;
    }
  }
  return 'string';
}
