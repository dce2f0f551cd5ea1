// Joins what the lexicon knows and what discovery found: concepts, each with every form that the matcher looks for.
import { by, type Lexicon, type Rejection, type Term } from '../../graph/model/index.ts';
import type { Candidate } from '../discover/discover.ts';
import { publishable } from '../discover/publishable.ts';
import { conceptsOf, type Declared } from '../lexicon/concepts.ts';
import { variantKey } from '../variants/variant-key.ts';
import { composition } from './composition.ts';
import { termId } from './ids.ts';

export interface TermConcept
  extends Pick<Term, 'id' | 'label' | 'status' | 'category' | 'english' | 'score'> {
  channels: Term['channels'];
  /** Printed forms without quotes and middle dots, which matching looks through. */
  forms: string[];
  /** Printed contexts inside which a form is no mention. */
  not: string[];
}

export interface Gathered {
  /** In order of id. */
  concepts: TermConcept[];
  declared: Declared[];
  rejections: Rejection[];
  /** Those that scored too little: a large corpus has tens of thousands, see `belowTheCut`. */
  unpublished: Candidate[];
}

/**
 * Forms that differ only in quotes, spaces, · and 、 are one concept; the lexicon’s label wins.
 * `quoted` are strings that stand between quotes in the text: “两不愁、三保障” is a form of 两不愁三保障 wherever that is known.
 */
export function gatherConcepts(
  lexicon: Lexicon,
  candidates: readonly Candidate[],
  { quoted, han }: { quoted: readonly string[]; han: number },
): Gathered {
  const { concepts: curated, declared } = conceptsOf(lexicon.entries);
  const byKey = new Map<string, TermConcept>();
  for (const { label, category, english, forms, not } of curated) {
    // Spelt out: what is put together by spreading takes several times as long to make and to use.
    const concept: TermConcept = {
      id: termId(label),
      label,
      status: 'curated',
      category,
      english,
      score: null,
      channels: ['lexicon'],
      forms: [...forms],
      not,
    };
    for (const form of forms) byKey.set(variantKey(form), concept);
  }
  const published = new Set(publishable(candidates, han));
  const proposed = new Set([...published].map((candidate) => variantKey(candidate.surface)));
  const isKnown = (form: string): boolean => byKey.get(form)?.status === 'curated';
  const isTerm = (form: string): boolean => isKnown(form) || proposed.has(form);
  const rejections: Rejection[] = [];
  const unpublished: Candidate[] = [];
  for (const candidate of candidates) {
    const key = variantKey(candidate.surface);
    const known = byKey.get(key);
    const composed = known === undefined ? composition(candidate, key, { isKnown, isTerm }) : null;
    if (known !== undefined) join(known, candidate);
    else if (composed !== null) rejections.push(composed);
    else if (published.has(candidate)) byKey.set(key, discovered(key, candidate));
    else unpublished.push(candidate);
  }
  for (const string of quoted) byKey.get(variantKey(string))?.forms.push(bare(string));
  const concepts = [...new Set(byKey.values())].sort(by((concept) => concept.id));
  for (const concept of concepts) {
    concept.forms = [...new Set(concept.forms)].sort();
    concept.not = [...concept.not, ...concept.forms.flatMap(asVerb)];
  }
  return { concepts, declared, rejections, unpublished };
}

function discovered(label: string, candidate: Candidate): TermConcept {
  return {
    id: termId(label),
    label,
    status: 'discovered',
    category: null,
    english: null,
    score: candidate.score,
    channels: [...candidate.channels],
    forms: [label, bare(candidate.surface)],
    not: candidate.not,
  };
}

function join(concept: TermConcept, candidate: Candidate): void {
  concept.forms.push(bare(candidate.surface));
  concept.channels = [...new Set([...concept.channels, ...candidate.channels])];
}

export const BELOW_THE_CUT = 'rank';

export function belowTheCut(candidate: Candidate): Rejection {
  return {
    surface: candidate.surface,
    filter: BELOW_THE_CUT,
    reason: 'It passed every filter, but its score is below what this corpus can publish with confidence.',
    count: candidate.count,
    documents: candidate.documents,
    figures: { score: candidate.score, standalone: candidate.standalone, ...candidate.figures },
  };
}

/** 把基层党组织建设成为…: the end of the term is the verb of the sentence, and the rest its object. */
function asVerb(form: string): string[] {
  return form.endsWith('建设') && form.length > 2
    ? ['成为', '得更', '强、'].map((complement) => form + complement)
    : [];
}

/** As printed, without what the matcher looks through. */
const bare = (surface: string): string => surface.replace(/[“”‘’「」『』"'·•・\s]/g, '');
