// The method card of an extraction: what was counted, in what, how.
import { compare, type MethodCard } from '../graph/model/index.ts';
import { RULES } from './clean/clean.ts';
import { REPLICATES } from './cooccur/weigh-pairs.ts';
import type { ExtractOptions } from './options.ts';
import type { RawDocument } from './raw-document.ts';
import { sha256 } from './terms/ids.ts';

export function methodCard(
  documents: readonly RawDocument[],
  facts: {
    options: ExtractOptions;
    passages: number;
    clusters: number;
    han: number;
    thresholds: MethodCard['thresholds'];
  },
): MethodCard {
  const { options, passages, clusters, han, thresholds } = facts;
  const dates = documents.flatMap(({ date }) => date ?? []).sort();
  return {
    schemaVersion: 1,
    software: { name: 'tifa', version: options.version },
    corpus: {
      title: options.title,
      documents: documents.length,
      characters: documents.reduce((sum, document) => sum + document.characters, 0),
      han,
      passages,
      clusters,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
      sha256: sha256(
        documents
          .map((document) => document.sha256)
          .sort(compare)
          .join('\n'),
      ),
    },
    lexicon: {
      version: options.lexicon.version,
      sha256: options.lexicon.sha256,
      terms: options.lexicon.entries.length,
    },
    unit: options.unit,
    counting: 'binary',
    measuredOn: options.reprints === 'once' ? 'clusters' : 'passages',
    cleaning: RULES.filter((rule) => !options.without.includes(rule)),
    thresholds,
    bootstrap: { unit: 'document', replicates: REPLICATES },
    measure: 'logDice',
    seed: options.seed,
    exploratory: isExploratory(documents),
  };
}

/** Too few documents to speak of more than themselves. */
const isExploratory = (documents: readonly unknown[]): boolean => documents.length < 10;
