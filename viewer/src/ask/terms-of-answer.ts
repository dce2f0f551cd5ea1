// Which terms an answer names, and which of them stand together in a row: what is lit on the map and drawn as a graph.
import type { CypherAnswer, SnapshotTerm } from '../../../graph/model/index.ts';
import { type Atlas, edgeKey } from '../state/atlas.ts';

export interface AnswerGraph {
  terms: SnapshotTerm[];
  /** Pairs that stand side by side in a row, once each. */
  pairs: [string, string][];
}

export function graphOf(answer: CypherAnswer, atlas: Atlas): AnswerGraph {
  const terms = new Map<string, SnapshotTerm>();
  const pairs = new Map<string, [string, string]>();
  for (const row of answer.rows) {
    const named = row.flatMap((cell) => termsIn(cell, atlas));
    named.forEach((term, i) => {
      terms.set(term.id, term);
      const before = named[i - 1];
      if (before !== undefined && before.id !== term.id) {
        pairs.set(edgeKey(before.id, term.id), [before.id, term.id]);
      }
    });
  }
  return { terms: [...terms.values()], pairs: [...pairs.values()] };
}

/** A cell is a label, a list of labels, or a node as a plain map with its label. */
function termsIn(cell: unknown, atlas: Atlas): SnapshotTerm[] {
  if (typeof cell === 'string')
    return atlas.byLabel.has(cell) ? [atlas.byLabel.get(cell)].flatMap((t) => t ?? []) : [];
  if (Array.isArray(cell)) return cell.flatMap((each) => termsIn(each, atlas));
  if (typeof cell !== 'object' || cell === null) return [];
  const { label } = cell as Record<string, unknown>;
  return typeof label === 'string' ? termsIn(label, atlas) : [];
}
