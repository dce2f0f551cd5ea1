// The snapshot as statements in SKOS (https://www.w3.org/TR/skos-reference): a scheme, a concept for every term, and
// every co-occurrence as a thing of its own with its figures. `skos:related` would claim more than that two terms share
// sentences, and must not join what `skos:broader` joins. Turtle and JSON-LD write the same statements.
import type { RelationType, Snapshot, SnapshotEdge, SnapshotTerm } from '../model/index.ts';
import { EDGE_FIELDS, type Field, fieldText, TERM_FIELDS } from './fields.ts';
import { methodLine } from './method-line.ts';

export interface Literal {
  text: string;
  /** A language, or else a type like `xsd:integer`; a plain string has neither. */
  language?: string;
  type?: string;
}
export type Value = { iri: string } | Literal;
export interface Statement {
  /** Prefixed, as in `PREFIXES`, or a whole IRI. */
  property: string;
  values: Value[];
}
export interface Resource {
  iri: string;
  type: string;
  statements: Statement[];
}

export const PREFIXES: Record<string, string> = {
  dct: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  tifa: 'urn:x-tifa:',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const PROPERTIES: Record<RelationType, string> = {
  BROADER: 'skos:broader',
  HAS_PART: 'dct:hasPart',
  SUCCEEDS: 'dct:replaces',
  SHORT_FOR: 'tifa:shortFor',
  MODIFIES: 'tifa:modifies',
};
const TYPES = { string: undefined, integer: 'xsd:integer', double: 'xsd:double', boolean: 'xsd:boolean' };
const DATES: Record<number, string> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' };

export const termIri = (id: string) => `urn:x-tifa:term:${id}`;

export function toResources(snapshot: Snapshot): Resource[] {
  const scheme = `urn:x-tifa:snapshot:${snapshot.sha256}`;
  const related = new Map<string, Statement[]>(snapshot.terms.map((term) => [term.id, []]));
  for (const { source, target, type } of snapshot.relations) {
    related.get(source)?.push({ property: PROPERTIES[type], values: [{ iri: termIri(target) }] });
  }
  return [
    {
      iri: scheme,
      type: 'skos:ConceptScheme',
      statements: [
        { property: 'dct:title', values: [{ text: snapshot.method.corpus.title }] },
        { property: 'dct:description', values: [{ text: methodLine(snapshot) }] },
        { property: 'dct:identifier', values: [{ text: snapshot.sha256 }] },
        { property: 'owl:versionInfo', values: [{ text: snapshot.method.lexicon.version }] },
      ],
    },
    ...snapshot.terms.map((term) => concept(term, scheme, merged(related.get(term.id) ?? []))),
    ...snapshot.edges.map(cooccurrence),
  ];
}

function concept(term: SnapshotTerm, scheme: string, relations: Statement[]): Resource {
  const { id, label, english, category, first, last } = term;
  const forms = term.variants.map((variant) => variant.surface).filter((surface) => surface !== label);
  const names: Value[] = [{ text: label, language: 'zh-Hans' }];
  if (english !== null) names.push({ text: english, language: 'en' });
  const dated = [first, last].map((date) =>
    date === null ? [] : [{ text: date, type: DATES[date.length] ?? 'xsd:string' }],
  );
  const own: Statement[] = [
    { property: 'skos:prefLabel', values: names },
    { property: 'skos:altLabel', values: [...new Set(forms)].map((text) => ({ text, language: 'zh-Hans' })) },
    { property: 'skos:notation', values: [{ text: id }] },
    { property: 'skos:inScheme', values: [{ iri: scheme }] },
    { property: 'dct:subject', values: category === null ? [] : [{ text: category }] },
    { property: 'tifa:first', values: dated[0] ?? [] },
    { property: 'tifa:last', values: dated[1] ?? [] },
    ...figures(TERM_FIELDS, term),
    ...relations,
  ];
  return {
    iri: termIri(id),
    type: 'skos:Concept',
    statements: own.filter(({ values }) => values.length > 0),
  };
}

function cooccurrence(edge: SnapshotEdge): Resource {
  const { source, target } = edge;
  const ends = { property: 'tifa:term', values: [source, target].map((id) => ({ iri: termIri(id) })) };
  return {
    iri: `urn:x-tifa:cooccurrence:${source}-${target}`,
    type: 'tifa:CoOccurrence',
    statements: [ends, ...figures(EDGE_FIELDS, edge)],
  };
}

const SAID_ELSEWHERE = new Set(['english', 'category', 'first', 'last']);

/** Numbers, truth values and texts under the names of the contract; series stay with the snapshot. */
function figures<T>(fields: readonly Field<T>[], record: T): Statement[] {
  return fields.flatMap((field) => {
    const text = fieldText(field, record);
    if (text === null || field.type === 'json' || SAID_ELSEWHERE.has(field.name)) return [];
    const type = TYPES[field.type];
    return [{ property: `tifa:${field.name}`, values: [{ text, ...(type !== undefined && { type }) }] }];
  });
}

/** One statement a property, in the order of the first. */
function merged(statements: readonly Statement[]): Statement[] {
  const values = new Map<string, Value[]>();
  for (const { property, values: own } of statements)
    values.set(property, [...(values.get(property) ?? []), ...own]);
  return [...values].map(([property, own]) => ({ property, values: own }));
}
