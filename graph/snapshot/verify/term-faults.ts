// What a term says of itself: against the passages where they are inside, and against its own sums always.
import { createHash } from 'node:crypto';
import type { Snapshot, SnapshotTerm } from '../../model/index.ts';
import { isCut } from '../part.ts';
import { compareCounts, compareYears, type Held, promiseFaults } from './compare-figures.ts';
import type { Recount, TermFigures } from './recount.ts';

const NOUNS = {
  count: 'mentions',
  standalone: 'standalone mentions',
  passages: 'passages',
  documents: 'documents',
  clusters: 'groups',
} as const;

export function* termFaults(snapshot: Snapshot, inside: Recount | null): Generator<string> {
  const { terms, documents } = snapshot;
  const held = isCut(snapshot) ? 'part' : 'whole';
  const least = snapshot.part?.passagesEach ?? 0;
  const isDated = documents.every(({ date }) => date !== null);
  for (const term of terms) {
    const id = `t${createHash('sha256').update(term.label).digest('hex').slice(0, 12)}`;
    if (term.id !== id) yield `${term.label}: has the id ${term.id}, its label gives ${id}`;
    if (inside === null || held === 'part') yield* sumFaults(term, isDated);
    if (inside !== null) {
      yield* countFaults(term, { inside: inside.term(term.id), held });
      yield* promiseFaults(term.label, { says: term.passages, held: inside.mentioned(term.id), least });
    }
  }
}

function* countFaults(
  term: SnapshotTerm,
  { inside, held }: { inside: TermFigures; held: Held },
): Generator<string> {
  const { label } = term;
  yield* compareCounts(label, term, { inside, nouns: NOUNS, held });
  yield* compareYears(label, term.byYear, { inside: inside.byYear, noun: 'mentions', held });
  for (const key of ['first', 'last'] as const) {
    if (held === 'whole' ? term[key] !== inside[key] : isBeyond(key, term, inside)) {
      yield `${label}: says ${key} use ${term[key] ?? 'without date'}, inside it is ${inside[key] ?? 'without date'}`;
    }
  }
  const says = new Map(term.variants.map(({ surface, count }) => [surface, count]));
  if (says.size < term.variants.length) yield `${label}: lists a printed form twice`;
  const found = new Map(inside.variants.map(({ surface, count }) => [surface, count]));
  for (const surface of new Set([...says.keys(), ...found.keys()])) {
    const [said, read] = [says.get(surface) ?? 0, found.get(surface) ?? 0];
    if (held === 'whole' ? said !== read : said < read)
      yield `${label}: says it is printed ${surface} ${said} times, inside it is ${read}`;
  }
}

/** Whether a passage inside is earlier than the first use, or later than the last. */
function isBeyond(key: 'first' | 'last', says: SnapshotTerm, inside: TermFigures): boolean {
  const [said, read] = [says[key], inside[key]];
  if (read === null) return false;
  return said === null || (key === 'first' ? read < said : read > said);
}

/** What must hold between the figures themselves, when nothing can be counted. */
function* sumFaults(term: SnapshotTerm, isDated: boolean): Generator<string> {
  const { label, count, standalone, passages, documents, clusters, byYear } = term;
  const forms = term.variants.reduce((sum, variant) => sum + variant.count, 0);
  if (forms !== count) yield `${label}: says ${count} mentions, its printed forms add up to ${forms}`;
  const falling = [
    ['mentions', count],
    ['standalone mentions', standalone],
    ['passages', passages],
    ['groups', clusters],
  ] as const;
  for (const [index, [noun, figure]] of falling.entries()) {
    const [wider, most] = falling[index - 1] ?? ['', figure];
    if (figure > most) yield `${label}: says ${figure} ${noun}, more than its ${most} ${wider}`;
  }
  if (documents > count) yield `${label}: says ${documents} documents, more than its ${count} mentions`;
  yield* yearFaults(label, { count, documents, byYear }, { isDated, noun: 'mentions' });
  const years = Object.keys(byYear).sort();
  for (const [key, year] of [
    ['first', years[0]],
    ['last', years.at(-1)],
  ] as const) {
    if (term[key]?.slice(0, 4) !== year) {
      yield `${label}: says ${key} use ${term[key] ?? 'without date'}, its years give ${year ?? 'none'}`;
    }
  }
}

/** Years add up to the whole where every document has a date, and never to more. */
export function* yearFaults(
  name: string,
  { byYear, ...whole }: Pick<SnapshotTerm, 'count' | 'documents' | 'byYear'>,
  { isDated, noun }: { isDated: boolean; noun: string },
): Generator<string> {
  for (const key of ['count', 'documents'] as const) {
    const sum = Object.values(byYear).reduce((total, year) => total + year[key], 0);
    if (sum > whole[key] || (isDated && sum < whole[key])) {
      yield `${name}: says ${whole[key]} ${key === 'count' ? noun : key}, its years add up to ${sum}`;
    }
  }
  for (const [year, { count, documents }] of Object.entries(byYear)) {
    if (documents > count || documents === 0) {
      yield `${name}: says ${count} ${noun} in ${documents} documents of ${year}`;
    }
  }
}
