import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settings } from './settings.ts';

const started = process.cwd();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-settings-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(started);
  rmSync(folder, { recursive: true, force: true });
});

const file = (config: unknown): void => writeFileSync('tifa.config.json', JSON.stringify(config));

test('flags win over the environment, which wins over the file, which wins over defaults', () => {
  file({ home: 'from-file', store: 'bolt://file:7687', q: 0.05, neo4j: { username: 'reader' } });
  const environment = { NEO4J_URI: 'bolt://environment:7687', NEO4J_PASSWORD: 'secret', TIFA_HOME: '' };
  expect(settings({ store: 'grafeo' }, environment)).toMatchObject({
    ...{ home: 'from-file', store: 'grafeo', q: 0.05, unit: 'sentence', port: 4750 },
    neo4j: { username: 'reader', password: 'secret', database: 'neo4j' },
  });
  expect(settings({}, environment).store).toBe('bolt://environment:7687');
});

test.each<[string, () => void, object, string]>([
  ['an unknown key', () => file({ hoem: 'x' }), {}, 'hoem'],
  ['a value of the wrong kind', () => file({ port: 'many' }), {}, 'port'],
  ['a flag out of range', () => {}, { q: 2 }, 'q'],
  [
    'a file that is no JSON',
    () => writeFileSync('tifa.config.json', '{'),
    {},
    'tifa.config.json is not JSON',
  ],
])('%s is named', (_name, prepare, flags, message) => {
  prepare();
  expect(() => settings({ ...flags }, {})).toThrow(message);
});

test('--no-lexicon hides every lexicon, those of the configuration file too', () => {
  file({ lexicon: ['own.tsv'] });
  expect(settings({ lexicon: false }, {})).toMatchObject({ lexiconMode: 'none' });
});
