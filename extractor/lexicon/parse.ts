// Reads a lexicon file: one concept a row, in tab-separated columns that the header names.
import { LexiconEntry, TifaError } from '../../graph/model/index.ts';

const COLUMNS = ['label', 'english', 'variants', 'parts', 'short_for', 'succeeds'] as const;

/** `category` is what rows without a column `category` belong to. Throws a TifaError that names file and line. */
export function parseLexicon(text: string, options: { name: string; category: string }): LexiconEntry[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = (lines[0] ?? '').split('\t');
  if (!header.includes('label')) {
    throw broken(
      options.name,
      1,
      `the header must name a column “label” (known: ${COLUMNS.join(', ')}, category)`,
    );
  }
  return lines.flatMap((line, index) => {
    if (index === 0 || line.trim() === '' || line.startsWith('#')) return [];
    const cells = line.split('\t');
    if (cells.length > header.length) {
      throw broken(options.name, index + 1, `${cells.length} cells under ${header.length} columns`);
    }
    const cell = (column: string): string => cells[header.indexOf(column)]?.trim() ?? '';
    const list = (column: string): string[] =>
      cell(column)
        .split('|')
        .filter((item) => item !== '');
    const parsed = LexiconEntry.safeParse({
      label: cell('label'),
      category: cell('category') || options.category,
      english: cell('english') || null,
      variants: list('variants'),
      parts: list('parts'),
      shortFor: list('short_for'),
      succeeds: list('succeeds'),
    });
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw broken(
        options.name,
        index + 1,
        `${issue?.path.join('.') ?? 'row'}: ${issue?.message ?? 'not valid'}`,
      );
    }
    return [parsed.data];
  });
}

function broken(name: string, line: number, what: string): TifaError {
  return new TifaError('lexicon', `${name}:${line}: ${what}. Mend the line and run again.`);
}
