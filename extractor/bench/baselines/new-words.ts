// “New word discovery” as it is usually built: strings whose characters stick together (pointwise mutual information of
// the weakest split) and whose neighbours vary (branching entropy). After Huang and Powers, PACLIC 17, 2003, and Jin and
// Tanaka-Ishii, ACL 2006, p. 430.
import { ranked } from './ranked.ts';

const LONGEST = 8;
const MIN_COUNT = 3;

/** Strings of 2–8 Han characters that stand at least three times, by PMI × entropy. */
export function newWords(sentences: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const left = new Map<string, Map<string, number>>();
  const right = new Map<string, Map<string, number>>();
  let characters = 0;
  for (const run of sentences.flatMap((sentence) => sentence.match(/\p{Script=Han}+/gu) ?? [])) {
    characters += run.length;
    for (let start = 0; start < run.length; start += 1) {
      for (let end = start + 1; end <= Math.min(run.length, start + LONGEST); end += 1) {
        const text = run.slice(start, end);
        counts.set(text, (counts.get(text) ?? 0) + 1);
        // A sentence or punctuation mark beside it is a neighbour of its own each time: it frees the edge.
        add(left, text, start > 0 ? run.charAt(start - 1) : `<${counts.get(text)}`);
        add(right, text, end < run.length ? run.charAt(end) : `>${counts.get(text)}`);
      }
    }
  }
  const scores = new Map<string, number>();
  for (const [text, count] of counts) {
    if (text.length < 2 || count < MIN_COUNT) continue;
    const entropy = Math.min(entropyOf(left.get(text)), entropyOf(right.get(text)));
    scores.set(text, cohesion(text, counts, characters) * entropy);
  }
  return ranked(scores);
}

function cohesion(text: string, counts: ReadonlyMap<string, number>, total: number): number {
  const count = (part: string): number => counts.get(part) ?? 1;
  let weakest = Number.POSITIVE_INFINITY;
  for (let at = 1; at < text.length; at += 1) {
    const pmi = Math.log2((count(text) * total) / (count(text.slice(0, at)) * count(text.slice(at))));
    weakest = Math.min(weakest, pmi);
  }
  return weakest;
}

function entropyOf(neighbours: ReadonlyMap<string, number> | undefined): number {
  const counts = [...(neighbours?.values() ?? [])];
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => sum - (count / total) * Math.log2(count / total), 0);
}

function add(table: Map<string, Map<string, number>>, text: string, neighbour: string): void {
  const row = table.get(text) ?? new Map<string, number>();
  row.set(neighbour, (row.get(neighbour) ?? 0) + 1);
  table.set(text, row);
}
