// How a search compares names: quotes, spaces, 、 and · aside, letters in one case and width. Shared by every
// engine, so that all of them find the same terms.
const SET_ASIDE = /[\s"'“”‘’「」『』《》〈〉、·・]/gu;

/** `fold('“两不愁、三保障”') === '两不愁三保障'`. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(SET_ASIDE, '');
}

interface Named {
  label: string;
  variants: string[];
  english: string | null;
}

/** Every name of a term folded, one a line: what the search statement looks into. */
export function searchText(term: Named): string {
  return [...new Set(names(term).map(fold))].join('\n');
}

function names(term: Named): string[] {
  return [term.label, ...term.variants, ...(term.english === null ? [] : [term.english])];
}
