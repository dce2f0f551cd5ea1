// The method in the words of the reader, behind the notation, which is one line for everybody (`methodNotation`).
import type { MethodCard } from '../../../graph/model/index.ts';
import type { Words } from '../words/words.ts';
import { level } from './figures.ts';

export function methodReading(method: MethodCard, words: Words): string {
  const { corpus, thresholds, lexicon } = method;
  const { significance } = thresholds;
  if (method.software.version === 'unknown') return words.line.unknownMethod;
  return [
    words.line.docs(corpus.documents),
    words.line.unit[method.unit],
    words.line.binary,
    method.measure,
    `G² q≤${level(significance.q)}`,
    `n≥${thresholds.minEdgeCount}`,
    ...(significance.minDocuments > 1 ? [words.line.minDocs(significance.minDocuments)] : []),
    method.measuredOn === 'clusters' ? words.line.deduplicated : words.line.reprints,
    words.line.lexicon(lexicon.version),
    ...(method.exploratory ? [words.line.exploratory] : []),
  ].join(' · ');
}
