// GEXF 1.1 to 1.3, static: attributes by their titles, places out of viz. Nodes inside nodes are passed over.
import { TifaError } from '../../model/index.ts';
import { mapInSteps, type Steps } from '../../model/steps.ts';
import type { SnapshotBody } from '../../snapshot/serialise.ts';
import { toBody } from './body.ts';
import { foldName, type Values } from './values.ts';
import { childrenOf, type Element, readXml } from './xml.ts';

export function* readGexf(text: string, name: string): Steps<SnapshotBody> {
  const root = yield* readXml(text, name);
  const [graph] = childrenOf(root, 'graph');
  if (root.name !== 'gexf' || graph === undefined) {
    throw new TifaError('input', `${name} is XML, but no GEXF: <${root.name}> with a <graph> is missing.`);
  }
  const attributes = declarations(graph);
  const nodes = childrenOf(graph, 'nodes').flatMap((list) => childrenOf(list, 'node'));
  const edges = childrenOf(graph, 'edges').flatMap((list) => childrenOf(list, 'edge'));
  return yield* toBody(
    {
      nodes: yield* mapInSteps(nodes, (node) => {
        const id = node.attributes.get('id') ?? '';
        const values = valuesOf(node, attributes.get('node'));
        const [position] = childrenOf(node, 'position');
        for (const axis of ['x', 'y']) {
          const place = position?.attributes.get(axis);
          if (place !== undefined) values.set(axis, place);
        }
        return { id, label: node.attributes.get('label') ?? id, values };
      }),
      edges: yield* mapInSteps(edges, (edge) => ({
        source: edge.attributes.get('source') ?? '',
        target: edge.attributes.get('target') ?? '',
        weight: edge.attributes.get('weight'),
        values: valuesOf(edge, attributes.get('edge')),
      })),
    },
    name,
  );
}

/** Of nodes and of edges: the id of each attribute with its folded title and its default. */
type Declarations = Map<string, { name: string; preset: string | undefined }>;

function declarations(graph: Element): Map<string, Declarations> {
  const owners = new Map<string, Declarations>();
  for (const list of childrenOf(graph, 'attributes')) {
    const owner = list.attributes.get('class') ?? '';
    const own = owners.get(owner) ?? new Map();
    owners.set(owner, own);
    for (const attribute of childrenOf(list, 'attribute')) {
      const id = attribute.attributes.get('id') ?? '';
      const [preset] = childrenOf(attribute, 'default');
      own.set(id, { name: foldName(attribute.attributes.get('title') ?? id), preset: preset?.text });
    }
  }
  return owners;
}

function valuesOf(element: Element, declared: Declarations = new Map()): Values {
  const values: Values = new Map();
  for (const { name, preset } of declared.values()) if (preset !== undefined) values.set(name, preset);
  for (const value of childrenOf(element, 'attvalues').flatMap((list) => childrenOf(list, 'attvalue'))) {
    const attribute = declared.get(value.attributes.get('for') ?? '');
    const text = value.attributes.get('value');
    if (attribute !== undefined && text !== undefined) values.set(attribute.name, text);
  }
  return values;
}
