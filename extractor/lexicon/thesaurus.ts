// Lexicons that come from the tools of the field: VOSviewer’s thesaurus (a row a form) and CorTexT’s term list (a row a concept).
import type { Line, RawEntry } from './parse.ts';

/** `label`, `replace by`: the second is the concept. A row that replaces by nothing only hides a word there; it is no concept here. */
export function readThesaurus(lines: readonly Line[]): RawEntry[] {
  const concepts = new Map<string, { line: number; label: string; variants: string[] }>();
  for (const { number, cell } of lines) {
    const form = cell('label');
    const label = cell('replace by');
    if (label === '') continue;
    const concept = concepts.get(label) ?? { line: number, label, variants: [] };
    concepts.set(label, concept);
    if (form !== label) concept.variants.push(form);
  }
  return [...concepts.values()];
}

/** `main form`, `forms`: all forms of the concept, `|&|` between them, the main form mostly among them. */
export function readForms(lines: readonly Line[]): RawEntry[] {
  return lines.map(({ number, cell }) => {
    const label = cell('main form');
    const forms = cell('forms')
      .split('|&|')
      .map((form) => form.trim());
    return { line: number, label, variants: forms.filter((form) => form !== '' && form !== label) };
  });
}
