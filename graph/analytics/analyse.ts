// Analysis: an extraction becomes a graph, with communities, centralities and a place on the map for every term.
// Pure, and the same bytes for the same extraction and seed: tables are sorted first, so the order of rows is nothing.
import type { Community, Extraction, Graph, GraphTerm, TermAnalysis } from '../model/index.ts';
import { by } from '../model/index.ts';
import { betweenness } from './centrality/betweenness.ts';
import { constraint } from './centrality/constraint.ts';
import { coreNumbers } from './centrality/core.ts';
import { pageRank } from './centrality/pagerank.ts';
import { leiden } from './communities/leiden.ts';
import type { Partition } from './communities/partition.ts';
import { chooseSlots } from './communities/slots.ts';
import { groupMentions } from './group-mentions.ts';
import { layOut } from './layout/layout.ts';
import {
  degrees,
  type EdgeFigures,
  type Network,
  positiveWeights,
  projectNetwork,
  strengths,
} from './network.ts';

export function analyse(extraction: Extraction, { seed }: { seed: number }): Graph {
  const terms = extraction.terms.toSorted(by((term) => term.id));
  const cooccurrences = extraction.cooccurrences.toSorted(
    by(
      (edge) => edge.source,
      (edge) => edge.target,
    ),
  );
  const { network, figures: edgeFigures } = projectNetwork(
    terms.map((term) => term.id),
    cooccurrences,
  );
  const counts = terms.map((term) => term.count);
  const figures = analyseNetwork(network, { counts, figures: edgeFigures, seed });
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

interface Analysed {
  /** Mentions of each term. */
  counts: number[];
  figures: EdgeFigures;
  seed: number;
}

function analyseNetwork(network: Network, { counts, figures, seed }: Analysed) {
  const weights = positiveWeights(figures);
  const partition = leiden(network, { weights, seed });
  const { communityOf } = partition;
  // Ranks of a large network are small: six significant digits, not six decimals.
  const ranks = pageRank(network, weights).map((rank) => Number(rank.toPrecision(6)));
  const positions = layOut(network, { counts, communityOf, figures, seed });
  const degree = degrees(network);
  const strength = strengths(network, figures.logDice);
  const between = betweenness(network, { seed });
  const core = coreNumbers(network);
  const constrained = constraint(network, weights);
  const term = (index: number): TermAnalysis => ({
    degree: degree[index] ?? 0,
    strength: decimals(strength[index] ?? 0, 6),
    pagerank: ranks[index] ?? 0,
    betweenness: decimals(between[index] ?? 0, 6),
    core: core[index] ?? 0,
    constraint: degree[index] === 0 ? null : decimals(constrained[index] ?? 0, 6),
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
