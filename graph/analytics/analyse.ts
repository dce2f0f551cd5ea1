// Analysis: an extraction becomes a graph, with communities, centralities and a place on the map for every term.
// Pure, and the same bytes for the same extraction and seed: tables are sorted first, so the order of rows is nothing.
import type { Community, Extraction, Graph, GraphTerm } from '../model/index.ts';
import { by } from '../model/index.ts';
import { detectCommunities, type Partition } from './communities/communities.ts';
import { chooseSlots } from './communities/slots.ts';
import { groupMentions } from './group-mentions.ts';
import { layOut } from './layout/layout.ts';
import { degrees, type Network, positiveWeights, projectNetwork, strengths } from './network.ts';
import { bothWays, pageRank } from './pagerank.ts';

export function analyse(extraction: Extraction, { seed }: { seed: number }): Graph {
  const terms = extraction.terms.toSorted(by((term) => term.id));
  const cooccurrences = extraction.cooccurrences.toSorted(
    by(
      (edge) => edge.source,
      (edge) => edge.target,
    ),
  );
  const network = projectNetwork(
    terms.map((term) => term.id),
    cooccurrences,
  );
  const figures = analyseNetwork(network, { counts: terms.map((term) => term.count), seed });
  return {
    method: extraction.method,
    documents: extraction.documents.toSorted(by((document) => document.id)),
    terms: terms.map((term, index): GraphTerm => ({ ...term, ...figures.term(index) })),
    relations: extraction.relations.toSorted(
      by(
        (relation) => relation.source,
        (relation) => relation.target,
        (relation) => relation.type,
        (relation) => relation.order ?? 0,
      ),
    ),
    passages: extraction.passages.toSorted(by((passage) => passage.id)),
    mentions: groupMentions(extraction.mentions),
    cooccurrences,
    communities: figures.communities.map(({ top, ...community }) => ({
      ...community,
      top: top.flatMap((index) => terms[index]?.id ?? []),
    })),
  };
}

function analyseNetwork(network: Network, { counts, seed }: { counts: number[]; seed: number }) {
  const partition = detectCommunities(network, seed);
  const { communityOf } = partition;
  const weights = positiveWeights(network);
  // Ranks of a large network are small: six significant digits, not six decimals.
  const ranks = pageRank(bothWays(network.size, { ...network, weights })).map((rank) =>
    Number(rank.toPrecision(6)),
  );
  const positions = layOut(network, { counts, communityOf, seed });
  const degree = degrees(network);
  const strength = strengths(network);
  const term = (index: number) => ({
    degree: degree[index] ?? 0,
    strength: decimals(strength[index] ?? 0, 6),
    pagerank: ranks[index] ?? 0,
    community: degree[index] === 0 ? null : (communityOf[index] ?? null),
    x: decimals(positions.x[index] ?? 0, 2),
    y: decimals(positions.y[index] ?? 0, 2),
  });
  return { term, communities: describeCommunities(partition, { ranks, positions, seed }) };
}

interface Described {
  ranks: Float64Array;
  positions: { x: Float64Array; y: Float64Array };
  seed: number;
}

/** `top` are indexes of the two terms with the highest PageRank. */
function describeCommunities(
  { members }: Partition,
  { ranks, positions, seed }: Described,
): (Omit<Community, 'top'> & { top: number[] })[] {
  const centres = members.map((terms) => ({
    x: terms.reduce((sum, term) => sum + (positions.x[term] ?? 0), 0) / terms.length,
    y: terms.reduce((sum, term) => sum + (positions.y[term] ?? 0), 0) / terms.length,
  }));
  const slots = chooseSlots(centres, seed);
  return members.map((terms, id) => ({
    id,
    slot: slots[id] ?? 0,
    size: terms.length,
    top: terms
      .toSorted(
        by(
          (term) => -(ranks[term] ?? 0),
          (term) => term,
        ),
      )
      .slice(0, 2),
  }));
}

/** Rounded, so that a difference in the last bit of an engine’s arithmetic changes no byte; never −0. */
function decimals(value: number, places: number): number {
  const factor = 10 ** places;
  return Math.round(value * factor) / factor + 0;
}
