// What makes a lexicon unusable: a form with two owners, a relation to nothing. Found here once, for the build and the check.
import type { LexiconEntry } from '../../graph/model/index.ts';
import { variantKey } from '../variants/variant-key.ts';

export interface Conflict {
  /** Number of the entry. */
  entry: number;
  message: string;
}

/** Shorter parts without an entry of their own are ordinary words (富强, 民主), not terms. */
const MIN_PART = 4;

/** In order of entry. */
export function conflictsOf(entries: readonly LexiconEntry[]): Conflict[] {
  const conflicts: Conflict[] = [];
  const labels = new Set<string>();
  const owner = new Map<string, string>();
  entries.forEach((entry, number) => {
    if (labels.has(entry.label)) {
      conflicts.push({ entry: number, message: `${entry.label} stands twice as a label` });
      return;
    }
    labels.add(entry.label);
    for (const form of formsOf(entry)) {
      const other = owner.get(form);
      if (other === undefined) owner.set(form, entry.label);
      else conflicts.push({ entry: number, message: `${form} belongs to both ${other} and ${entry.label}` });
    }
  });
  const known = ownersOf(entries).owner;
  entries.forEach((entry, number) => {
    for (const [column, targets] of [
      ['short_for', entry.shortFor],
      ['succeeds', entry.succeeds],
    ] as const) {
      for (const target of targets) {
        if (known.has(withoutQuotes(target))) continue;
        const message = `${entry.label} names ${target} under ${column}, which is not in the lexicon`;
        conflicts.push({ entry: number, message });
      }
    }
  });
  return conflicts.sort((a, b) => a.entry - b.entry);
}

export interface Owners {
  /** Form → label of its concept. The first to claim a form has it. */
  owner: Map<string, string>;
  /** Label → part of a formula that has no entry of its own and becomes a concept of the formula’s category. */
  implied: Map<string, { form: string; category: string }>;
}

export function ownersOf(entries: readonly LexiconEntry[]): Owners {
  const owner = new Map<string, string>();
  const implied: Owners['implied'] = new Map();
  for (const entry of entries) {
    for (const form of formsOf(entry)) if (!owner.has(form)) owner.set(form, entry.label);
  }
  const labels = new Set(owner.values());
  for (const { parts, category } of entries) {
    for (const part of parts) {
      const label = labelOf(part, owner);
      if (labels.has(label) || implied.has(label) || label.length < MIN_PART) continue;
      const form = withoutQuotes(part);
      implied.set(label, { form, category });
      owner.set(form, label);
    }
  }
  return { owner, implied };
}

/** What a printed form names: the concept that claims it, or itself. */
export const labelOf = (form: string, owner: ReadonlyMap<string, string>): string =>
  owner.get(withoutQuotes(form)) ?? variantKey(form);

/** Distinct, without the quotes that matching looks through; the label first. */
export const formsOf = ({ label, variants }: Pick<LexiconEntry, 'label' | 'variants'>): string[] => [
  ...new Set([label, ...variants].map(withoutQuotes)),
];

export const withoutQuotes = (form: string): string => form.replace(/[“”‘’「」『』"'·•・]/g, '');
