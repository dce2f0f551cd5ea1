// GraphML as networkx, igraph, Gephi, Cytoscape and Tifa write it: one graph, data by the names of their keys. Graphs
// inside nodes, ports and hyperedges are passed over.
import { TifaError } from '../../model/index.ts';
import { mapInSteps, type Steps } from '../../model/steps.ts';
import type { SnapshotBody } from '../../snapshot/serialise.ts';
import { toBody } from './body.ts';
import { foldName, type Values } from './values.ts';
import { childrenOf, type Element, readXml } from './xml.ts';

interface Key {
  id: string;
  owner: string;
  name: string;
  preset: string | undefined;
}

export function* readGraphml(text: string, name: string): Steps<SnapshotBody> {
  const root = yield* readXml(text, name);
  const [graph] = childrenOf(root, 'graph');
  if (root.name !== 'graphml' || graph === undefined) {
    throw new TifaError('input', `${name} is XML, but no GraphML: <${root.name}> with a <graph> is missing.`);
  }
  const keys = childrenOf(root, 'key').map((key): Key => {
    const id = key.attributes.get('id') ?? '';
    const [preset] = childrenOf(key, 'default');
    const owner = key.attributes.get('for') ?? 'all';
    return { id, owner, name: foldName(key.attributes.get('attr.name') ?? id), preset: preset?.text };
  });
  const ofNodes = keysOf(keys, 'node');
  const ofEdges = keysOf(keys, 'edge');
  return yield* toBody(
    {
      nodes: yield* mapInSteps(childrenOf(graph, 'node'), (node) => {
        const id = node.attributes.get('id') ?? '';
        const values = valuesOf(node, ofNodes);
        return { id, label: values.get('label') ?? values.get('name') ?? id, values };
      }),
      edges: yield* mapInSteps(childrenOf(graph, 'edge'), (edge) => {
        const values = valuesOf(edge, ofEdges);
        const source = edge.attributes.get('source') ?? '';
        const target = edge.attributes.get('target') ?? '';
        return { source, target, weight: values.get('weight'), values };
      }),
    },
    name,
  );
}

function keysOf(keys: readonly Key[], owner: string): Map<string, Key> {
  const own = keys.filter((key) => key.owner === owner || key.owner === 'all');
  return new Map(own.map((key) => [key.id, key]));
}

function valuesOf(element: Element, keys: Map<string, Key>): Values {
  const values: Values = new Map();
  for (const { name, preset } of keys.values()) if (preset !== undefined) values.set(name, preset);
  for (const data of childrenOf(element, 'data')) {
    const key = keys.get(data.attributes.get('key') ?? '');
    if (key !== undefined) values.set(key.name, data.text);
  }
  return values;
}
