// The lexicon in SKOS (https://www.w3.org/TR/skos-reference): a scheme, a concept for every concept, and for every
// formula its parts in their order. Concepts have the addresses that terms have in exported graphs.
import type { Lexicon } from '../../graph/model/index.ts';
import { termId } from '../terms/ids.ts';
import { type Concept, conceptsOf, type Declared } from './concepts.ts';

export type Value = { iri: string } | { text: string; language?: string } | { list: string[] };

/** One thing and what is said of it: prefixed properties, each with at least one value. */
export interface Resource {
  iri: string;
  type: string;
  properties: [property: string, values: Value[]][];
}

export const PREFIXES = {
  dct: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  tifa: 'urn:x-tifa:',
} as const;

const iriOf = (label: string): string => `${PREFIXES.tifa}term:${termId(label)}`;

/** Scheme first, then each concept in order of label, the ordered parts of a formula right behind it. */
export function toSkos({ entries, version, sha256 }: Lexicon): Resource[] {
  const { concepts, declared } = conceptsOf(entries);
  const notes = new Map(entries.map((entry) => [entry.label, entry.note]));
  const relations = relate(declared);
  const scheme: Resource = {
    iri: `${PREFIXES.tifa}lexicon:${sha256}`,
    type: 'skos:ConceptScheme',
    properties: [
      ['dct:title', [{ text: 'Tifa lexicon', language: 'en' }]],
      ['dct:identifier', [{ text: sha256 }]],
      ['owl:versionInfo', [{ text: version }]],
    ],
  };
  return [
    scheme,
    ...concepts.flatMap((concept): Resource[] => {
      const own = relations.get(concept.label) ?? [];
      const resource = conceptResource(concept, notes.get(concept.label) ?? null, [
        ['skos:inScheme', [{ iri: scheme.iri }]],
        ...own,
      ]);
      return [resource, ...orderedParts(concept.label, declared)];
    }),
  ];
}

function conceptResource(
  { label, english, category, forms, not }: Concept,
  note: string | null,
  relations: Resource['properties'],
): Resource {
  const chinese = (text: string): Value => ({ text, language: 'zh-Hans' });
  const englishText = (text: string | null): Value[] => (text === null ? [] : [{ text, language: 'en' }]);
  const properties: Resource['properties'] = [
    ['skos:prefLabel', [chinese(label), ...englishText(english)]],
    ['skos:altLabel', forms.filter((form) => form !== label).map(chinese)],
    ['skos:notation', [{ text: termId(label) }]],
    ['dct:subject', category === null ? [] : [{ text: category }]],
    ['skos:scopeNote', englishText(note)],
    ['tifa:not', not.map(chinese)],
    ...relations,
  ];
  return {
    iri: iriOf(label),
    type: 'skos:Concept',
    properties: properties.filter(([, values]) => values.length > 0),
  };
}

/**
 * The longer, more specific formulation has as broader concept the part that its own characters hold, as in the graphs
 * that Tifa exports: 党建引领基层治理 skos:broader 党建引领. A part that they do not hold (六个精准, 措施到户精准) is a part and no
 * more. Short forms and successors are related, unless the hierarchy joins the two already (S27).
 */
function relate(declared: readonly Declared[]): Map<string, Resource['properties']> {
  const broader = new Map<string, string[]>();
  for (const { source, target, type } of declared) {
    if (type === 'HAS_PART' && source !== target && source.includes(target)) {
      broader.set(source, [...new Set([...(broader.get(source) ?? []), target])]);
    }
  }
  const isBelow = (label: string, above: string): boolean => {
    const seen = new Set(broader.get(label));
    for (const each of seen) for (const further of broader.get(each) ?? []) seen.add(further);
    return seen.has(above);
  };
  const relations = new Map<string, Map<string, Set<string>>>();
  const say = (label: string, property: string, target: string): void => {
    const own = relations.get(label) ?? new Map<string, Set<string>>();
    relations.set(label, own.set(property, (own.get(property) ?? new Set()).add(target)));
  };
  for (const [formula, parts] of broader) for (const part of parts) say(formula, 'skos:broader', part);
  for (const { source, target, type } of declared) {
    if (type === 'HAS_PART') {
      say(source, 'dct:hasPart', target);
      continue;
    }
    say(source, type === 'SUCCEEDS' ? 'dct:replaces' : 'tifa:shortFor', target);
    if (!isBelow(source, target) && !isBelow(target, source)) say(source, 'skos:related', target);
  }
  const values = (targets: Set<string>): Value[] => [...targets].map((target) => ({ iri: iriOf(target) }));
  return new Map(
    [...relations].map(([label, own]) => [
      label,
      [...own].map(([property, targets]): [string, Value[]] => [property, values(targets)]),
    ]),
  );
}

function orderedParts(label: string, declared: readonly Declared[]): Resource[] {
  const parts = declared.filter(({ source, type }) => source === label && type === 'HAS_PART');
  if (parts.length === 0) return [];
  return [
    {
      iri: `${PREFIXES.tifa}parts:${termId(label)}`,
      type: 'skos:OrderedCollection',
      properties: [
        ['tifa:partsOf', [{ iri: iriOf(label) }]],
        ['skos:memberList', [{ list: parts.map(({ target }) => iriOf(target)) }]],
      ],
    },
  ];
}
