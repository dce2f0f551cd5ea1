// How often a lexicon is really written: mentions and documents of every entry in given corpora, counted as a build counts.
import { by, compare, type LexiconEntry } from '../../graph/model/index.ts';
import { buildMatcher, mentionsIn } from '../match/matcher.ts';
import { cutPassages } from '../passages/passages.ts';
import type { RawDocument } from '../raw-document.ts';
import { gatherConcepts } from '../terms/concepts.ts';
import { quotedEnumerations } from '../terms/quoted-strings.ts';

export interface Attestation {
  label: string;
  /** Nested ones too. */
  mentions: number;
  documents: number;
  /** Dates of the first and the last dated document. */
  first: string | null;
  last: string | null;
  /** Names of the corpora that mention it, in code-unit order. */
  corpora: string[];
}

export interface CorpusDocument {
  corpus: string;
  document: RawDocument;
}

/** In order of label; entries without a mention stay, with 0. Documents are cleaned as a build cleans them. */
export function attest(entries: readonly LexiconEntry[], documents: Iterable<CorpusDocument>): Attestation[] {
  const read = [...documents].map(({ corpus, document }) => {
    const { passages } = cutPassages([document], { unit: 'sentence', without: [] });
    return { corpus, date: document.date, texts: passages.texts };
  });
  const quoted = new Set(read.flatMap(({ texts }) => quotedEnumerations(texts)));
  const lexicon = { entries: [...entries], version: '', sha256: '' };
  const { concepts } = gatherConcepts(lexicon, [], { quoted: [...quoted].sort(), han: 0 });
  const matcher = buildMatcher(concepts);
  const figures = concepts.map(() => ({
    mentions: 0,
    dates: [] as string[],
    documents: 0,
    corpora: new Set<string>(),
  }));
  for (const { corpus, date, texts } of read) {
    const here = new Set<number>();
    for (const text of texts) {
      for (const { term } of mentionsIn(matcher, text)) {
        (figures[term] as (typeof figures)[number]).mentions += 1;
        here.add(term);
      }
    }
    for (const term of here) {
      const figure = figures[term] as (typeof figures)[number];
      figure.documents += 1;
      figure.corpora.add(corpus);
      if (date !== null) figure.dates.push(date);
    }
  }
  const byLabel = new Map(concepts.map(({ label }, term) => [label, figures[term]]));
  return [...entries].sort(by((entry) => entry.label)).map(({ label }): Attestation => {
    const figure = byLabel.get(label);
    const dates = [...(figure?.dates ?? [])].sort(compare);
    return {
      label,
      mentions: figure?.mentions ?? 0,
      documents: figure?.documents ?? 0,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
      corpora: [...(figure?.corpora ?? [])].sort(compare),
    };
  });
}

export function writeAttestation(attestations: readonly Attestation[]): string {
  const rows = attestations.map(({ label, mentions, documents, first, last, corpora }) => [
    ...[label, mentions, documents, first ?? '', last ?? '', corpora.join('|')],
  ]);
  const header = ['label', 'mentions', 'documents', 'first', 'last', 'corpora'];
  return [header, ...rows].map((cells) => `${cells.join('\t')}\n`).join('');
}
