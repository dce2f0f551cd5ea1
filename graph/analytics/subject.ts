// What an algorithm of the registry runs on: a snapshot as arrays, in order of ids, so that the order of its rows is
// nothing. Everything but the evidence is made at once; that is made when a bootstrap asks for it.
import type { Snapshot } from '../model/index.ts';
import { by, TifaError } from '../model/index.ts';
import { type EdgeFigures, type Network, networkEdges, projectNetwork } from './network.ts';
import { type Evidence, gatherEvidence } from './stability/evidence.ts';

export interface Subject {
  ids: readonly string[];
  /** Significant edges, or all where these join too few terms. */
  network: Network;
  figures: EdgeFigures;
  /** Mentions of each term. */
  counts: Float64Array;
  /** As the snapshot has it, −1 for none. */
  communityOf: Int32Array;
  /** Year of the first mention, or 0 where no document with it has a date. */
  firstYears: Int32Array;
  /** Positions as the snapshot has them. */
  x: Float64Array;
  y: Float64Array;
  /** Throws a `TifaError` of code `input` when the snapshot carries no passages. */
  evidence: () => Evidence;
}

export function subjectOf(snapshot: Snapshot): Subject {
  const terms = snapshot.terms.toSorted(by((term) => term.id));
  const edges = snapshot.edges.toSorted(
    by(
      (edge) => edge.source,
      (edge) => edge.target,
    ),
  );
  const ids = terms.map((term) => term.id);
  return {
    ids,
    ...projectNetwork(ids, edges),
    counts: Float64Array.from(terms, (term) => term.count),
    communityOf: Int32Array.from(terms, (term) => term.community ?? -1),
    firstYears: Int32Array.from(terms, (term) => Number(term.first?.slice(0, 4) ?? 0)),
    x: Float64Array.from(terms, (term) => term.x),
    y: Float64Array.from(terms, (term) => term.y),
    evidence: () => {
      const { documents, passages, method, part } = snapshot;
      if (passages === null || (part !== undefined && part.passagesEach !== null)) {
        throw new TifaError(
          'input',
          'A bootstrap draws from all passages, and this snapshot does not carry them: write one with --passages all.',
        );
      }
      return gatherEvidence({
        ids,
        edges,
        inNetwork: new Set(networkEdges(edges)),
        terms: part?.terms ?? ids.length,
        documents,
        passages,
        method,
      });
    },
  };
}
