// Where the figures come from, for the place that a format keeps for metadata or comments: no file travels without it.
import type { MethodCard, Snapshot } from '../model/index.ts';

/** One line: the corpus, what was counted and how, and the digests that it can be cited and checked by. */
export function methodLine({ method, sha256 }: Snapshot): string {
  const { corpus, lexicon, software } = method;
  return [
    corpus.title,
    methodNotation(method),
    `lexicon ${lexicon.version}`,
    `corpus sha256 ${corpus.sha256}`,
    `snapshot sha256 ${sha256}`,
    `${software.name} ${software.version}`,
  ].join(' · ');
}

/** What was counted and how: `66 docs · sentence · binary · logDice · G² q≤.01 · n≥1 · deduplicated`. */
export function methodNotation({
  corpus,
  unit,
  counting,
  measure,
  measuredOn,
  thresholds,
  exploratory,
}: MethodCard): string {
  const { q, minDocuments } = thresholds.significance;
  return [
    `${corpus.documents} docs`,
    unit,
    counting,
    measure,
    `G² q≤${String(q).replace(/^0/, '')}`,
    `n≥${thresholds.minEdgeCount}`,
    ...(minDocuments > 1 ? [`docs≥${minDocuments}`] : []),
    measuredOn === 'clusters' ? 'deduplicated' : 'reprints counted',
    ...(exploratory ? ['fewer than ten documents: the figures only describe'] : []),
  ].join(' · ');
}
