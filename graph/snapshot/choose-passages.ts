// Fewer passages than all, by a rule that a reader can follow: of each edge the first N, then of each term as many as
// it still lacks. First comes one passage of each group of near-duplicates, then the second of each, and so on; among
// them the most recent document first (without a date last), then the passage that joins more terms, then by id.
// A passage that was chosen for one edge serves all others that it holds.
import type { SnapshotPassage } from '../model/index.ts';
import { by } from '../model/index.ts';
import { partOf } from './part.ts';
import type { SnapshotBody } from './serialise.ts';

/** A body comes back: `seal` it. Figures stay those of the whole corpus. */
export function choosePassages(snapshot: SnapshotBody, each: number): SnapshotBody {
  const { documents, terms, edges } = snapshot;
  if (snapshot.passages === null) return snapshot;
  const passages = ranked(snapshot.passages, new Map(documents.map(({ id, date }) => [id, date])));
  const rankOf = new Map(passages.map(({ id }, rank) => [id, rank]));
  const chosen = new Set<number>();
  const choose = (own: readonly number[]): void => {
    const held = own.filter((rank) => chosen.has(rank)).length;
    const rest = turns(own, passages).filter((rank) => !chosen.has(rank));
    for (const rank of rest.slice(0, Math.max(0, each - held))) chosen.add(rank);
  };
  for (const edge of edges) {
    choose((edge.passages ?? []).flatMap((id) => rankOf.get(id) ?? []).sort((a, b) => a - b));
  }
  const ranksOf = ranksByTerm(passages);
  for (const term of terms) choose(ranksOf.get(term.id) ?? []);
  return {
    ...snapshot,
    part: { ...partOf(snapshot), passagesEach: each },
    passages: snapshot.passages.filter(({ id }) => chosen.has(rankOf.get(id) ?? -1)),
    edges: edges.map((edge) => ({
      ...edge,
      passages: (edge.passages ?? []).filter((id) => chosen.has(rankOf.get(id) ?? -1)),
    })),
  };
}

/** By the rule, groups aside. */
function ranked(
  passages: readonly SnapshotPassage[],
  dates: ReadonlyMap<string, string | null>,
): SnapshotPassage[] {
  const keys = passages.map((passage) => ({
    passage,
    date: dates.get(passage.document) ?? '',
    joined: new Set(passage.spans.flatMap((span) => (span.nested ? [] : [span.term]))).size,
  }));
  return keys
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1) || tie(a, b))
    .map(({ passage }) => passage);
}

const tie = by<{ passage: SnapshotPassage; joined: number }>(
  ({ joined }) => -joined,
  ({ passage }) => passage.id,
);

/** The first of each group in order, then the second of each. */
function turns(ranks: readonly number[], passages: readonly SnapshotPassage[]): number[] {
  const seen = new Map<string, number>();
  return ranks
    .map((rank) => {
      const group = passages[rank]?.cluster ?? '';
      const turn = seen.get(group) ?? 0;
      seen.set(group, turn + 1);
      return { rank, turn };
    })
    .sort(
      by(
        ({ turn }) => turn,
        ({ rank }) => rank,
      ),
    )
    .map(({ rank }) => rank);
}

function ranksByTerm(passages: readonly SnapshotPassage[]): Map<string, number[]> {
  const ranks = new Map<string, number[]>();
  for (const [rank, { spans }] of passages.entries()) {
    for (const term of new Set(spans.map((span) => span.term))) {
      const own = ranks.get(term);
      if (own === undefined) ranks.set(term, [rank]);
      else own.push(rank);
    }
  }
  return ranks;
}
