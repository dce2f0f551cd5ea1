// Finds terms by label, variant, English, pinyin and initials: exact first, then beginnings, then insides.
import { by, type SnapshotTerm } from '../model/index.ts';
import { fold as foldName } from '../store/names.ts';

export interface Hit {
  term: SnapshotTerm;
  /** The form that the query was found in. */
  text: string;
  kind: 'label' | 'variant' | 'english' | 'pinyin';
  /** The part of `text` to underline, in code units; for pinyin it is the part of the label. */
  from: number;
  to: number;
}

interface Entry {
  term: SnapshotTerm;
  forms: { text: string; key: string; kind: 'label' | 'variant' | 'english' }[];
  syllables: string[];
}

export type SearchIndex = readonly Entry[];

export function buildSearch(terms: readonly SnapshotTerm[]): SearchIndex {
  return terms.map((term) => ({
    term,
    forms: [
      { text: term.label, key: fold(term.label), kind: 'label' as const },
      ...term.variants
        .filter((variant) => variant.surface !== term.label)
        .map(({ surface }) => ({ text: surface, key: fold(surface), kind: 'variant' as const })),
      ...(term.english === null
        ? []
        : [{ text: term.english, key: fold(term.english), kind: 'english' as const }]),
    ],
    syllables: fold(term.pinyin).split(' ').filter(Boolean),
  }));
}

/**
 * All hits, best first: one a term. An empty query brings the most frequent terms. What is found nowhere as it is
 * typed is looked for without quotes, spaces, 、 and ·.
 */
export function search(index: SearchIndex, query: string): Hit[] {
  const wanted = fold(query).trim();
  const hits = searchExactly(index, wanted);
  const bare = foldName(wanted);
  return hits.length > 0 || bare === '' || bare === wanted ? hits : searchExactly(index, bare);
}

function searchExactly(index: SearchIndex, wanted: string): Hit[] {
  const found = index.flatMap((entry) => {
    const best = bestOf(entry, wanted);
    return best === null ? [] : [best];
  });
  return found
    .sort(
      by(
        (each) => each.rank,
        (each) => -each.hit.term.count,
        (each) => each.hit.term.id,
      ),
    )
    .map((each) => each.hit);
}

/** `gōng jǐ cè` → `gjc`. */
export function initialsOf(pinyin: string): string {
  return fold(pinyin)
    .split(' ')
    .map((syllable) => syllable[0] ?? '')
    .join('');
}

interface Ranked {
  rank: number;
  hit: Hit;
}

function bestOf(entry: Entry, wanted: string): Ranked | null {
  const { term } = entry;
  if (wanted === '') return { rank: 0, hit: { term, text: term.label, kind: 'label', from: 0, to: 0 } };
  let best: Ranked | null = null;
  for (const { text, key, kind } of entry.forms) {
    const at = kind === 'english' ? wordStart(key, wanted) : key.indexOf(wanted);
    if (at < 0) continue;
    const rank =
      placeRank(at, key.length - wanted.length) + (kind === 'label' ? 0 : kind === 'variant' ? 0.5 : 0.7);
    if (best === null || rank < best.rank) {
      best = { rank, hit: { term, text, kind, from: at, to: at + wanted.length } };
    }
  }
  return best ?? bySound(entry, wanted.replaceAll(/[ ']/g, ''));
}

/** Pinyin from the start of any syllable, its last syllable open, or initials. */
function bySound(entry: Entry, wanted: string): Ranked | null {
  if (!/^[a-z0-9]+$/.test(wanted)) return null;
  const { syllables, term } = entry;
  const ranges = syllables.flatMap((_, start) => {
    const length = soundLength(syllables, start, wanted);
    return length === 0 ? [] : [{ start, length }];
  });
  const first = ranges[0];
  if (first === undefined) return null;
  // Each syllable is one character only when the label is all Han; else the whole label is lit.
  const even = syllables.length === term.label.length;
  const [from, to] = even ? [first.start, first.start + first.length] : [0, term.label.length];
  const rank = placeRank(first.start, syllables.length - first.length) + 0.8;
  return { rank, hit: { term, text: term.label, kind: 'pinyin', from, to } };
}

/** How many syllables from `start` spell `wanted`, in full or by their initials; 0 when they do not. */
function soundLength(syllables: readonly string[], start: number, wanted: string): number {
  let spelt = '';
  for (let end = start; end < syllables.length; end++) {
    spelt += syllables[end];
    if (spelt.startsWith(wanted)) return end - start + 1;
    if (!wanted.startsWith(spelt)) break;
  }
  if (wanted.length < 2) return 0;
  const initials = syllables.slice(start, start + wanted.length).map((syllable) => syllable[0]);
  return initials.join('') === wanted ? wanted.length : 0;
}

function placeRank(at: number, left: number): number {
  return at === 0 ? (left === 0 ? 0 : 1) : 2;
}

function wordStart(key: string, wanted: string): number {
  for (let at = key.indexOf(wanted); at >= 0; at = key.indexOf(wanted, at + 1)) {
    if (at === 0 || /[\s(“"‘/-]/.test(key[at - 1] ?? '')) return at;
  }
  return -1;
}

/** Lower case, no tone marks; same length for Han and plain Latin, so places in the key are places in the text. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}
