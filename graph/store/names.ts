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

/** The name that a folded query equals, or else the first that holds it; null when none does. */
export function matchedName(term: Named, folded: string): { matched: string; exact: boolean } | null {
  const all = names(term);
  const equal = all.find((name) => fold(name) === folded);
  if (equal !== undefined) return { matched: equal, exact: true };
  const holder = all.find((name) => fold(name).includes(folded));
  return holder === undefined ? null : { matched: holder, exact: false };
}

function names(term: Named): string[] {
  return [term.label, ...term.variants, ...(term.english === null ? [] : [term.english])];
}
