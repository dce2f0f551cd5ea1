// Tells the story of one term from the ledger: how it came in, what was counted, what was dropped, and why.
// After TermSuite’s “watch a term” (Cram and Daille, ACL demos 2016).
import {
  by,
  type Cooccurrence,
  type Extraction,
  type Mention,
  type Rejection,
  type Term,
} from '../../graph/model/index.ts';
import { variantKey } from '../variants/variant-key.ts';

export interface Story {
  term: string;
  status: 'kept' | 'dropped' | 'unknown';
  lines: string[];
}

/** `name` is a label or any printed form of a term; `notes` are what the lexicon says beside an entry, by its label. */
export function explain(
  extraction: Extraction,
  name: string,
  notes: ReadonlyMap<string, string> = new Map(),
): Story {
  const key = variantKey(name);
  const term = extraction.terms.find(
    (each) =>
      each.label === name ||
      variantKey(each.label) === key ||
      each.variants.some(({ surface }) => variantKey(surface) === key),
  );
  const dropped = extraction.rejections.filter((each) => variantKey(each.surface) === key);
  if (term !== undefined)
    return { term: term.label, status: 'kept', lines: keptStory(term, { dropped, extraction, notes }) };
  if (dropped.length > 0) return { term: name, status: 'dropped', lines: droppedStory(name, dropped) };
  return { term: name, status: 'unknown', lines: unknownStory(name, key, extraction) };
}

function keptStory(
  term: Term,
  {
    dropped,
    extraction,
    notes,
  }: { dropped: readonly Rejection[]; extraction: Extraction; notes: ReadonlyMap<string, string> },
): string[] {
  const note = term.status === 'curated' ? notes.get(term.label) : undefined;
  const labels = new Map(extraction.terms.map(({ id, label }) => [id, label]));
  const mentions = extraction.mentions.filter((mention) => mention.term === term.id);
  return [
    `${term.label}  ${term.english ?? ''}`.trimEnd(),
    '',
    section('origin', originOf(term)),
    ...(note === undefined ? [] : [section('note', note)]),
    ...dropped.map((each) => section('discovery', `${each.surface}: ${sentence(each)}`)),
    section('match', matchStory(term, mentions, extraction)),
    section('variants', term.variants.map(({ surface, count }) => `${surface} ${count}`).join(' · ')),
    section('cleaning', repairStory(mentions)),
    section('documents', documentStory(term)),
    ...relationStory(term, extraction, labels),
    ...edgeStory(term, extraction, labels),
  ];
}

function originOf({ status, category, channels, score }: Term): string {
  const found = channels.filter((channel) => channel !== 'lexicon');
  const seen =
    found.length === 0 ? 'discovery did not propose it' : `discovery proposed it too (${found.join(', ')})`;
  if (status === 'curated') return `in the lexicon, category ${category ?? 'none'}; ${seen}`;
  return `discovered in this corpus (${found.join(', ')}), score ${score?.toFixed(2) ?? '–'}; the lexicon does not know it`;
}

function matchStory(term: Term, mentions: readonly Mention[], extraction: Extraction): string {
  const nested = mentions.filter((mention) => mention.nested);
  const all = `${term.count} mentions, ${term.standalone} standing alone in ${term.passages} passages (${term.clusters} without near-duplicates)`;
  if (nested.length === 0) return all;
  const labels = new Map(extraction.terms.map(({ id, label }) => [id, label]));
  const places = new Set(nested.map((mention) => mention.passage));
  const holders = new Set(
    extraction.mentions
      .filter((other) => places.has(other.passage) && nested.some((mention) => holds(other, mention)))
      .map((other) => labels.get(other.term) as string),
  );
  return `${all}; ${nested.length} inside ${[...holders].sort().join(', ')}`;
}

const holds = (outer: Mention, inner: Mention): boolean =>
  outer.passage === inner.passage &&
  outer.offset <= inner.offset &&
  outer.offset + outer.length >= inner.offset + inner.length &&
  outer.length > inner.length;

function repairStory(mentions: readonly Mention[]): string {
  const repaired = new Map<string, number>();
  for (const { repair } of mentions)
    if (repair !== null) repaired.set(repair, (repaired.get(repair) ?? 0) + 1);
  if (repaired.size === 0) return 'every mention is one slice of the raw text';
  return `${[...repaired]
    .sort(by(([name]) => name))
    .map(([name, count]) => `${count} mended (${name})`)
    .join(', ')}; the others are slices of the raw text`;
}

function documentStory({ documents, first, last, byYear }: Term): string {
  const years = Object.entries(byYear).map(([year, { count }]) => `${year} ${count}`);
  const span = first === null ? 'undated' : `first ${first}, last ${last}`;
  return `${documents} documents, ${span}${years.length > 0 ? ` (${years.join(' · ')})` : ''}`;
}

function relationStory(term: Term, extraction: Extraction, labels: Map<string, string>): string[] {
  return extraction.relations
    .filter(({ source, target }) => source === term.id || target === term.id)
    .map(({ source, target, type, count, origin }) =>
      section(
        'relation',
        `${labels.get(source)} ${type} ${labels.get(target)} (${origin}; together in ${count} passages, which make no edge)`,
      ),
    );
}

const STRONGEST = 10;

function edgeStory(term: Term, { cooccurrences, method }: Extraction, labels: Map<string, string>): string[] {
  const edges = cooccurrences
    .filter(({ source, target }) => source === term.id || target === term.id)
    .sort(
      by(
        (edge) => (edge.significant ? 0 : 1),
        (edge) => -edge.logDice,
        (edge) => edge.source,
        (edge) => edge.target,
      ),
    );
  const significant = edges.filter((edge) => edge.significant).length;
  const { minEdgeCount, significance } = method.thresholds;
  const rule = `q ≤ ${significance.q}, groups ≥ ${significance.minCount}, documents ≥ ${significance.minDocuments}`;
  return [
    section(
      'edges',
      `${edges.length} partners in at least ${minEdgeCount} passages, ${significant} of them significant (${rule})`,
    ),
    ...edges
      .slice(0, STRONGEST)
      .map(
        (edge) =>
          `            ${edgeLine(edge, labels.get(edge.source === term.id ? edge.target : edge.source) as string)}`,
      ),
    ...(edges.length > STRONGEST ? [`            … and ${edges.length - STRONGEST} more`] : []),
  ];
}

function edgeLine(edge: Cooccurrence, partner: string): string {
  const mark = edge.significant ? '●' : '○';
  return `${mark} ${partner}  ${edge.count} passages, ${edge.clusters} groups, ${edge.documents} documents, logDice ${edge.logDice.toFixed(1)}, q ${edge.q}`;
}

function droppedStory(name: string, dropped: readonly Rejection[]): string[] {
  return [
    `${name}  dropped`,
    '',
    ...dropped.map((each) => section(each.filter, `${each.surface}: ${sentence(each)}`)),
    '',
    'To keep it, add it to a lexicon of your own and build with --lexicon.',
  ];
}

function sentence({ reason, count, documents, figures }: Rejection): string {
  const values = Object.entries(figures).map(([name, value]) => `${name} ${Number(value.toFixed(3))}`);
  return `${reason} (${[`count ${count}`, `documents ${documents}`, ...values].join(', ')})`;
}

function unknownStory(name: string, key: string, { terms, passages }: Extraction): string[] {
  const places = passages.filter((passage) => variantKey(passage.text).includes(key)).length;
  const near = terms
    .filter(({ label }) => label.includes(key) || key.includes(label))
    .sort(
      by(
        ({ count }) => -count,
        ({ id }) => id,
      ),
    )
    .slice(0, 8)
    .map(({ label }) => label);
  return [
    `${name}  not a term of this corpus`,
    '',
    section(
      'text',
      places === 0
        ? 'it stands in no passage'
        : `it stands in ${places} passages, too few or too plain for discovery to propose it`,
    ),
    ...(near.length > 0 ? [section('near', near.join(', '))] : []),
  ];
}

const section = (name: string, text: string): string => `${name.padEnd(12)}${text}`;
