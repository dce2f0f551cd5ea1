// The lexicon as the matcher wants it: every concept with all its forms, every form with exactly one concept.
import { by, type LexiconEntry, TifaError } from '../../graph/model/index.ts';
import { conflictsOf, formsOf, labelOf, ownersOf, withoutQuotes } from './conflicts.ts';

export interface Concept {
  label: string;
  category: string | null;
  english: string | null;
  /** Printed forms, the label among them, without the quotes that matching looks through. */
  forms: string[];
  /** Printed contexts inside which a form is no mention. */
  not: string[];
}

export interface Declared {
  source: string;
  target: string;
  type: 'HAS_PART' | 'SHORT_FOR' | 'SUCCEEDS';
  order: number | null;
}

/**
 * Parts that have no entry of their own become concepts of their formula’s category.
 * Throws a TifaError when two entries claim one form, or when a relation names a concept that is not there.
 */
export function conceptsOf(entries: readonly LexiconEntry[]): { concepts: Concept[]; declared: Declared[] } {
  const [conflict] = conflictsOf(entries);
  if (conflict !== undefined) {
    throw new TifaError('lexicon', `Lexicon: ${conflict.message}. Mend the entry and run again.`);
  }
  const { owner, implied } = ownersOf(entries);
  const concepts = [
    ...entries.map((entry): Concept => {
      const { label, category, english, not } = entry;
      return { label, category, english, forms: formsOf(entry), not: [...new Set(not.map(withoutQuotes))] };
    }),
    ...[...implied].map(
      ([label, { form, category }]): Concept => ({ label, category, english: null, forms: [form], not: [] }),
    ),
  ];
  const labels = new Set(concepts.map(({ label }) => label));
  const declared = entries
    .flatMap((entry) => relationsOf(entry, owner))
    .filter(({ source, target }) => source !== target && labels.has(target));
  return {
    concepts: concepts.sort(by(({ label }) => label)),
    declared: declared.sort(
      by(
        (each) => each.source,
        (each) => each.type,
        (each) => each.order ?? 0,
        (each) => each.target,
      ),
    ),
  };
}

/** Targets that are ordinary words and no concepts are among them. */
export function relationsOf(
  { label: source, parts, shortFor, succeeds }: LexiconEntry,
  owner: ReadonlyMap<string, string>,
): Declared[] {
  const to = (form: string, type: Declared['type'], order: number | null = null): Declared => ({
    ...{ source, target: labelOf(form, owner), type, order },
  });
  return [
    ...parts.map((part, index) => to(part, 'HAS_PART', index + 1)),
    ...shortFor.map((form) => to(form, 'SHORT_FOR')),
    ...succeeds.map((form) => to(form, 'SUCCEEDS')),
  ];
}
