// Everything that can be computed on a graph, by what it gives. A new algorithm is a new file and a line here.
import type { Algorithm } from './algorithm.ts';
import { DISPARITY } from './backbone/disparity.ts';
import { NOISE_CORRECTED } from './backbone/noise-corrected.ts';
import { SPANNING_TREE } from './backbone/spanning-tree.ts';
import { BETWEENNESS } from './centrality/betweenness.ts';
import { CLOSENESS } from './centrality/closeness.ts';
import { CONSTRAINT } from './centrality/constraint.ts';
import { CORE } from './centrality/core.ts';
import { DEGREE, STRENGTH } from './centrality/degree.ts';
import { EIGENVECTOR } from './centrality/eigenvector.ts';
import { PAGERANK } from './centrality/pagerank.ts';
import { GAPS } from './communities/gaps.ts';
import { LEIDEN } from './communities/leiden.ts';
import { LOUVAIN } from './communities/louvain.ts';
import { CIRCLE } from './layout/circle.ts';
import { FORCE_ATLAS_2 } from './layout/force-layout.ts';
import { NO_OVERLAP } from './layout/no-overlap.ts';
import { YEARS } from './layout/years.ts';
import { COMMUNITY_STABILITY } from './stability/communities.ts';
import { EDGE_STABILITY } from './stability/edges.ts';

export const ALGORITHMS: readonly Algorithm[] = [
  ...[LEIDEN, LOUVAIN, GAPS],
  ...[DEGREE, STRENGTH, PAGERANK, BETWEENNESS, CLOSENESS, EIGENVECTOR, CORE, CONSTRAINT],
  ...[DISPARITY, NOISE_CORRECTED, SPANNING_TREE],
  ...[COMMUNITY_STABILITY, EDGE_STABILITY],
  ...[FORCE_ATLAS_2, NO_OVERLAP, CIRCLE, YEARS],
];
