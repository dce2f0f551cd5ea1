// The terms, co-occurrences and relations found in an answer, as a snapshot of their own: what `--format graph` writes.
import type { Graph, Snapshot } from '../graph/model/index.ts';
import { TifaError } from '../graph/model/index.ts';
import { buildSnapshot } from '../graph/snapshot/build.ts';
import { filterSnapshot } from '../graph/snapshot/filter.ts';
import { seal } from '../graph/snapshot/seal.ts';

type Entity = Record<string, unknown>;
type Link = { source: string; type: string; target: string };

const CO_OCCURS = 'CO_OCCURS';
/** Relationships that do not join two terms. */
const BESIDE = ['MENTIONED_IN', 'PART_OF', 'IN_COMMUNITY'];
/** What tells one relationship from another of its type; only co-occurrences have more than the first three. */
const FIGURES = [
  'count',
  'order',
  'origin',
  'documents',
  'clusters',
  'logDice',
  'npmi',
  'g2',
  'q',
  'passages',
];

/**
 * An answer’s relationships come without the ids of their ends, so each is known by its figures and by the terms in its
 * row; `unplaced` counts those that are not. An answer of terms alone brings the co-occurrences among them.
 * Throws `usage` when the answer holds no term.
 */
export function answerGraph(
  graph: Graph,
  rows: readonly (readonly unknown[])[],
  { passages = 'none' }: { passages?: 'all' | 'none' } = {},
): { snapshot: Snapshot; unplaced: number } {
  const links = linksByFigures(graph);
  const terms = new Set<string>();
  const chosen = new Set<string>();
  let unplaced = 0;
  for (const row of rows) {
    const { ids, relationships } = entities(row);
    for (const id of ids) terms.add(id);
    for (const { entity, among } of relationships) {
      const link = placed(links.get(key(entity, entity._type)) ?? [], among);
      if (link === null) unplaced += 1;
      else {
        terms.add(link.source).add(link.target);
        chosen.add(name(link));
      }
    }
  }
  if (terms.size === 0) {
    const example = 'MATCH (a:Term)-[e:CO_OCCURS]-(b:Term) RETURN a, e, b LIMIT 50';
    throw new TifaError(
      'usage',
      `The answer holds no terms to draw: return nodes and relationships, as in ${example}.`,
    );
  }
  const isOfTermsAlone = chosen.size + unplaced === 0;
  const whole = buildSnapshot(graph, { passages });
  const part = {
    ...whole,
    edges: whole.edges.filter((edge) => isOfTermsAlone || chosen.has(name({ ...edge, type: CO_OCCURS }))),
    relations: whole.relations.filter((relation) => isOfTermsAlone || chosen.has(name(relation))),
  };
  return { snapshot: seal(filterSnapshot(part, { keep: (term) => terms.has(term.id) })), unplaced };
}

function linksByFigures(graph: Graph): Map<string, Link[]> {
  const links = new Map<string, Link[]>();
  const add = (record: Entity, { source, type, target }: Link) => {
    const figures = key(record, type);
    const list = links.get(figures) ?? [];
    list.push({ source, type, target });
    links.set(figures, list);
  };
  for (const edge of graph.cooccurrences) add(edge, { ...edge, type: CO_OCCURS });
  for (const relation of graph.relations) add(relation, relation);
  return links;
}

/** The one whose ends are both among the terms, or the only one there is. */
function placed(links: readonly Link[], among: ReadonlySet<string>): Link | null {
  const own = links.filter(({ source, target }) => among.has(source) && among.has(target));
  const [link, second] = own.length > 0 ? own : links;
  return link !== undefined && second === undefined ? link : null;
}

/** A relationship, and the terms among which its two ends are looked for. */
type Found = { entity: Entity; among: ReadonlySet<string> };

/** Ids of terms, and relationships between terms, wherever in a row they stand: in lists, maps and paths too. */
function entities(row: readonly unknown[]): { ids: ReadonlySet<string>; relationships: Found[] } {
  const ids = new Set<string>();
  const relationships: Found[] = [];
  const open: unknown[] = [...row];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    const entity = value as Entity;
    if (Array.isArray(entity._labels)) {
      if (entity._labels.includes('Term')) ids.add(String(entity.id));
    } else if (typeof entity._type === 'string') {
      if (!BESIDE.includes(entity._type)) relationships.push({ entity, among: ids });
    } else if (Array.isArray(entity.nodes) && Array.isArray(entity.relationships)) {
      open.push(...entity.nodes);
      relationships.push(...steps(entity.nodes, entity.relationships));
    } else for (const inner of Object.values(entity)) open.push(inner);
  }
  return { ids, relationships };
}

/** In a path the ends of a relationship are the nodes before and after it. */
function steps(nodes: readonly Entity[], relationships: readonly Entity[]): Found[] {
  return relationships.flatMap((entity, i) =>
    BESIDE.includes(String(entity._type))
      ? []
      : [{ entity, among: new Set([String(nodes[i]?.id), String(nodes[i + 1]?.id)]) }],
  );
}

const key = (record: Entity, type: unknown): string =>
  JSON.stringify([type, ...FIGURES.map((figure) => record[figure] ?? null)]);
const name = ({ source, type, target }: Link): string => `${source} ${type} ${target}`;
