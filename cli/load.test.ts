// A store that is lost, damaged or of an older layout is rebuilt from its ledger when it is read; a newer one is refused.
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeExtraction } from '../extractor/write/extraction.ts';
import { fixture } from '../graph/analytics/fixture.ts';
import { ledgerOf, loadStore, withGraph, withStore } from './load.ts';
import { settings } from './settings.ts';

const extraction = {
  ...fixture(),
  texts: fixture().documents.map(({ id }) => ({ document: id, raw: `原文${id}` })),
};
let home = '';
const config = () => settings({ home }, {});
const terms = () => withGraph(config(), async (store) => (await store.read()).terms.length);
const generations = () => join(home, 'generations');

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'tifa-ledger-'));
  await withStore(config(), (store) => loadStore(store, extraction, config()));
  await writeExtraction(ledgerOf(home), extraction);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function eachManifest(change: (manifest: { version: number }) => void): void {
  for (const number of readdirSync(generations())) {
    const file = join(generations(), number, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    change(manifest);
    writeFileSync(file, JSON.stringify(manifest));
  }
}

test.each<[string, () => void]>([
  ['damaged', () => appendFileSync(join(generations(), '1', 'graph.grafeo'), '!')],
  ['lost', () => rmSync(generations(), { recursive: true })],
  [
    'of an older layout',
    () =>
      eachManifest((manifest) => {
        manifest.version = 1;
      }),
  ],
])('a store that is %s is rebuilt from its ledger, with the texts', async (_, harm) => {
  harm();
  expect(await terms()).toBe(extraction.terms.length);
  const document = extraction.documents[0]?.id ?? '';
  expect(await withGraph(config(), (store) => store.text(document))).toBe(`原文${document}`);
});

test('without a ledger the error says what to do', async () => {
  rmSync(ledgerOf(home), { recursive: true });
  appendFileSync(join(generations(), '1', 'graph.grafeo'), '!');
  await expect(terms()).rejects.toThrow(/No good one is left: run `tifa build/);
});

test('a store of a newer layout is neither read nor written over', async () => {
  eachManifest((manifest) => {
    manifest.version = 9;
  });
  const refusal = {
    code: 'schema-version',
    message: expect.stringMatching(/layout 9, .*reads layout \d+: use the newer/),
  };
  await expect(terms()).rejects.toMatchObject(refusal);
  const load = withStore(config(), (store) => loadStore(store, extraction, config()));
  await expect(load).rejects.toMatchObject(refusal);
});

test('an extraction of before there were texts still loads', async () => {
  rmSync(join(ledgerOf(home), 'texts.jsonl'));
  rmSync(generations(), { recursive: true });
  expect(await terms()).toBe(extraction.terms.length);
  expect(await withGraph(config(), (store) => store.text(extraction.documents[0]?.id ?? ''))).toBeNull();
});
