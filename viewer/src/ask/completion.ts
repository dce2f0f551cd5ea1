// What can stand at a place in a statement: labels and types after a colon, properties after a dot, terms inside of
// quotes, parameters after a dollar, and otherwise keywords and functions. Names come from the contract.
import { Cooccurrence, Document, Passage, RELATION_TYPES, Term } from '../../../graph/model/index.ts';
import { type SearchIndex, search } from '../../../graph/snapshot/search.ts';
import { FUNCTIONS, KEYWORDS } from './cypher-tokens.ts';

export const LABELS = ['Term', 'Document', 'Passage', 'Community', 'Run'] as const;
export const TYPES = ['CO_OCCURS', 'MENTIONED_IN', 'PART_OF', 'IN_COMMUNITY', ...RELATION_TYPES] as const;

/** A map is kept apart as lists of the same length, because a property is never a map. */
const STORED = { variants: ['variants', 'variantCounts'], byYear: ['years', 'yearCounts', 'yearDocuments'] };

/** Properties by what carries them, as the graph stores them. */
export const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Term: [...stored(Object.keys(Term.shape)), 'degree', 'strength', 'pagerank', 'community', 'x', 'y'],
  Document: Object.keys(Document.shape),
  Passage: Object.keys(Passage.shape),
  Community: ['id', 'slot', 'size', 'top', 'name'],
  CO_OCCURS: stored(Object.keys(Cooccurrence.shape)),
  MENTIONED_IN: ['count', 'offsets', 'lengths'],
};

export interface Option {
  label: string;
  kind: 'label' | 'type' | 'property' | 'term' | 'parameter' | 'keyword' | 'function' | 'variable';
  /** Beside it, in grey. */
  detail?: string;
}

export interface Completions {
  /** Where the word begins that is completed. */
  from: number;
  options: Option[];
}

const MOST_TERMS = 30;

export function completionsAt(text: string, at: number, index: SearchIndex): Completions | null {
  const before = text.slice(0, at);
  const quoted = openQuote(before);
  if (quoted !== null) {
    const hits = search(index, before.slice(quoted)).slice(0, MOST_TERMS);
    return {
      from: quoted,
      options: hits.map(({ term }) => ({
        label: term.label,
        kind: 'term',
        ...(term.english === null ? {} : { detail: term.english }),
      })),
    };
  }
  const word = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  const from = at - word.length;
  const lead = before.slice(0, from);
  if (/\[[^\]()]*:$/.test(lead)) return { from, options: named(TYPES, 'type') };
  if (/\([^)[\]{}]*:$/.test(lead)) return { from, options: named(LABELS, 'label') };
  if (lead.endsWith('$')) return { from, options: named(parametersBefore(text, at), 'parameter') };
  const owner = /([\p{L}_][\p{L}\p{N}_]*)\.$/u.exec(lead)?.[1];
  if (owner !== undefined) return { from, options: named(propertiesOf(text, owner), 'property') };
  const inMap = /[([]\s*(?:[\p{L}_]\w*)?:([A-Za-z_]+)[^)\]]*\{[^}:]*$/u.exec(lead)?.[1];
  if (inMap !== undefined) return { from, options: named(PROPERTIES[inMap] ?? [], 'property') };
  if (word === '') return null;
  return {
    from,
    options: [
      ...named(variables(text), 'variable'),
      ...named(KEYWORDS, 'keyword'),
      ...named(FUNCTIONS, 'function'),
    ],
  };
}

/** Properties of what a variable was bound to; of everything where that cannot be told. */
function propertiesOf(text: string, variable: string): readonly string[] {
  const bound = new RegExp(`[([]\\s*${variable}\\s*:\\s*([A-Za-z_]+)`).exec(text)?.[1];
  const known = bound === undefined ? undefined : PROPERTIES[bound];
  return known ?? [...new Set(Object.values(PROPERTIES).flat())];
}

function variables(text: string): string[] {
  return [
    ...new Set([...text.matchAll(/[([]\s*([\p{L}_][\p{L}\p{N}_]*)/gu)].flatMap((match) => match[1] ?? [])),
  ];
}

function parametersBefore(text: string, at: number): string[] {
  const rest = text.slice(0, at).replace(/\$[\p{L}\p{N}_]*$/u, '') + text.slice(at);
  return [...new Set([...rest.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].flatMap((match) => match[1] ?? []))];
}

/** Where the text inside of an open quote begins; null outside of quotes. */
function openQuote(before: string): number | null {
  let quote: string | null = null;
  let start = 0;
  for (let i = 0; i < before.length; i++) {
    const character = before[i];
    if (quote !== null && character === '\\') i++;
    else if (quote !== null && character === quote) quote = null;
    else if (quote === null && (character === '"' || character === "'")) {
      quote = character;
      start = i + 1;
    }
  }
  return quote === null ? null : start;
}

function named(names: readonly string[], kind: Option['kind']): Option[] {
  return names.map((label) => ({ label, kind }));
}

function stored(keys: readonly string[]): string[] {
  return keys.flatMap((key) => (key in STORED ? STORED[key as keyof typeof STORED] : [key]));
}
