// What a snapshot that comes with Tifa may hold: figures, positions and terms, and no sentence of anybody.
import type { Snapshot, SnapshotTerm } from '../graph/model/index.ts';

/** A term is a few words; what is longer and was merely discovered is nearly a sentence. */
const LONGEST = { discovered: 16, printed: 20 };
/** Marks that end a clause, which no term holds; the enumeration comma is part of some. */
const CLAUSE = /[，。；：！？\n]/;

export function isShippableTerm({ status, label, variants }: SnapshotTerm): boolean {
  return (
    (status === 'curated' || label.length <= LONGEST.discovered) &&
    [label, ...variants.map(({ surface }) => surface)].every((form) => !isClause(form))
  );
}

/** Every string that may be one of the texts’ own: none in a snapshot that may ship. Titles are facts about a document. */
export function clausesIn({ passages, edges, terms }: Snapshot): string[] {
  return [
    ...(passages ?? []).map(({ text }) => text),
    ...edges.flatMap((edge) => edge.passages ?? []),
    ...terms.flatMap(({ label, variants, status }) => [
      ...[label, ...variants.map(({ surface }) => surface)].filter(isClause),
      ...(status === 'discovered' && label.length > LONGEST.discovered ? [label] : []),
    ]),
  ];
}

const isClause = (text: string): boolean => text.length > LONGEST.printed || CLAUSE.test(text);
