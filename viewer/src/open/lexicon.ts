// A lexicon that a reader drops on a graph: which of its entries the graph has, and which it has not. A table with a
// head, as `tifa build --lexicon` reads it: `label` in any column, `variants` beside it with | between them.
import type { SnapshotTerm } from '../../../graph/model/index.ts';

export interface LexiconLine {
  label: string;
  /** The label and every variant. */
  forms: string[];
}

export interface LexiconReading {
  name: string;
  lines: LexiconLine[];
  /** Why it could not be read; null when it could. */
  fault: string | null;
}

/** Throws with a plain reason; the name is said where it is shown. */
export function parseLexicon(text: string): LexiconLine[] {
  const rows = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((row) => row.trim() !== '' && !row.startsWith('#'))
    .map((row) => row.split('\t'));
  const head = rows[0]?.map((cell) => cell.trim()) ?? [];
  const [label, variants] = [head.indexOf('label'), head.indexOf('variants')];
  if (label < 0) throw new Error('The first line names no column “label”.');
  return rows.slice(1).flatMap((row) => {
    const name = (row[label] ?? '').trim();
    if (name === '') return [];
    const others = variants < 0 ? [] : (row[variants] ?? '').split('|').map((form) => form.trim());
    return [{ label: name, forms: [name, ...others.filter((form) => form !== '')] }];
  });
}

export interface LexiconMatch {
  there: SnapshotTerm[];
  /** Labels of entries without a term. */
  missing: string[];
}

/** An entry is there when one of its forms is a form of a term; quotes, spaces, 、 and · aside. */
export function matchLexicon(lines: readonly LexiconLine[], terms: readonly SnapshotTerm[]): LexiconMatch {
  const byForm = new Map<string, SnapshotTerm>();
  for (const term of terms) {
    for (const { surface } of term.variants) byForm.set(bare(surface), term);
  }
  for (const term of terms) byForm.set(bare(term.label), term);
  const there = new Map<string, SnapshotTerm>();
  const missing: string[] = [];
  for (const { label, forms } of lines) {
    const found = forms.flatMap((form) => byForm.get(bare(form)) ?? []);
    for (const term of found) there.set(term.id, term);
    if (found.length === 0) missing.push(label);
  }
  return { there: [...there.values()], missing };
}

function bare(form: string): string {
  return form.replace(/[\s“”‘’"'《》「」、·]/g, '');
}
