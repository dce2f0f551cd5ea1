import { expect, test } from 'vitest';
import type { Lexicon, LexiconEntry } from '../../graph/model/index.ts';
import { readLexicon } from '../read/lexicon.ts';
import { termId } from '../terms/ids.ts';
import { conceptsOf } from './concepts.ts';
import { writeJsonLd, writeTable, writeTurtle } from './export.ts';
import { parseLexicon } from './parse.ts';
import { PREFIXES } from './skos.ts';

const SHIPPED = readLexicon('data/lexicon');

const entry = (label: string, rest: Partial<LexiconEntry> = {}): LexiconEntry => ({
  ...{ label, category: 'party', english: null, variants: [], parts: [], shortFor: [], succeeds: [] },
  ...{ not: [], note: null, ...rest },
});
const lexicon = (...entries: LexiconEntry[]): Lexicon => ({ entries, version: '1', sha256: '0'.repeat(64) });
const term = (label: string): string => `<urn:x-tifa:term:${termId(label)}>`;

type Triple = [subject: string, property: string, object: string];

/**
 * A strict reader of the Turtle grammar as far as SKOS needs it, written against the grammar and not against the writer.
 * Throws at the first character that no token takes.
 */
function readTurtle(text: string): Triple[] {
  const TOKEN =
    /(?<space>[ \t\r\n]+)|(?<iri><(?:[^\s<>"{}|^`\\])*>)|(?<text>"(?:[^"\\\n\r]|\\[tbnrf"'\\]|\\u[0-9A-Fa-f]{4})*"(?:@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*)?)|(?<directive>@prefix(?= ))|(?<name>[A-Za-z][\w-]*:(?:[A-Za-z][\w-]*)?)|(?<a>a(?= ))|(?<mark>[.;,()])/uy;
  const tokens: { kind: string; value: string }[] = [];
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`no token at ${at}: ${text.slice(at, at + 40)}`);
    const [kind, value] = Object.entries(match.groups!).find(([, each]) => each !== undefined)!;
    if (kind !== 'space') tokens.push({ kind, value });
  }
  let next = 0;
  const take = (...kinds: string[]): string => {
    const token = tokens[next]!;
    if (!kinds.includes(token.kind) && !kinds.includes(token.value)) {
      throw new Error(`${kinds.join(' or ')} expected, not ${token.value}`);
    }
    next += 1;
    return token.value;
  };
  const is = (value: string): boolean => tokens[next]?.value === value;
  const prefixes = new Map<string, string>();
  const resource = (): string => {
    const value = take('iri', 'name');
    if (value.startsWith('<')) return value;
    const [prefix, local] = value.split(':') as [string, string];
    if (!prefixes.has(prefix)) throw new Error(`prefix ${prefix} is not declared`);
    return `<${prefixes.get(prefix)}${local}>`;
  };
  const object = (): string => {
    if (tokens[next]?.kind === 'text') return take('text');
    if (!is('(')) return resource();
    const items: string[] = [];
    for (take('('); !is(')'); ) items.push(resource());
    take(')');
    return `(${items.join(' ')})`;
  };
  const triples: Triple[] = [];
  while (next < tokens.length) {
    if (is('@prefix')) {
      take('directive');
      const name = take('name');
      prefixes.set(name.slice(0, -1), take('iri').slice(1, -1));
      take('.');
      continue;
    }
    const subject = resource();
    for (let more = true; more; ) {
      const property = is('a') ? take('a') : resource();
      do triples.push([subject, property, object()]);
      while (is(',') && take(','));
      more = is(';') && take(';') !== '';
    }
    take('.');
  }
  return triples;
}

const SKOS = PREFIXES.skos;
const triplesOf = (...entries: LexiconEntry[]): string[] =>
  readTurtle(writeTurtle(lexicon(...entries))).map((triple) => triple.join(' '));

test('labels, glosses, forms, notes and contexts', () => {
  const triples = triplesOf(
    entry('三保', {
      english: 'Three "Guarantees" \\',
      variants: ['三、保'],
      not: ['三保障'],
      note: 'since 2019',
    }),
  );
  for (const [property, object] of [
    ['prefLabel', '"三保"@zh-Hans'],
    ['prefLabel', String.raw`"Three \"Guarantees\" \\"@en`],
    ['altLabel', '"三、保"@zh-Hans'],
    ['scopeNote', '"since 2019"@en'],
  ]) {
    expect(triples).toContain(`${term('三保')} <${SKOS}${property}> ${object}`);
  }
  expect(triples).toContain(`${term('三保')} <urn:x-tifa:not> "三保障"@zh-Hans`);
});

test('parts keep their order', () => {
  const triples = triplesOf(
    entry('四个全面', {
      parts: ['全面建成小康社会', '全面从严治党', '全面依法治国'],
      shortFor: ['全面从严治党'],
    }),
    entry('全面从严治党', { succeeds: ['从严治党'] }),
    entry('从严治党'),
  );
  const parts = ['全面建成小康社会', '全面从严治党', '全面依法治国'].map(term);
  expect(triples).toContain(
    `<urn:x-tifa:parts:${termId('四个全面')}> <${SKOS}memberList> (${parts.join(' ')})`,
  );
  for (const part of parts) {
    expect(triples).toContain(`${term('四个全面')} <http://purl.org/dc/terms/hasPart> ${part}`);
  }
  expect(triples).toContain(`${term('四个全面')} <urn:x-tifa:shortFor> ${term('全面从严治党')}`);
  expect(triples).toContain(`${term('全面从严治党')} <${SKOS}related> ${term('从严治党')}`);
  expect(triples.filter((triple) => triple.includes('broader'))).toEqual([]);
});

test('the longer formulation is narrower than the part that its characters hold, and is not related to it too', () => {
  const triples = triplesOf(
    entry('党建引领基层治理', { parts: ['党建引领', '基层治理'], shortFor: ['基层治理'] }),
  );
  for (const part of ['党建引领', '基层治理']) {
    expect(triples).toContain(`${term('党建引领基层治理')} <${SKOS}broader> ${term(part)}`);
  }
  expect(triples.filter((triple) => triple.includes('broader'))).toHaveLength(2);
  expect(triples.filter((triple) => triple.includes('related'))).toEqual([]);
});

test('formulas in a circle are written like others', () => {
  const triples = triplesOf(
    entry('甲乙', { parts: ['丙丁'], shortFor: ['丙丁'] }),
    entry('丙丁', { parts: ['甲乙'] }),
  );
  expect(triples).toContain(`${term('甲乙')} <http://purl.org/dc/terms/hasPart> ${term('丙丁')}`);
});

test('the shipped lexicon is SKOS as its integrity conditions want it', () => {
  const triples = readTurtle(writeTurtle(SHIPPED));
  const objects = (property: string) => triples.filter((triple) => triple[1] === `<${SKOS}${property}>`);
  const concepts = triples.filter(
    ([, property, object]) => property === 'a' && object === `<${SKOS}Concept>`,
  );
  expect(concepts).toHaveLength(conceptsOf(SHIPPED.entries).concepts.length);
  const known = new Set(concepts.map(([subject]) => subject));
  // S14: one preferred label a language; S13: which is no alternative label.
  const preferred = objects('prefLabel').map(([subject, , text]) => `${subject}${text.split('"@')[1]}`);
  expect(new Set(preferred).size).toBe(preferred.length);
  const names = [...objects('prefLabel'), ...objects('altLabel')].map((triple) => `${triple[0]}${triple[2]}`);
  expect(new Set(names).size).toBe(names.length);
  // S27: what is related is not also broader, at any distance.
  const above = new Map<string, string[]>();
  for (const [narrow, , broad] of objects('broader'))
    above.set(narrow, [...(above.get(narrow) ?? []), broad]);
  const reaches = (from: string, to: string): boolean =>
    (above.get(from) ?? []).some((each) => each === to || reaches(each, to));
  for (const [a, , b] of objects('related')) expect(reaches(a, b) || reaches(b, a)).toBe(false);
  for (const [, , object] of [...objects('related'), ...objects('broader')])
    expect(known.has(object)).toBe(true);
});

test('JSON-LD says what Turtle says', () => {
  const document = JSON.parse(writeJsonLd(SHIPPED)) as {
    '@context': Record<string, string>;
    '@graph': Record<string, unknown>[];
  };
  const iri = (name: string): string => {
    const [prefix, local] = name.split(':') as [string, string];
    return `<${document['@context'][prefix]}${local}>`;
  };
  const object = (value: Record<string, unknown>): string => {
    if ('@id' in value) return `<${value['@id']}>`;
    if ('@list' in value) return `(${(value['@list'] as Record<string, unknown>[]).map(object).join(' ')})`;
    const escaped = String(value['@value']).replace(/[\\"]/g, '\\$&');
    return `"${escaped}"${'@language' in value ? `@${value['@language']}` : ''}`;
  };
  const triples = document['@graph'].flatMap(({ '@id': id, '@type': type, ...properties }) => [
    `<${id}> a ${iri(String(type))}`,
    ...Object.entries(properties).flatMap(([property, values]) =>
      (values as Record<string, unknown>[]).map((value) => `<${id}> ${iri(property)} ${object(value)}`),
    ),
  ]);
  expect(triples).toEqual(readTurtle(writeTurtle(SHIPPED)).map((triple) => triple.join(' ')));
});

test('the table is read back as the same entries', () => {
  const { rows, findings } = parseLexicon(writeTable(SHIPPED), { name: 'all.tsv', category: 'none' });
  expect(findings).toEqual([]);
  expect(rows.map((row) => row.entry)).toEqual(SHIPPED.entries);
});

test('the reader of this test refuses what is not Turtle', () => {
  for (const bad of [
    '<a> <b> "c"',
    '<a> <b> "c\n" .',
    '<a b> <c> <d> .',
    'x:a <b> <c> .',
    '<a> <b> "c"" .',
    '<a> .',
  ])
    expect(() => readTurtle(bad)).toThrow();
});
