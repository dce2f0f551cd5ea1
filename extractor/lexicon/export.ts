// Writes a lexicon for others: SKOS as Turtle (https://www.w3.org/TR/turtle) or JSON-LD 1.1, and one table of our own.
import type { Lexicon } from '../../graph/model/index.ts';
import { COLUMNS } from './parse.ts';
import { PREFIXES, type Resource, toSkos, type Value } from './skos.ts';

export const LEXICON_FORMATS = {
  '.ttl': writeTurtle,
  '.jsonld': writeJsonLd,
  '.tsv': writeTable,
} as const;

export function writeTurtle(lexicon: Lexicon): string {
  const prefixes = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
  return [...prefixes, ...toSkos(lexicon).map(turtleResource)].join('');
}

function turtleResource({ iri, type, properties }: Resource): string {
  const lines = properties.map(
    ([property, values]) => `  ${property} ${values.map(turtleValue).join(' , ')}`,
  );
  return `\n${[`<${iri}> a ${type}`, ...lines].join(' ;\n')} .\n`;
}

function turtleValue(value: Value): string {
  if ('iri' in value) return `<${value.iri}>`;
  if ('list' in value) return `( ${value.list.map((iri) => `<${iri}>`).join(' ')} )`;
  const text = value.text.replace(/[\\"]/g, '\\$&').replace(/\p{Cc}/gu, codePoint);
  return `"${text}"${value.language === undefined ? '' : `@${value.language}`}`;
}

const codePoint = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The statements of Turtle; the context is inside, because nothing is ever fetched. */
export function writeJsonLd(lexicon: Lexicon): string {
  const nodes = toSkos(lexicon).map(({ iri, type, properties }) =>
    JSON.stringify({
      '@id': iri,
      '@type': type,
      ...Object.fromEntries(properties.map(([property, values]) => [property, values.map(jsonValue)])),
    }),
  );
  return `{\n"@context": ${JSON.stringify(PREFIXES)},\n"@graph": [\n${nodes.join(',\n')}\n]\n}\n`;
}

function jsonValue(value: Value): object {
  if ('iri' in value) return { '@id': value.iri };
  if ('list' in value) return { '@list': value.list.map((iri) => ({ '@id': iri })) };
  return {
    '@value': value.text,
    ...(value.language !== undefined && { '@language': value.language }),
  };
}

/** All entries in one file that `--lexicon` reads again. */
export function writeTable({ entries }: Lexicon): string {
  const rows = entries.map(({ label, english, variants, parts, shortFor, succeeds, not, note, category }) => [
    ...[label, english ?? '', variants.join('|'), parts.join('|'), shortFor.join('|'), succeeds.join('|')],
    ...[not.join('|'), note ?? '', category],
  ]);
  return [COLUMNS, ...rows].map((cells) => `${cells.join('\t')}\n`).join('');
}
