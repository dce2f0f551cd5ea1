// Generates the JSON Schemas of the contract: `npm run schemas` writes them, and a test keeps them true.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import * as model from '../graph/model/index.ts';

export const FOLDER = fileURLToPath(new URL('../graph/model/json-schemas/', import.meta.url));

const SCHEMAS = {
  ...model.EXTRACTION_TABLES,
  method: model.MethodCard,
  snapshot: model.SnapshotFile,
  'snapshot-1': model.FirstSnapshot,
  config: model.Config,
} as const;

/** File name → text. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const json = { title: `Tifa ${name}`, ...z.toJSONSchema(schema, { io: 'input' }) };
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(`${FOLDER}${name}`, text);
}
