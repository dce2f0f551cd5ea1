// What a reader may open from the disk, and the dialog that asks for it.

/** What is read of a `File`. */
export type NamedFile = Pick<File, 'name' | 'size' | 'text' | 'slice'>;

export const LIMIT_MB = 64;

const ENDINGS = '.json,.html,.htm,.gexf,.graphml,.csv,.tsv';

/** One table of tabs is a lexicon; every other choice is a graph, or none. */
export function isLexicon(files: readonly NamedFile[]): boolean {
  return files.length === 1 && files[0]?.name.toLowerCase().endsWith('.tsv') === true;
}

export function namesOf(files: readonly NamedFile[]): string {
  return files.map((file) => file.name).join(' + ');
}

/** Nothing is called when the dialog is closed without a choice. */
export function chooseFiles(onChoice: (files: NamedFile[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = ENDINGS;
  input.addEventListener('change', () => onChoice([...(input.files ?? [])]));
  input.click();
}
