import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FOLDER, jsonSchemas } from './json-schemas.ts';

const generated = jsonSchemas();

test('every schema of the contract has its file, and no other file is there', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(generated).sort());
});

test.each(Object.entries(generated))('%s is what “npm run schemas” writes', (name, text) => {
  expect(readFileSync(`${FOLDER}${name}`, 'utf8')).toBe(text);
});
