// The formats that are not XML and are only written: each is read here by a few lines that know the format, not the
// code that wrote it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySnapshot, FIXTURE, HOSTILE, hostile } from './arbitrary.ts';
import { writeCx2 } from './cx2.ts';
import { writeCypher } from './cypher.ts';
import { literal, real } from './cypher-literal.ts';
import { writeJsonLd } from './json-ld.ts';
import { writePajek } from './pajek.ts';
import { PREFIXES } from './skos.ts';
import { writeTurtle } from './turtle.ts';
import { writeVosText } from './vos-text.ts';

const weights = FIXTURE.edges.map((edge) => edge.count);

describe('Pajek', () => {
  const read = (text: string) => {
    const lines = text.replace('\ufeff', '').split('\r\n').slice(0, -1);
    const edgesAt = lines.indexOf('*Edges');
    return {
      title: lines[0],
      vertices: lines
        .slice(2, edgesAt)
        .map((line) => /^(\d+) "([^"]*)" (\S+) (\S+) (\S+)$/.exec(line)!.slice(1)),
      edges: lines.slice(edgesAt + 1).map((line) => line.split(' ').map(Number)),
      declared: Number(lines[1]!.replace('*Vertices ', '')),
    };
  };

  it('numbers vertices from 1, keeps places inside the window, and weighs edges by passages', () => {
    const { vertices, edges, declared } = read(writePajek(FIXTURE));
    expect(declared).toBe(FIXTURE.terms.length);
    expect(vertices.map(([number]) => Number(number))).toEqual(FIXTURE.terms.map((_, i) => i + 1));
    expect(vertices.map(([, label]) => label)).toEqual(FIXTURE.terms.map((term) => term.label));
    expect(edges.map(([, , value]) => value)).toEqual(weights);
    expect(FIXTURE.terms[edges[0]![0]! - 1]!.id).toBe(FIXTURE.edges[0]!.source);
    for (const [, , x, y] of vertices)
      for (const each of [x, y]) expect(Math.abs(Number(each) - 0.5)).toBeLessThan(0.5);
  });

  it('keeps a line a vertex and quotes around it, whatever the labels are', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const { vertices, edges } = read(writePajek(snapshot));
        expect(vertices).toHaveLength(snapshot.terms.length);
        expect(edges).toHaveLength(snapshot.edges.length);
      }),
    );
    expect(read(writePajek(hostile())).vertices.map(([, label]) => label)).toContain(
      '＂; DROP TABLE terms;--',
    );
  });
});

describe('map and network of VOSviewer', () => {
  const rows = (text: string) =>
    text
      .replace('\ufeff', '')
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('\t'));

  it('has a row an item, with as many cells as the head, and links by their numbers', () => {
    const { map, network } = writeVosText(hostile());
    const [head, ...items] = rows(map);
    expect(head!.slice(0, 7)).toEqual([
      'id',
      'label',
      'description',
      'x',
      'y',
      'cluster',
      'weight<Occurrences>',
    ]);
    expect(items.every((item) => item.length === head!.length)).toBe(true);
    expect(items.map((item) => Number(item[6]))).toEqual(FIXTURE.terms.map((term) => term.count));
    expect(rows(network).map(([, , strength]) => Number(strength))).toEqual(weights);
    expect(
      rows(network).every(
        ([a, b]) => items[Number(a) - 1] !== undefined && items[Number(b) - 1] !== undefined,
      ),
    ).toBe(true);
  });

  it('never lets a label run as a formula or end its cell', () => {
    const [, ...items] = rows(writeVosText(hostile()).map);
    const labels = items.map((item) => item[1]!);
    expect(labels).toContain("'=cmd|'/C calc'!A0");
    expect(labels).toContain('two lines three');
    expect(labels).toContain('"a,b;""c"""');
    expect(labels.filter((label) => /^\s*[=@＝]/.test(label))).toEqual([]);
  });
});

describe('CX2', () => {
  type Aspects = Record<
    string,
    { id: number; s: number; t: number; v: Record<string, unknown>; y: number }[]
  >;
  const aspectsOf = (text: string): Aspects => Object.assign({}, ...(JSON.parse(text) as object[]));

  it('opens with its version, closes with success, and counts its elements', () => {
    const blocks = JSON.parse(writeCx2(FIXTURE)) as Record<
      string,
      { name: string; elementCount: number }[]
    >[];
    expect(blocks[0]).toEqual({ CXVersion: '2.0', hasFragments: false });
    expect(blocks.at(-1)).toEqual({ status: [{ success: true, error: '' }] });
    const aspects = Object.assign({}, ...blocks);
    for (const { name, elementCount } of aspects.metaData) expect(aspects[name]).toHaveLength(elementCount);
  });

  it('declares every attribute, and keeps labels, places and measures', () => {
    const snapshot = hostile();
    const aspects = aspectsOf(writeCx2(snapshot));
    const [declared] = aspects.attributeDeclarations as unknown as Record<string, Record<string, object>>[];
    for (const owner of ['nodes', 'edges'] as const) {
      for (const { v } of aspects[owner]!)
        for (const name of Object.keys(v)) expect(declared![owner]).toHaveProperty(name);
    }
    expect(aspects.nodes!.map(({ v }) => v.name)).toEqual(snapshot.terms.map((term) => term.label));
    expect(aspects.nodes!.map(({ y }) => -y + 0)).toEqual(snapshot.terms.map((term) => term.y));
    expect(aspects.edges!.map(({ v }) => v.logDice)).toEqual(snapshot.edges.map((edge) => edge.logDice));
    const { s, t } = aspects.edges![0]!;
    expect([s, t].map((id) => aspects.nodes![id]!.v.termId)).toEqual([
      snapshot.edges[0]!.source,
      snapshot.edges[0]!.target,
    ]);
  });
});

/** Statements `subject property value`, sorted; literals as JSON of [text, language, type]. */
type Triples = string[];
const whole = (name: string) =>
  name.replace(/^(\w+):(?!\/\/)/, (own, prefix: string) => PREFIXES[prefix] ?? own);

function readJsonLd(text: string): Triples {
  const nodes = JSON.parse(text)['@graph'] as Record<string, unknown>[];
  const value = (each: unknown): string => {
    if (typeof each === 'number') return JSON.stringify([String(each), null, whole('xsd:integer')]);
    if (typeof each === 'boolean') return JSON.stringify([String(each), null, whole('xsd:boolean')]);
    if (typeof each === 'string') return JSON.stringify([each, null, null]);
    const parts = each as Record<string, string>;
    if (parts['@id'] !== undefined) return parts['@id'];
    const type = parts['@type'];
    return JSON.stringify([
      parts['@value'],
      parts['@language'] ?? null,
      type === undefined ? null : whole(type),
    ]);
  };
  return nodes.flatMap(({ '@id': id, '@type': type, ...rest }) => [
    `${id} a ${whole(type as string)}`,
    ...Object.entries(rest).flatMap(([property, values]) =>
      [values].flat().map((each) => `${id} ${whole(property)} ${value(each)}`),
    ),
  ]);
}

function readTurtle(text: string): Triples {
  const token =
    /\s*(?:#[^\n]*|@prefix[^\n]*|(<[^>]*>)|"((?:[^"\\\n\r]|\\.)*)"(?:@([\w-]+)|\^\^([\w:]+))?|([;,.])(?=\s|$)|([\w:.+-]+))/gy;
  const triples: Triples = [];
  let [subject, property] = ['', ''];
  let place = 0;
  for (const [, iri, raw, language, type, sign, name] of text.trimEnd().matchAll(token)) {
    if (sign !== undefined) place = sign === ',' ? 2 : sign === ';' ? 1 : 0;
    else if (iri === undefined && raw === undefined && name === undefined) continue;
    else if (place === 0) [subject, place] = [iri!.slice(1, -1), 1];
    else if (place === 1) [property, place] = [name!, 2];
    else {
      const characters = () => JSON.parse(`"${raw}"`) as string;
      const bare = /^\d+$/.test(name ?? '') ? 'xsd:integer' : 'xsd:boolean';
      const literal = () =>
        raw === undefined
          ? JSON.stringify([name, null, whole(bare)])
          : JSON.stringify([characters(), language ?? null, type === undefined ? null : whole(type)]);
      const object = iri !== undefined ? iri.slice(1, -1) : property === 'a' ? whole(name!) : literal();
      triples.push(`${subject} ${property === 'a' ? 'a' : whole(property)} ${object}`);
    }
  }
  return triples;
}

describe('SKOS', () => {
  it('says the same in Turtle and in JSON-LD, whatever the labels are', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        expect(readTurtle(writeTurtle(snapshot)).sort()).toEqual(readJsonLd(writeJsonLd(snapshot)).sort());
      }),
    );
    const snapshot = hostile();
    expect(readTurtle(writeTurtle(snapshot)).sort()).toEqual(readJsonLd(writeJsonLd(snapshot)).sort());
  });

  it('has a concept for every term and a thing for every co-occurrence, and relates only what was declared', () => {
    const triples = readTurtle(writeTurtle(FIXTURE));
    const having = (part: string) => triples.filter((triple) => triple.includes(part));
    expect(having(` a ${PREFIXES.skos}Concept`).length).toBe(FIXTURE.terms.length + 1);
    expect(having(` a ${PREFIXES.tifa}CoOccurrence`)).toHaveLength(FIXTURE.edges.length);
    expect(having('#related')).toEqual([]);
    expect(having('#broader')).toHaveLength(FIXTURE.relations.length);
    expect(having(`"river chief system","en",null`)).toHaveLength(1);
    for (const { id, label } of FIXTURE.terms) {
      expect(having(`:term:${id} ${PREFIXES.skos}prefLabel ["${label}","zh-Hans",null]`)).toHaveLength(1);
    }
  });
});

describe('Cypher', () => {
  it.each([
    ['a', "'a'"],
    ["it's", "'it\\'s'"],
    ['\\', "'\\\\'"],
    ['\\u0027', "'\\\\\\u00750027'"],
    ['a\n\u0000', "'a\\n\\u0000'"],
    ['\ud800', "'\ufffd'"],
    [3, '3'],
    [true, 'true'],
    [null, 'null'],
    [real(2), '2.0'],
    [real(-0.5), '-0.5'],
    [real(1e300), '1.0e300'],
    [real(1.5e-9), '1.5e-9'],
  ])('writes %j as %s', (value, text) => {
    expect(literal(value)).toBe(text);
  });

  it('keeps text in its quotes, whether escapes are resolved at once or before everything else', () => {
    const pieces = fc.constantFrom("'", '\\', 'u', '0027', 'u0027', 'n', '\n', 'a', '\u0000', ...HOSTILE);
    const resolved = (text: string) =>
      text.replace(/\\u([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const written = literal(parts.join(''));
        for (const text of [written, resolved(written)]) expect(text).toMatch(/^'(?:[^'\\]|\\.)*'$/s);
      }),
    );
  });

  it('ends every statement once, and has as many rows as there are terms and edges', () => {
    const statements = writeCypher(hostile()).split(';\n');
    const rowsOf = (create: string) =>
      statements
        .filter((statement) => statement.includes(create))
        .map((statement) => Number(/UNWIND range\(0, (\d+)\)/.exec(statement)![1]) + 1);
    expect(rowsOf('CREATE (:Term {')).toEqual([FIXTURE.terms.length]);
    expect(rowsOf('-[:CO_OCCURS {')).toEqual([FIXTURE.edges.length]);
    expect(statements.at(-1)).toBe('');
  });
});
