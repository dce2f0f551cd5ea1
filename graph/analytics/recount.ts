// The centralities that a snapshot states, computed anew from its own edges: for whoever wants to know whether they are
// what the network says. Only a whole graph holds every edge that they were computed on.
import { by, type Snapshot } from '../model/index.ts';
import { betweenness } from './centrality/betweenness.ts';
import { constraint } from './centrality/constraint.ts';
import { coreNumbers } from './centrality/core.ts';
import { positiveWeights, projectNetwork } from './network.ts';

/** Six decimals are stated; the engine that computed them may have rounded the last one the other way. */
const TOLERANCE = 2e-6;

type Stated = Pick<Snapshot, 'version' | 'part' | 'method' | 'terms' | 'edges'>;

/** False for a part, and for version 1, which does not say whether it is one. */
export function holdsWholeNetwork({ version, part }: Stated): boolean {
  return version !== 1 && part === undefined;
}

/** A sentence for every betweenness, core number and constraint that differs; what a term does not state is passed over. */
export function* centralityFaults(snapshot: Stated): Generator<string> {
  if (!holdsWholeNetwork(snapshot)) return;
  const terms = snapshot.terms.toSorted(by((term) => term.id));
  const edges = snapshot.edges.toSorted(
    by(
      (edge) => edge.source,
      (edge) => edge.target,
    ),
  );
  const ids = new Set(terms.map(({ id }) => id));
  // There is no network then; that an end is no term is told elsewhere.
  if (edges.some(({ source, target }) => !ids.has(source) || !ids.has(target))) return;
  const { network, figures } = projectNetwork([...ids], edges);
  const found = {
    betweenness: betweenness(network, { seed: snapshot.method.seed }),
    core: coreNumbers(network),
    constraint: constraint(network, positiveWeights(figures)),
  };
  for (const [index, term] of terms.entries()) {
    for (const name of ['betweenness', 'core', 'constraint'] as const) {
      const [stated, recounted = 0] = [term[name], found[name][index]];
      if (stated === undefined || stated === null || Math.abs(stated - recounted) <= TOLERANCE) continue;
      yield `${term.label}: says ${name} ${stated}, its network gives ${Number(recounted.toFixed(6))}`;
    }
  }
}
