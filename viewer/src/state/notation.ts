// The method in one line: what was counted, in what, how. It stands under every map and in every citation.
import type { MethodCard } from '../../../graph/model/index.ts';
import type { Words } from '../words/words.ts';
import { level } from './figures.ts';

export function methodNotation(method: MethodCard, words: Words): string {
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
