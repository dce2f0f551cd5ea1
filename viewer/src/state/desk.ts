// What lies on the reader’s desk besides the map: the table as it was arranged, an open document, the width of the
// evidence, a second term to hold against the first, and a question that was asked. Each has its place in the link.
import type { Field } from './fields.ts';

export const TABLE_ROWS = ['terms', 'edges'] as const;
export type TableRows = (typeof TABLE_ROWS)[number];

export interface TableView {
  rows: TableRows;
  /** Id of the column, after `-` when the largest come first; null for the order that the rows begin with. */
  sort: string | null;
  /** Ids of the columns that are shown; none means those that the rows begin with. */
  columns: readonly string[];
  /** Only rows whose terms hold this. */
  text: string | null;
}

export const EVIDENCE_TABS = ['overview', 'partners', 'context', 'documents'] as const;
export type EvidenceTab = (typeof EVIDENCE_TABS)[number];

export const BESIDES = ['path', 'compare'] as const;

/** A second term that the selected one is held against, and how. */
export interface Beside {
  how: (typeof BESIDES)[number];
  label: string;
}

export interface Question {
  statement: string;
  /** What was typed for each parameter. */
  values: Readonly<Record<string, string>>;
}

export interface Desk {
  table: TableView;
  /** Id of a document, or of one of its passages, which it opens at. */
  document: string | null;
  /** The evidence at full width, and which part of it. */
  evidence: EvidenceTab | null;
  beside: Beside | null;
  question: Question | null;
}

export const START_DESK: Desk = {
  table: { rows: 'terms', sort: null, columns: [], text: null },
  document: null,
  evidence: null,
  beside: null,
  question: null,
};

export function deskFields({ table, document, evidence, beside, question }: Desk): Field[] {
  return [
    ['rows', table.rows === 'terms' ? null : table.rows],
    ['sort', table.sort],
    ...table.columns.map((column): Field => ['col', column]),
    ['has', table.text],
    ['doc', document],
    ['evidence', evidence],
    ...(beside === null ? [] : [[beside.how, beside.label] satisfies Field]),
    ['q', question === null ? null : question.statement],
    ...Object.entries(question?.values ?? {}).map(([name, value]): Field => ['p', `${name}:${value}`]),
  ];
}

export function decodeDesk(all: (key: string) => readonly string[]): Desk {
  const one = (key: string) => all(key)[0] ?? null;
  const how = BESIDES.find((each) => one(each) !== null);
  const statement = one('q');
  return {
    table: {
      rows: TABLE_ROWS.find((each) => each === one('rows')) ?? 'terms',
      sort: one('sort'),
      columns: [...new Set(all('col'))],
      text: one('has'),
    },
    document: one('doc'),
    evidence: EVIDENCE_TABS.find((each) => each === one('evidence')) ?? null,
    beside: how === undefined ? null : { how, label: one(how) ?? '' },
    question: statement === null ? null : { statement, values: decodeValues(all('p')) },
  };
}

function decodeValues(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const at = pair.indexOf(':');
      return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
    }),
  );
}

/** A document, or the document of a passage, at that passage. */
export const openDocument =
  (id: string) =>
  <V extends Desk>(view: V): V => ({ ...view, document: id });

export const closeDocument = <V extends Desk>(view: V): V => ({ ...view, document: null });

/** `d….00012` → `d…`. */
export function documentOf(id: string): string {
  return id.replace(/\..*$/, '');
}

/** The evidence at full width, at one of its parts; null brings the panel back. */
export const widen =
  (evidence: EvidenceTab | null) =>
  <V extends Desk>(view: V): V => ({ ...view, evidence });

/** A second term for the selected one; an empty label asks which. */
export const holdAgainst =
  (how: Beside['how'], label = '') =>
  <V extends Desk>(view: V): V => ({ ...view, beside: { how, label } });
