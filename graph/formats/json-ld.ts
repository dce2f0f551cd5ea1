// SKOS as JSON-LD 1.1 (https://www.w3.org/TR/json-ld11): the statements of Turtle, with the context inside, because
// nothing is ever fetched.
import type { Snapshot } from '../model/index.ts';
import { wellFormed } from './plain-text.ts';
import { PREFIXES, type Resource, type Statement, toResources, type Value } from './skos.ts';

export function writeJsonLd(snapshot: Snapshot): string {
  const graph = toResources(snapshot).map((resource) => JSON.stringify(toNode(resource)));
  return `{\n"@context": ${JSON.stringify(PREFIXES)},\n"@graph": [\n${graph.join(',\n')}\n]\n}\n`;
}

function toNode({ iri, type, statements }: Resource): object {
  return { '@id': iri, '@type': type, ...Object.fromEntries(statements.map(toProperty)) };
}

function toProperty({ property, values }: Statement): [string, unknown] {
  const all = values.map(toValue);
  return [property, all.length === 1 ? all[0] : all];
}

/** Doubles keep their text and type: as a number of JSON, 2.0 would be an integer. */
function toValue(value: Value): unknown {
  if ('iri' in value) return { '@id': value.iri };
  const { language, type } = value;
  const text = wellFormed(value.text).replaceAll('\0', '\ufffd');
  if (type === 'xsd:integer' || type === 'xsd:boolean') return JSON.parse(text);
  if (language !== undefined) return { '@value': text, '@language': language };
  return type === undefined ? text : { '@value': text, '@type': type };
}
