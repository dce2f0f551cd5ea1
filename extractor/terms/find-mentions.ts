// Finds the mentions of every concept in every passage, and drops discovered terms that turn out to be mere parts.
import type { Rejection } from '../../graph/model/index.ts';
import { buildMatcher, mentionsIn } from '../match/matcher.ts';
import type { Found } from '../match/mentions.ts';
import type { Tick } from '../options.ts';
import type { TermConcept } from './concepts.ts';

export interface Mentioned {
  /** Concepts with at least one mention, in order of id: `Found.term` is an index into this list. */
  concepts: TermConcept[];
  /** Mentions of each passage, in reading order. */
  found: Found[][];
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
  const standalone = countBy(first, concepts.length, (mention) => !mention.nested);
  const count = countBy(first, concepts.length, () => true);
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
  found: readonly Found[][],
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
): Found[][] {
  const dropped = concepts.map(isPart);
  const numbers = new Map(kept.map((concept, index) => [concept.id, index]));
  const renumbered = concepts.map((concept) => numbers.get(concept.id) ?? -1);
  const matcher = buildMatcher(kept);
  return found.map((mentions, index) =>
    mentions.some(({ term }) => dropped[term])
      ? mentionsIn(matcher, texts[index] as string)
      : mentions.map((mention) => ({ ...mention, term: renumbered[mention.term] as number })),
  );
}

function match(texts: readonly string[], concepts: readonly TermConcept[]): Found[][] {
  const matcher = buildMatcher(concepts);
  return texts.map((text) => mentionsIn(matcher, text));
}

function countBy(found: readonly Found[][], size: number, counts: (mention: Found) => boolean): Int32Array {
  const totals = new Int32Array(size);
  for (const mentions of found) {
    for (const mention of mentions) {
      if (counts(mention)) totals[mention.term] = (totals[mention.term] as number) + 1;
    }
  }
  return totals;
}

/** The terms that hold a nested mention of each term. */
function holdersOf(found: readonly Found[][], size: number): Set<number>[] {
  const holders = Array.from({ length: size }, () => new Set<number>());
  for (const mentions of found) {
    for (const inner of mentions) {
      if (!inner.nested) continue;
      for (const outer of mentions) {
        const holds = outer.start <= inner.start && outer.end >= inner.end && outer.term !== inner.term;
        if (holds) holders[inner.term]?.add(outer.term);
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
