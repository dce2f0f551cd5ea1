// Rows cut into portions that one transaction bears: so many rows, and so many characters where rows hold texts.
import type { Row } from './records.ts';

const MAX_ROWS = 10_000;
const MAX_CHARACTERS = 8_000_000;

/** A row that is larger than a portion is a portion of its own. */
export function* batches<T extends object>(rows: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  let characters = 0;
  for (const row of rows) {
    const length = charactersIn(row);
    if (batch.length === MAX_ROWS || (batch.length > 0 && characters + length > MAX_CHARACTERS)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(row);
    characters += length;
  }
  if (batch.length > 0) yield batch;
}

function charactersIn(row: object): number {
  let characters = 0;
  for (const value of Object.values(row as Row)) if (typeof value === 'string') characters += value.length;
  return characters;
}
