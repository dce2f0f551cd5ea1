// The lexicon as the matcher wants it: every concept with all its forms, every form with exactly one concept.
import { by, type LexiconEntry, TifaError } from '../../graph/model/index.ts';
import { variantKey } from '../variants/variant-key.ts';

export interface Concept {
  label: string;
  category: string | null;
  english: string | null;
  /** Printed forms, the label among them, without the quotes that matching looks through. */
  forms: string[];
}

export interface Declared {
  source: string;
  target: string;
  type: 'HAS_PART' | 'SHORT_FOR' | 'SUCCEEDS';
  order: number | null;
}

/** Shorter parts without an entry of their own are ordinary words (富强, 民主), not terms. */
const MIN_PART = 4;

/**
 * Parts that have no entry of their own become concepts of their formula’s category.
 * Throws a TifaError when two entries claim one form, or when a relation names a concept that is not there.
 */
export function conceptsOf(entries: readonly LexiconEntry[]): { concepts: Concept[]; declared: Declared[] } {
  const concepts = new Map<string, Concept>();
  const owner = new Map<string, string>();
  for (const entry of entries) {
    if (concepts.has(entry.label)) throw conflict(entry.label, 'stands twice as a label');
    const forms = [...new Set([entry.label, ...entry.variants].map(withoutQuotes))];
    for (const form of forms) {
      const other = owner.get(form);
      if (other !== undefined) throw conflict(form, `belongs to both ${other} and ${entry.label}`);
      owner.set(form, entry.label);
    }
    concepts.set(entry.label, {
      label: entry.label,
      category: entry.category,
      english: entry.english,
      forms,
    });
  }
  const declared = entries.flatMap((entry) => relationsOf(entry, owner, concepts));
  return {
    concepts: [...concepts.values()].sort(by((concept) => concept.label)),
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

function relationsOf(
  entry: LexiconEntry,
  owner: Map<string, string>,
  concepts: Map<string, Concept>,
): Declared[] {
  const named = (target: string, column: string): string => {
    const label = owner.get(withoutQuotes(target));
    if (label === undefined)
      throw conflict(entry.label, `names ${target} under ${column}, which is not in the lexicon`);
    return label;
  };
  const parts = entry.parts.flatMap((part, index): Declared[] => {
    const form = withoutQuotes(part);
    const label = owner.get(form) ?? variantKey(part);
    if (!concepts.has(label)) {
      if (label.length < MIN_PART) return [];
      concepts.set(label, { label, category: entry.category, english: null, forms: [form] });
      owner.set(form, label);
    }
    return [{ source: entry.label, target: label, type: 'HAS_PART', order: index + 1 }];
  });
  const others = (['shortFor', 'succeeds'] as const).flatMap((column) =>
    entry[column].map(
      (target): Declared => ({
        source: entry.label,
        target: named(target, column),
        type: column === 'shortFor' ? 'SHORT_FOR' : 'SUCCEEDS',
        order: null,
      }),
    ),
  );
  return [...parts, ...others].filter((each) => each.source !== each.target);
}

const withoutQuotes = (form: string): string => form.replace(/[“”‘’「」『』"'·•・]/g, '');

function conflict(form: string, what: string): TifaError {
  return new TifaError('lexicon', `Lexicon: ${form} ${what}. Mend the entry and run again.`);
}
