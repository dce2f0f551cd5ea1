// Finds the mentions of every concept in every passage, and drops discovered terms that turn out to be mere parts.
import type { Rejection } from '../../graph/model/index.ts';
import { buildMatcher, type Matcher, matchPassage } from '../match/matcher.ts';
import { copyMentions, type Mentions, noMentions } from '../match/mentions.ts';
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
  const first = match(texts, concepts);
  tick(0.5);
  const { all: count, standalone } = countTerms(first, concepts.length);
  const holders = holdersOf(first, concepts.length);
  const isPart = ({ status, channels }: TermConcept, index: number): boolean =>
    status === 'discovered' &&
    !channels.includes('quoted') &&
    (standalone[index] as number) < Math.min(MIN_STANDALONE, (count[index] as number) / 2) &&
    (holders[index] as Set<number>).size < MIN_HOLDERS;
  const rejections = concepts.flatMap((concept, index): Rejection[] =>
    isPart(concept, index) ? [mereForm(concept, count[index] as number, standalone[index] as number)] : [],
  );
  const kept = concepts.filter((concept, index) => !isPart(concept, index) && (count[index] as number) > 0);
  return { concepts: kept, found: without(first, { texts, concepts, kept, isPart }), rejections };
}

/**
 * The mentions by the numbers of `kept`. A text that held a dropped term is matched again: without it, what it held
 * stands on its own. The others only change their numbers.
 */
function without(
  found: Mentions,
  {
    texts,
    concepts,
    kept,
    isPart,
  }: {
    texts: readonly string[];
    concepts: readonly TermConcept[];
    kept: readonly TermConcept[];
    isPart: (concept: TermConcept, index: number) => boolean;
  },
): Mentions {
  const dropped = Uint8Array.from(concepts, (concept, index) => (isPart(concept, index) ? 1 : 0));
  const place = new Map(kept.map((concept, index) => [concept.id, index]));
  const numbers = Int32Array.from(concepts, (concept) => place.get(concept.id) ?? -1);
  // Only made where a term was dropped.
  let matcher: Matcher | null = null;
  const mentions = noMentions(texts.length);
  texts.forEach((text, passage) => {
    let isHurt = false;
    const last = found.firsts[passage + 1] as number;
    for (let at = found.firsts[passage] as number; at < last; at += 1) {
      if (dropped[found.term[at] as number] === 1) isHurt = true;
    }
    if (isHurt) {
      matcher ??= buildMatcher(kept);
      matchPassage(matcher, text, { mentions, passage });
    } else copyMentions(mentions, passage, found, numbers);
  });
  return mentions;
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
