// A corpus on its way to another thread: its columns lie in memory that both see, and of the segmenter goes along what
// the dictionary says of each word of the text, because a dictionary of its own would cost a thread a second.
import { type Corpus, corpusOver } from './corpus.ts';
import type { Token } from './tokens.ts';

export interface CorpusColumns extends Pick<Corpus, 'text' | 'index' | 'pauseReach' | 'support' | 'general'> {
  edges: Uint8Array;
  words: WordColumns;
}

/** A few long strings instead of an object a word. */
interface WordColumns {
  /** Each on a line of its own. */
  texts: string;
  tags: string;
  frequencies: Int32Array;
}

/** `words`: at least all that stand in the text. */
export function columnsOf(
  { text, layout, index, pauseReach, support, general }: Corpus,
  words: readonly Token[],
): CorpusColumns {
  // As the layout sees them, which knows some better than the segmenter.
  const known = words
    .map((word) => layout.wordOf(word.text))
    .filter(({ tag, frequency }) => tag || frequency);
  return {
    ...{ text, index, pauseReach, support, general, edges: layout.edges },
    words: {
      texts: known.map((word) => word.text).join('\n'),
      tags: known.map(({ tag }) => tag).join('\n'),
      frequencies: Int32Array.from(known, ({ frequency }) => frequency),
    },
  };
}

export function corpusOf({ text, index, pauseReach, support, general, edges, words }: CorpusColumns): Corpus {
  const tokens = tokensByText(words);
  const layout = {
    ...{ text, edges },
    wordOf: (word: string): Token => tokens.get(word) ?? { text: word, tag: '', frequency: 0 },
  };
  return corpusOver({ text, layout, index, pauseReach, support, general });
}

function tokensByText({ texts, tags, frequencies }: WordColumns): Map<string, Token> {
  const tagOf = tags.split('\n');
  return new Map(
    texts.split('\n').map((text, word) => {
      return [text, { text, tag: tagOf[word] ?? '', frequency: frequencies[word] ?? 0 }];
    }),
  );
}
