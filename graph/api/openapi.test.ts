// The description of the API against the API: every operation is asked, and every answer is as the document says.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { termId } from '../analytics/fixture.ts';
import { methodNotation } from '../model/index.ts';
import { buildSnapshot } from '../snapshot/build.ts';
import { serialise } from '../snapshot/serialise.ts';
import { schemaFaults } from './json-schema.ts';
import { PROBLEMS } from './problems.ts';
import { api, graph, post } from './testing.ts';

type Json = Record<string, unknown>;
interface Operation {
  operationId: string;
  summary: string;
  'x-summary-zh': string;
  parameters: { name: string; in: string; required: boolean; schema: Json; description: string }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { content?: Record<string, { schema: Json }> }>;
}
interface Document extends Json {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
}

const folder = mkdtempSync(join(tmpdir(), 'tifa-openapi-'));
beforeAll(() => writeFileSync(join(folder, 'one.json'), serialise(buildSnapshot(graph))));
afterAll(() => rmSync(folder, { recursive: true }));

const ask = api({ snapshots: folder });
const document = (await (await ask('/api/v1/openapi.json')).json()) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

const HE = encodeURIComponent('河长制');
/** What every operation is asked: what stands for the braces, and what behind the question mark. */
const ASKED: Record<string, [parts: string[], query: string][]> = {
  health: [[[], '']],
  search: [
    [[], 'q=tdf'],
    [[], `q=${HE}&limit=1`],
  ],
  term: [
    [[HE], ''],
    [[termId('米袋子')], ''],
  ],
  termPassages: [[[HE], 'limit=2']],
  neighbours: [
    [[HE], 'measure=count&min=2'],
    [[termId('米袋子')], ''],
  ],
  edge: [[[HE, termId('碳达峰')], '']],
  edgePassages: [[[HE, termId('碳达峰')], 'limit=1']],
  paths: [[[], `from=${HE}&to=${encodeURIComponent('枫桥经验')}&measure=npmi`]],
  series: [[[], `term=${HE}&term=${encodeURIComponent('扶贫')}`]],
  document: [[[graph.documents[0]!.id], 'text=true&limit=3']],
  snapshot: [
    [[], ''],
    [[], 'passages=all'],
    [[], 'minPassages=2&significant=true'],
  ],
  snapshotTable: ['terms', 'edges', 'relations', 'documents', 'communities'].map((table) => [
    [table],
    'limit=3',
  ]),
  queries: [[[], '']],
  runQuery: [[['neighbours'], 'limit=2']],
  cypher: [[[], '']],
  shippedSnapshots: [[[], '']],
  shippedSnapshot: [[['one'], '']],
};

describe('the document', () => {
  it('is OpenAPI 3.1: unique names, words in two languages, every brace and reference accounted for', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(Object.keys(ASKED).sort());
    for (const { path, parameters, summary, 'x-summary-zh': zh } of operations) {
      const braces = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
      const inPath = parameters.filter((each) => each.in === 'path');
      expect(inPath.map(({ name }) => name)).toEqual(braces);
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect(summary).toMatch(/^[A-Z][\x20-\x7e]+\.$/);
      expect(zh).toMatch(/\p{sc=Han}.*。$/u);
    }
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(document.components.schemas).toHaveProperty(name as string);
  });
});

describe('every answer', () => {
  const cases = operations.flatMap((operation) =>
    (ASKED[operation.operationId] ?? []).map(([parts, query]) => ({ operation, parts, query })),
  );

  it.each(cases)('of $operation.operationId $parts $query is as the document says', async (one) => {
    const { operation, parts, query } = one;
    const rest = [...parts];
    const path = operation.path.replace(/\{\w+\}/g, () => rest.shift() ?? '');
    const init = operation.method === 'post' ? post('{"query":"RETURN 1"}') : {};
    const response = await ask(query === '' ? path : `${path}?${query}`, init);
    expect(response.status).toBe(200);
    const answer = (await response.json()) as Json;
    // A part of the graph says so itself.
    expect(response.headers.get('tifa-method')).toBe(answer.notation ?? methodNotation(graph));
    const schema = operation.responses['200']?.content?.['application/json']?.schema;
    expect(schemaFaults(schema ?? {}, answer, document)).toEqual([]);
    const asked = new URLSearchParams(query);
    for (const { name, schema: own } of operation.parameters.filter((each) => each.in === 'query')) {
      const values = asked.getAll(name);
      const typed = values.map((value) => (/^-?[\d.]+$/.test(value) ? Number(value) : value));
      if (values.length > 0)
        expect(schemaFaults(own, own.type === 'array' ? typed : typed[0], document)).toEqual([]);
    }
  });

  it.each(operations)(
    'of $operationId to a wrong request is a problem as the document says',
    async (operation) => {
      const address = operation.path.replace(/\{\w+\}/g, 'nothing');
      const response = await ask(`${address}?limit=x`, {
        method: operation.method === 'post' ? 'GET' : 'POST',
      });
      expect(response.headers.get('tifa-method')).toBe(methodNotation(graph));
      const schema = operation.responses.default?.content?.['application/problem+json']?.schema;
      expect(schemaFaults(schema ?? {}, await response.json(), document)).toEqual([]);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    },
  );
});

describe('the page', () => {
  it.each([
    ['?lang=zh', {}, 'zh-Hans'],
    ['?lang=en', {}, 'en'],
    ['', { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' }, 'zh-Hans'],
    ['/', { 'accept-language': 'de' }, 'en'],
  ])(
    '/api%s %j is in %s, says every operation and problem, and asks nobody for anything',
    async (query, headers, language) => {
      const response = await ask(`/api${query}`, { headers: headers as Record<string, string> });
      expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8');
      const page = await response.text();
      expect(page).toContain(`<html lang="${language}">`);
      for (const { path, summary, 'x-summary-zh': zh } of operations) {
        expect(page).toContain(path);
        expect(page).toContain(language === 'en' ? summary : zh);
      }
      for (const kind of Object.keys(PROBLEMS)) expect(page).toContain(`/api/v1/problems/${kind}`);
      expect(page).not.toMatch(/<script|style=|https?:\/\/(?!127)/);
      const [, style] = /href="([^"]+\.css)"/.exec(page) ?? [];
      expect((await ask(style ?? '')).headers.get('content-type')).toBe('text/css; charset=UTF-8');
    },
  );
});

describe('the check itself', () => {
  it.each([
    [{ type: 'integer' }, 1.5],
    [{ type: 'object', properties: { a: {} } }, { b: 1 }],
    [{ type: 'object', properties: { a: {} }, required: ['a'] }, {}],
    [{ type: 'array', items: { type: 'string' } }, ['a', 1]],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 1],
    [{ type: 'string', pattern: '^a$' }, 'b'],
    [{ $ref: '#/nowhere' }, 1],
    [{ unheard: 1 }, 1],
  ])('%j finds fault with %j', (schema, value) => {
    expect(schemaFaults(schema, value, {})).not.toEqual([]);
  });
});
