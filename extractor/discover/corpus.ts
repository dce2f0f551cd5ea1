// What every rule may ask about the whole corpus: the text, its tokens, one suffix index over all of it, and how
// much support a candidate needs here.
import type { Crew } from '../crew.ts';
import type { Tick } from '../options.ts';
import type { ContentRuns } from './content-runs.ts';
import { type Layout, layOut } from './layout.ts';
import type { Repeats } from './repeats.ts';
import type { GeneralWords } from './score.ts';
import { intervalAt, type SuffixIndex, startSorting } from './suffix-array.ts';
import { documentFinder, type Text } from './text.ts';
import type { Segmenter } from './tokens.ts';

/** Longer strings are sentences or enumerations, not terms. */
export const MAX_LENGTH = 20;

export interface Corpus {
  text: Text;
  layout: Layout;
  /** Over quotes and 、, not over other punctuation. */
  index: SuffixIndex;
  /** Letters to the next 、 or cut, by place in `index.suffixes`: a string longer than that runs across one. */
  pauseReach: Uint8Array;
  documentAt: (position: number) => number;
  /** Distinct contexts that a candidate needs. */
  support: number;
  /** What any official text says. */
  general: GeneralWords;
  /**
   * How often the letters at a position come, without those that run across 、. Every part of a candidate is counted;
   * other strings count as one where they are longer or rarer than any candidate.
   */
  countOf: (position: number, length: number) => number;
}

/** What candidates are nominated from, and not needed after. */
export interface Sources {
  repeats: Repeats;
  runs: ContentRuns;
}

export interface CorpusOptions {
  segmenter: Segmenter;
  general: GeneralWords;
  crew: Crew;
  tick?: Tick | undefined;
}

export async function buildCorpus(
  text: Text,
  { segmenter, general, crew, tick }: CorpusOptions,
): Promise<{ corpus: Corpus; sources: Sources }> {
  const support = supportFor(text.codes.length);
  // A string that comes half as often between gaps may have the rest of its mentions across them.
  const minCount = Math.max(2, Math.ceil(support / 2));
  const sorted = startSorting(text, { minCount, maxLength: MAX_LENGTH, crew });
  const { layout, runs } = layOut(text, segmenter, (share) => tick?.(share / 2));
  const { index, pauseReach, repeats } = await sorted((share) => tick?.((1 + share) / 2));
  const corpus = corpusOver({ text, layout, index, pauseReach, general, support });
  return { corpus, sources: { repeats, runs } };
}

/** A corpus over its columns, whoever laid them out. */
export function corpusOver(columns: Omit<Corpus, 'documentAt' | 'countOf'>): Corpus {
  const { text, index, pauseReach } = columns;
  const counts = new Map<number, number>();
  return {
    ...columns,
    documentAt: documentFinder(text),
    countOf(position, length) {
      const [low, high] = intervalAt(index, position, length);
      const key = low * (MAX_LENGTH + 1) + length;
      const known = counts.get(key);
      if (known !== undefined) return known;
      let count = 0;
      for (let place = low; place < high; place++) {
        if ((pauseReach[place] as number) >= length) count++;
      }
      counts.set(key, count);
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
