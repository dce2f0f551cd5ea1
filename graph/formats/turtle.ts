// SKOS as Turtle (https://www.w3.org/TR/turtle), every literal with its type in full, so that 2 and 2.0 stay apart.
import type { Snapshot } from '../model/index.ts';
import { methodLine } from './method-line.ts';
import { oneLine, unicodeEscape, wellFormed } from './plain-text.ts';
import { PREFIXES, type Resource, toResources, type Value } from './skos.ts';

const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export function writeTurtle(snapshot: Snapshot): string {
  const prefixes = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
  const head = [`# ${oneLine(methodLine(snapshot))}`, ...prefixes].join('\n');
  return `${head}\n\n${toResources(snapshot).map(writeResource).join('\n')}`;
}

function writeResource({ iri, type, statements }: Resource): string {
  const lines = statements.map(
    ({ property, values }) => `  ${property} ${values.map(writeValue).join(' , ')}`,
  );
  return `${[`<${iri}> a ${type}`, ...lines].join(' ;\n')} .\n`;
}

function writeValue(value: Value): string {
  if ('iri' in value) return `<${value.iri}>`;
  const { text, language, type } = value;
  if (type === 'xsd:integer' || type === 'xsd:boolean') return text;
  const suffix = language !== undefined ? `@${language}` : type !== undefined ? `^^${type}` : '';
  return `"${escaped(text)}"${suffix}`;
}

/** NUL is no character of RDF. */
function escaped(text: string): string {
  return wellFormed(text)
    .replaceAll('\0', '\ufffd')
    .replace(/[\\"\p{Cc}]/gu, (character) => ESCAPES[character] ?? unicodeEscape(character));
}
