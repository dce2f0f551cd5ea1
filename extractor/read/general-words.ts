// Reads data/general-words.tsv: `phrase documents` a line, below the number of documents in all.
import { readFileSync } from 'node:fs';
import type { GeneralWords } from '../discover/score.ts';

/** Share of the documents that a phrase stands in; what is not listed stands in fewer than one of a hundred. */
export function readGeneralWords(file: string): GeneralWords {
  const [head = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const all = Number(head.split('\t')[1]);
  return new Map(
    rows.map((row) => {
      const [phrase = '', documents] = row.split('\t');
      return [phrase, Number(documents) / all];
    }),
  );
}
