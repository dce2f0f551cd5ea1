// Stability of edges: in what share of bootstrap replicates an edge is significant, and in what share its two terms
// stand in one community, of those replicates in which both have an edge at all.
import { type Algorithm, algorithm } from '../algorithm.ts';
import type { Subject } from '../subject.ts';
import { type BootstrapOptions, bootstrap, bootstrapParameters } from './bootstrap.ts';

/** Shares by edge of the network; `together` is NaN where the terms never both had an edge. */
export function edgeStability(
  subject: Subject,
  options: BootstrapOptions,
): { significant: Float64Array; together: Float64Array } {
  const { network } = subject;
  const { pairOfEdge } = subject.evidence();
  const significant = new Float64Array(network.sources.length);
  const together = new Float64Array(network.sources.length);
  const both = new Float64Array(network.sources.length);
  bootstrap(subject, options, (replicate) => {
    pairOfEdge.forEach((pair, edge) => {
      significant[edge] = (significant[edge] as number) + (replicate.significant[pair] as number);
      const a = replicate.communityOf[network.sources[edge] as number] as number;
      const b = replicate.communityOf[network.targets[edge] as number] as number;
      if (a < 0 || b < 0) return;
      both[edge] = (both[edge] as number) + 1;
      if (a === b) together[edge] = (together[edge] as number) + 1;
    });
  });
  return {
    significant: significant.map((times) => times / options.replicates),
    together: together.map((times, edge) => times / (both[edge] as number)),
  };
}

export const EDGE_STABILITY: Algorithm = algorithm({
  id: 'edge-stability',
  title: { zh: '共现的稳定性', en: 'Stability of edges (bootstrap)' },
  inputs: ['network', 'passages'],
  parameters: bootstrapParameters,
  source: 'Efron, Annals of Statistics 7(1), 1979',
  run: (subject, options) => ({ of: 'edges', columns: edgeStability(subject, options) }),
});
