// Keywords as most tools give them: jieba's words by TF-IDF, with the inverse document frequencies that come with it
// (`jieba.analyse.extract_tags`).
import { Jieba, TfIdf } from '@node-rs/jieba';
import { dict, idf } from '@node-rs/jieba/dict';

/** At most `most` words of the sentences, best first. */
export function tfIdf(sentences: readonly string[], most: number): string[] {
  const keywords = TfIdf.withDict(idf).extractKeywords(Jieba.withDict(dict), sentences.join('\n'), most);
  return keywords.map(({ keyword }) => keyword);
}
