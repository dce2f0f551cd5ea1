// Compares an extraction with a gold: precision of what was discovered, recall of what recurs, and whether counts,
// variants and edges are exact. What the gold does not judge is counted apart and is in no share.
import { by, type Extraction, type Term } from '../../graph/model/index.ts';
import { variantKey } from '../variants/variant-key.ts';
import { type Gold, type GoldTerm, keysOf, type Verdict } from './gold.ts';

export const DEPTHS = [50, 100, 200] as const;
/** Mentions from which a term recurs: discovery can find no other. */
const RECURS = 2;

export interface Precision {
  depth: number;
  /** Discovered terms down to this depth; fewer than `depth` where fewer were found. */
  found: number;
  term: number;
  acceptable: number;
  not: string[];
  unjudged: string[];
  /** Share of the judged, null without any: `strict` for terms, `lenient` for terms and the acceptable. */
  strict: number | null;
  lenient: number | null;
}

/** `share` is `right` of `of`, null when nothing could be compared. */
export interface Exactness<Wrong> {
  right: number;
  of: number;
  share: number | null;
  wrong: Wrong[];
}

export interface Deviation {
  of: string;
  gold: number;
  found: number;
}

export interface Evaluation {
  gold: string;
  discovered: number;
  precision: Precision[];
  recall: Exactness<string>;
  /** Of the terms that were found. */
  counts: Exactness<Deviation>;
  /** `absent`: pairs with a form that the extraction does not hold. */
  variants: Exactness<string> & { absent: number };
  /** Of the edges whose terms were both found; `absent` the others. */
  edges: Exactness<Deviation> & { absent: number };
}

type Found = Pick<Extraction, 'terms' | 'cooccurrences'>;

export function evaluate(gold: Gold, extraction: Found): Evaluation {
  const find = finder(extraction.terms);
  return {
    gold: gold.name,
    ...precisionOf(extraction.terms, verdictsOf(gold.terms)),
    recall: recallOf(gold, find),
    counts: countsOf(gold, find),
    variants: variantsOf(gold, find),
    edges: edgesOf(gold, extraction.cooccurrences, find),
  };
}

/** Precision of the discovered terms by rank; `verdicts` are by `variantKey`. */
export function precisionOf(
  terms: readonly Term[],
  verdicts: ReadonlyMap<string, Verdict>,
): Pick<Evaluation, 'discovered' | 'precision'> {
  const ranked = terms
    .filter((term) => term.status === 'discovered')
    .sort(
      by(
        (term) => -(term.score ?? 0),
        (term) => term.label,
      ),
    );
  return {
    discovered: ranked.length,
    precision: DEPTHS.map((depth) => precisionAt(depth, ranked, verdicts)),
  };
}

type Find = (forms: readonly string[]) => Term | null;

/** Finds by label before variant, so that a form that is a term of its own is that term. */
function finder(terms: readonly Term[]): Find {
  const labels = new Map(terms.map((term) => [variantKey(term.label), term]));
  const variants = new Map(
    terms.flatMap((term) => term.variants.map(({ surface }) => [variantKey(surface), term] as const)),
  );
  return (forms) => {
    const keys = forms.map(variantKey);
    for (const table of [labels, variants]) {
      for (const key of keys) {
        const term = table.get(key);
        if (term !== undefined) return term;
      }
    }
    return null;
  };
}

function verdictsOf(terms: readonly GoldTerm[]): Map<string, Verdict> {
  return new Map(terms.flatMap((term) => keysOf(term).map((key) => [key, term.verdict] as const)));
}

function precisionAt(
  depth: number,
  ranked: readonly Term[],
  verdicts: ReadonlyMap<string, Verdict>,
): Precision {
  const top = ranked.slice(0, depth);
  const labels = (verdict: Verdict | undefined) =>
    top.filter(({ label }) => verdicts.get(variantKey(label)) === verdict).map(({ label }) => label);
  const term = labels('term').length;
  const acceptable = labels('acceptable').length;
  const unjudged = labels(undefined);
  const judged = top.length - unjudged.length;
  return {
    depth,
    found: top.length,
    term,
    acceptable,
    not: labels('not'),
    unjudged,
    strict: share(term, judged),
    lenient: share(term + acceptable, judged),
  };
}

function recallOf({ terms }: Gold, find: Find): Evaluation['recall'] {
  const recurring = terms.filter((term) => term.verdict === 'term' && (term.count ?? 0) >= RECURS);
  return exactness(
    recurring,
    (term) => find(keysOf(term)) !== null,
    (term) => term.label,
  );
}

function countsOf({ terms }: Gold, find: Find): Evaluation['counts'] {
  const compared = terms.flatMap((term) => {
    const found = find(keysOf(term));
    return found === null || term.count === undefined
      ? []
      : [{ of: term.label, gold: term.count, found: found.count }];
  });
  return exactness(compared, isExact, (each) => each);
}

function variantsOf({ variants }: Gold, find: Find): Evaluation['variants'] {
  const compared = variants.flatMap(({ forms, same }) => {
    const found = forms.map((form) => find([form])?.id);
    return found.includes(undefined) ? [] : [{ forms, same, united: found[0] === found[1] }];
  });
  return {
    ...exactness(
      compared,
      (each) => each.united === each.same,
      (each) => each.forms.join(each.same ? ' should be ' : ' should not be '),
    ),
    absent: variants.length - compared.length,
  };
}

function edgesOf(
  { edges, terms }: Gold,
  cooccurrences: Extraction['cooccurrences'],
  find: Find,
): Evaluation['edges'] {
  const counts = new Map(cooccurrences.map((edge) => [`${edge.source} ${edge.target}`, edge.count]));
  const forms = new Map(terms.map((term) => [term.label, keysOf(term)]));
  const compared = edges.flatMap(({ a, b, count }) => {
    const ids = [a, b].flatMap((label) => find(forms.get(label) ?? [label])?.id ?? []).sort();
    return ids.length < 2 ? [] : [{ of: `${a} – ${b}`, gold: count, found: counts.get(ids.join(' ')) ?? 0 }];
  });
  return { ...exactness(compared, isExact, (each) => each), absent: edges.length - compared.length };
}

const isExact = ({ gold, found }: Deviation): boolean => gold === found;

const share = (right: number, of: number): number | null => (of === 0 ? null : right / of);

function exactness<Item, Wrong>(
  items: readonly Item[],
  isRight: (item: Item) => boolean,
  tell: (item: Item) => Wrong,
): Exactness<Wrong> {
  const wrong = items.filter((item) => !isRight(item)).map(tell);
  const right = items.length - wrong.length;
  return { right, of: items.length, share: share(right, items.length), wrong };
}
