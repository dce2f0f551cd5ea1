// What every rule may ask about the whole corpus: the text, its tokens, one suffix index over all of it, and how
// much support a candidate needs here.
import { type Layout, layOut } from './layout.ts';
import type { GeneralWords } from './score.ts';
import { indexSuffixes, intervalAt, type SuffixIndex } from './suffix-array.ts';
import { GAP, reachOf, surfaceAt, type Text } from './text.ts';
import type { Segment } from './tokens.ts';

/** Longer strings are sentences or enumerations, not terms. */
export const MAX_LENGTH = 20;

export interface Corpus {
  text: Text;
  layout: Layout;
  /** Over quotes and 、, not over other punctuation. */
  index: SuffixIndex;
  /** Letters to the next 、 or cut: a string longer than that runs across one. */
  pauseReach: Uint8Array;
  /** Distinct contexts that a candidate needs. */
  support: number;
  /** What any official text says. */
  general: GeneralWords;
  /** How often the letters at a place come, without those that run across 、. */
  countOf: (position: number, length: number) => number;
}

export function buildCorpus(
  text: Text,
  { segment, general }: { segment: Segment; general: GeneralWords },
): Corpus {
  const limit = MAX_LENGTH + 1;
  const index = indexSuffixes(text.codes, reachOf(text, GAP.cut, limit), limit);
  const pauseReach = reachOf(text, GAP.cut | GAP.pause, limit);
  const counts = new Map<string, number>();
  return {
    text,
    layout: layOut(text, segment),
    index,
    pauseReach,
    general,
    support: supportFor(text.codes.length),
    countOf(position, length) {
      const surface = surfaceAt(text, position, length);
      const known = counts.get(surface);
      if (known !== undefined) return known;
      const [low, high] = intervalAt(index, position, length);
      let count = 0;
      for (let place = low; place < high; place++) {
        if ((pauseReach[index.suffixes[place] ?? 0] ?? 0) >= length) count++;
      }
      counts.set(surface, count);
      return count;
    },
  };
}

/** Two distinct contexts in a small corpus; chance repeats grow with the corpus, and so does what is asked. */
export function supportFor(letters: number): number {
  if (letters > 20_000_000) return 12;
  if (letters > 4_000_000) return 7;
  if (letters > 400_000) return 4;
  return letters > 150_000 ? 3 : 2;
}
