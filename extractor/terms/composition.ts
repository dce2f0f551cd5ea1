// Strings that discovery proposes and the lexicon sees through: known terms with something around them. As terms of
// their own they would take the mentions away from those that readers look for.
import type { Rejection } from '../../graph/model/index.ts';
import type { Candidate } from '../discover/discover.ts';
import { ADVERBS, FRAME_VERBS, STICKY_VERBS } from '../discover/lists.ts';

/** 基层干部群众: people beside people. */
const MASSES = '群众';

type IsKnown = (form: string) => boolean;

/**
 * Why a candidate is a mere composition, or null. What the authors quote is left to stand. A list may be of terms that
 * were only discovered (`isTerm`), and so may people beside people; a verb is seen through only before one that the lexicon knows (`isKnown`).
 */
export function composition(
  candidate: Candidate,
  key: string,
  { isKnown, isTerm }: { isKnown: IsKnown; isTerm: IsKnown },
): Rejection | null {
  const listed = coordinated(key, isTerm);
  if (listed !== null) {
    return reject(
      candidate,
      'coordination',
      `It lists ${listed.join(' and ')}, which are terms of their own.`,
    );
  }
  if (candidate.channels.includes('quoted')) return null;
  const core = framed(key, isKnown);
  if (core !== null) return reject(candidate, 'framed', `It is ${core}, a known term, behind a verb.`);
  const cadre = key.endsWith(MASSES) ? key.slice(0, -MASSES.length) : '';
  return cadre.length > 2 && isTerm(cadre)
    ? reject(candidate, 'coordination', `It is ${cadre}, a term, and ${MASSES}.`)
    : null;
}

/**
 * 形式主义官僚主义 is two terms in company, and as one it would hide both.
 * Two neighbours, bare or with 和, 与, 及, that are equally long and end alike.
 */
function coordinated(key: string, isTerm: IsKnown): string[] | null {
  for (let end = 4; end <= key.length; end += 1) {
    for (let length = 2; length * 2 <= end; length += 1) {
      const second = key.slice(end - length, end);
      const joint = /[和与及]/.test(key.charAt(end - length - 1)) ? 1 : 0;
      const first = key.slice(Math.max(0, end - 2 * length - joint), end - length - joint);
      const alike = first.length === length && first.at(-1) === second.at(-1) && first !== second;
      if (alike && isTerm(first) && isTerm(second)) return [first, second];
    }
  }
  return null;
}

/** 发展新质生产力, 坚持改革开放: a verb or adverb, and the term. */
function framed(key: string, isKnown: IsKnown): string | null {
  for (let length = 1; length <= 3; length += 1) {
    const frame = key.slice(0, length);
    const core = key.slice(length);
    if ((FRAME_VERBS.has(frame) || STICKY_VERBS.has(frame) || ADVERBS.has(frame)) && isKnown(core))
      return core;
  }
  return null;
}

function reject(candidate: Candidate, filter: string, reason: string): Rejection {
  const { surface, count, documents, score } = candidate;
  return { surface, filter, reason, count, documents, figures: { score } };
}
