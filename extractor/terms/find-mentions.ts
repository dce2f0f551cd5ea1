// Finds the mentions of every concept in every passage, and drops discovered terms that turn out to be mere parts.
import type { Rejection } from '../../graph/model/index.ts';
import { buildMatcher, matchPassage } from '../match/matcher.ts';
import { type Mentions, noMentions } from '../match/mentions.ts';
import type { Tick } from '../options.ts';
import type { TermConcept } from './concepts.ts';

export interface Mentioned {
  /** Concepts with at least one mention, in order of id: `Mentions.term` is an index into this list. */
  concepts: TermConcept[];
  found: Mentions;
  rejections: Rejection[];
}

/** A discovered term must stand on its own at least this often beside the terms that hold it. */
const MIN_STANDALONE = 2;
/** Or be a part of so many different terms. */
const MIN_HOLDERS = 3;

export function findMentions(
  texts: readonly string[],
  concepts: readonly TermConcept[],
  tick: Tick = () => {},
): Mentioned {
  const found = match(texts, concepts);
  tick(0.5);
  const { all: count, standalone } = countTerms(found, concepts.length);
  const holders = holdersOf(found, concepts.length);
  const isPart = ({ status, channels }: TermConcept, index: number): boolean =>
    status === 'discovered' &&
    !channels.includes('quoted') &&
    (standalone[index] as number) < Math.min(MIN_STANDALONE, (count[index] as number) / 2) &&
    (holders[index] as Set<number>).size < MIN_HOLDERS;
  const rejections: Rejection[] = [];
  const kept: TermConcept[] = [];
  const numbers = new Int32Array(concepts.length).fill(-1);
  concepts.forEach((concept, index) => {
    if (isPart(concept, index)) {
      rejections.push(mereForm(concept, count[index] as number, standalone[index] as number));
    } else if ((count[index] as number) > 0) numbers[index] = kept.push(concept) - 1;
  });
  keepTerms(found, numbers);
  return { concepts: kept, found, rejections };
}

/**
 * Leaves out the mentions of dropped terms and gives the others the numbers of `kept`, in the memory of them all. What a
 * dropped term held stands on its own; nothing else changes, so that no text is matched again.
 */
function keepTerms(mentions: Mentions, numbers: Int32Array): void {
  const { firsts, term, start, end, nested } = mentions;
  let size = 0;
  let first = 0;
  for (let passage = 0; passage + 1 < firsts.length; passage += 1) {
    const last = firsts[passage + 1] as number;
    const own = size;
    for (let at = first; at < last; at += 1) {
      const number = numbers[term[at] as number] as number;
      if (number === -1) continue;
      term[size] = number;
      start[size] = start[at] as number;
      end[size] = end[at] as number;
      nested[size] = nested[at] as number;
      size += 1;
    }
    if (size - own < last - first)
      for (let at = own; at < size; at += 1) nested[at] = isHeld(mentions, own, at) ? 1 : 0;
    first = last;
    firsts[passage + 1] = size;
  }
}

/** Whether one of the mentions from `first` on is longer than the one at `at` and holds it: it stands before it. */
function isHeld({ start, end }: Mentions, first: number, at: number): boolean {
  for (let other = first; other < at; other += 1) {
    const isLonger =
      (start[other] as number) < (start[at] as number) || (end[other] as number) > (end[at] as number);
    if (isLonger && (end[other] as number) >= (end[at] as number)) return true;
  }
  return false;
}

function match(texts: readonly string[], concepts: readonly TermConcept[]): Mentions {
  const matcher = buildMatcher(concepts);
  const mentions = noMentions(texts.length);
  texts.forEach((text, passage) => {
    matchPassage(matcher, text, { mentions, passage });
  });
  return mentions;
}

/** All mentions of each concept, and those that no longer one holds. */
function countTerms({ firsts, term, nested }: Mentions, concepts: number) {
  const counts = { all: new Int32Array(concepts), standalone: new Int32Array(concepts) };
  const size = firsts.at(-1) ?? 0;
  for (let at = 0; at < size; at += 1) {
    const own = term[at] as number;
    counts.all[own] = (counts.all[own] as number) + 1;
    if (nested[at] === 0) counts.standalone[own] = (counts.standalone[own] as number) + 1;
  }
  return counts;
}

/** The terms that hold a nested mention of each term. */
function holdersOf({ firsts, term, start, end, nested }: Mentions, size: number): Set<number>[] {
  const holders = Array.from({ length: size }, () => new Set<number>());
  for (let passage = 0; passage + 1 < firsts.length; passage += 1) {
    const [first, last] = [firsts[passage] as number, firsts[passage + 1] as number];
    for (let inner = first; inner < last; inner += 1) {
      if (nested[inner] === 0) continue;
      for (let outer = first; outer < last; outer += 1) {
        const isHolder =
          (start[outer] as number) <= (start[inner] as number) &&
          (end[outer] as number) >= (end[inner] as number) &&
          term[outer] !== term[inner];
        if (isHolder) holders[term[inner] as number]?.add(term[outer] as number);
      }
    }
  }
  return holders;
}

function mereForm(concept: TermConcept, count: number, standalone: number): Rejection {
  return {
    surface: concept.label,
    filter: 'part-of-known-term',
    reason: `Beside the terms that hold it, it stands on its own fewer than ${MIN_STANDALONE} times.`,
    count,
    documents: 0,
    figures: { standalone, score: concept.score ?? 0 },
  };
}
