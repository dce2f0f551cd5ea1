// Reads an extraction directory back, every line parsed with the schema of its table.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  EXTRACTION_TABLES,
  type Extraction,
  MethodCard,
  type TableName,
  TifaError,
} from '../../graph/model/index.ts';

/** Throws a TifaError that names file and line of the first record that is not valid. */
export function readExtraction(folder: string): Extraction {
  const method = readMethod(folder);
  const table = <Name extends TableName>(name: Name): Extraction[Name] =>
    readTable(join(folder, `${name}.jsonl`), name) as Extraction[Name];
  return {
    method,
    documents: table('documents'),
    // Ledgers of version 0.1.0 have none.
    texts: existsSync(join(folder, 'texts.jsonl')) ? table('texts') : [],
    terms: table('terms'),
    relations: table('relations'),
    passages: table('passages'),
    mentions: table('mentions'),
    cooccurrences: table('cooccurrences'),
    rejections: table('rejections'),
    problems: table('problems'),
  };
}

function readMethod(folder: string): MethodCard {
  const file = join(folder, 'method.json');
  if (!existsSync(file)) {
    throw new TifaError(
      'input',
      `${folder} is not an extraction: it has no method.json. Make one with “tifa extract PATH… -o ${folder}”.`,
    );
  }
  const value = parseJson(readFileSync(file, 'utf8'), file);
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version > 1) {
    throw new TifaError(
      'schema-version',
      `${file} has schema version ${version}; this Tifa reads version 1. Use a newer Tifa.`,
    );
  }
  const parsed = MethodCard.safeParse(value);
  if (!parsed.success) throw invalid(file, parsed.error.issues[0]);
  return parsed.data;
}

function readTable(file: string, name: TableName): unknown[] {
  if (!existsSync(file)) throw new TifaError('input', `${file} is missing. Run “tifa extract” again.`);
  const schema = EXTRACTION_TABLES[name];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const place = `${file}:${index + 1}`;
    const parsed = schema.safeParse(parseJson(line, place));
    if (!parsed.success) throw invalid(place, parsed.error.issues[0]);
    return [parsed.data];
  });
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TifaError('input', `${place} is not JSON. Run “tifa extract” again.`, { cause });
  }
}

function invalid(place: string, issue: { path: PropertyKey[]; message: string } | undefined): TifaError {
  const where = issue === undefined || issue.path.length === 0 ? 'record' : issue.path.join('.');
  return new TifaError(
    'input',
    `${place}: ${where}: ${issue?.message ?? 'not valid'}. Run “tifa extract” again.`,
  );
}
