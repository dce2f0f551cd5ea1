// What any format told of a graph becomes a snapshot without its hash, as far as the format knows it. What it does not
// know is neutral:
// - term: count, standalone, passages, documents, clusters, pagerank 0; curated; its label as its only variant; degree
//   and strength as its edges say; without a place, one on a circle; texts and dates null, no years
// - edge: count is the weight when that is a whole number, else 0; logDice the weight, the only strength there is, or 0;
//   documents, clusters, npmi, g2 0; q 1; not significant
// - the method card says nothing but the name of the file; no documents, relations or passages
// A foreign id becomes the one that Tifa would give to the label, so that graphs of different origin can be compared.
import { NO_ASSOCIATION } from '../../measures/measures.ts';
import type { SnapshotCommunity, SnapshotTerm } from '../../model/index.ts';
import {
  by,
  SNAPSHOT_VERSION,
  SnapshotEdge,
  SnapshotTerm as TermSchema,
  TifaError,
} from '../../model/index.ts';
import { AT_ONCE, mapInSteps, type Steps } from '../../model/steps.ts';
import type { SnapshotBody } from '../../snapshot/serialise.ts';
import { sha256 } from '../../snapshot/sha256.ts';
import { EDGE_FIELDS, TERM_FIELDS } from '../fields.ts';
import { UNKNOWN_METHOD } from './unknown-method.ts';
import { parseValues, type Values } from './values.ts';

export interface ReadNode {
  id: string;
  label: string;
  values: Values;
}
export interface ReadEdge {
  source: string;
  target: string;
  weight: string | undefined;
  values: Values;
}
export interface ReadGraph {
  nodes: ReadNode[];
  edges: ReadEdge[];
  /** Names of communities by their number, where a format has them. */
  names?: Map<number, string>;
}

type End = Pick<SnapshotTerm, 'id' | 'label'>;

const CIRCLE = 333;
const MOST_COMMUNITIES = 100_000;
const SLOTS = 11;

/** `name` is what a person calls the file; it opens every message. */
export function* toBody({ nodes, edges, names = new Map() }: ReadGraph, name: string): Steps<SnapshotBody> {
  const fail = (problem: string): never => {
    throw new TifaError('input', `${name}, ${problem}.`);
  };
  const ends = yield* identify(nodes, fail);
  const read = yield* readEdges(edges, ends, fail);
  const figures = sumUp(read);
  const terms = yield* mapInSteps(nodes, (node, index) =>
    readTerm(node, { ends, figures, index, total: nodes.length, fail }),
  );
  return {
    format: 'tifa-snapshot',
    version: SNAPSHOT_VERSION,
    method: { ...UNKNOWN_METHOD, corpus: { ...UNKNOWN_METHOD.corpus, title: name } },
    years: {},
    documents: [],
    communities: communitiesOf(terms, names),
    terms,
    edges: read,
    relations: [],
    passages: null,
  };
}

type Fail = (problem: string) => never;

/** Every node once, by the id that the file gives it. */
function* identify(nodes: readonly ReadNode[], fail: Fail): Steps<Map<string, End>> {
  const ends = new Map<string, End>();
  const taken = new Set<string>();
  for (const { id, label } of nodes) {
    if (ends.size % AT_ONCE === 0) yield;
    if (ends.has(id)) fail(`node ${id} stands there twice`);
    const byLabel = `t${sha256(label).slice(0, 12)}`;
    const own = /^t[0-9a-f]{12}$/.test(id) ? id : byLabel;
    const free = taken.has(own) ? `t${sha256(`${label}\0${id}`).slice(0, 12)}` : own;
    taken.add(free);
    ends.set(id, { id: free, label });
  }
  return ends;
}

function* readEdges(edges: readonly ReadEdge[], ends: Map<string, End>, fail: Fail): Steps<SnapshotEdge[]> {
  const pairs = new Set<string>();
  return yield* mapInSteps(edges, (edge, index) => {
    const failHere: Fail = (problem) => fail(`edge ${index + 1}: ${problem}`);
    const a = ends.get(edge.source) ?? failHere(`no node has the id ${edge.source}`);
    const b = ends.get(edge.target) ?? failHere(`no node has the id ${edge.target}`);
    if (a.id === b.id) failHere(`it joins ${a.label} with itself; leave such edges out`);
    const [source, target] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
    if (pairs.has(source + target)) {
      failHere(`it joins ${a.label} and ${b.label} again; merge parallel edges, directed ones too`);
    }
    pairs.add(source + target);
    const own = parseValues(EDGE_FIELDS, edge.values, failHere);
    const weight = edge.weight === undefined || edge.weight.trim() === '' ? 0 : Number(edge.weight);
    if (!Number.isFinite(weight)) failHere(`the weight “${edge.weight}” is no number`);
    const parsed = SnapshotEdge.safeParse({
      ...{ count: Number.isInteger(weight) && weight > 0 ? weight : 0, documents: 0, clusters: 0 },
      ...{ ...NO_ASSOCIATION, logDice: weight, q: 1, significant: false, byYear: {} },
      ...own,
      source,
      target,
    });
    return parsed.success ? parsed.data : failHere(firstIssue(parsed.error));
  });
}

interface TermContext {
  ends: Map<string, End>;
  figures: Map<string, { degree: number; strength: number }>;
  index: number;
  total: number;
  fail: Fail;
}

function readTerm(node: ReadNode, { ends, figures, index, total, fail }: TermContext): SnapshotTerm {
  const failHere: Fail = (problem) => fail(`node ${node.id}: ${problem}`);
  const end = ends.get(node.id) ?? failHere('it has no id');
  const own = parseValues([...TERM_FIELDS, ...PLACE], node.values, failHere);
  const angle = (2 * Math.PI * index) / total;
  const parsed = TermSchema.safeParse({
    ...{ english: null, pinyin: '', category: null, status: 'curated', byYear: {}, first: null, last: null },
    ...{ variants: [], count: 0, standalone: own.count ?? 0 },
    ...{ passages: 0, documents: 0, clusters: 0, score: null, pagerank: 0, community: null },
    ...(figures.get(end.id) ?? { degree: 0, strength: 0 }),
    ...{ x: CIRCLE * Math.cos(angle), y: CIRCLE * Math.sin(angle) },
    ...own,
    ...end,
  });
  if (!parsed.success) return failHere(firstIssue(parsed.error));
  const { community, count, variants } = parsed.data;
  if (community !== null && community >= MOST_COMMUNITIES) failHere('its community has too high a number');
  return {
    ...parsed.data,
    variants: own.variants === undefined ? [{ surface: end.label, count }] : variants,
  };
}

const PLACE = [
  { name: 'x', type: 'double' },
  { name: 'y', type: 'double' },
] as const;

/** What the edges say of their ends, where the file does not say it itself. */
function sumUp(edges: readonly SnapshotEdge[]): TermContext['figures'] {
  const figures: TermContext['figures'] = new Map();
  for (const { source, target, logDice } of edges) {
    for (const end of [source, target]) {
      const own = figures.get(end) ?? { degree: 0, strength: 0 };
      figures.set(end, { degree: own.degree + 1, strength: own.strength + logDice });
    }
  }
  return figures;
}

/** As many as the highest number asks for, each named by its two terms of highest PageRank. */
function communitiesOf(terms: readonly SnapshotTerm[], names: Map<number, string>): SnapshotCommunity[] {
  const members: SnapshotTerm[][] = [];
  for (const term of terms) {
    if (term.community === null) continue;
    while (members.length <= term.community) members.push([]);
    members[term.community]?.push(term);
  }
  return members.map((own, id) => {
    const strongest = own.toSorted(
      by(
        (term) => -term.pagerank,
        (term) => term.id,
      ),
    );
    const top = strongest.slice(0, 2).map((term) => term.id);
    return { id, slot: id < SLOTS ? id + 1 : 0, size: own.length, top, name: names.get(id) ?? null };
  });
}

function firstIssue({ issues }: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const [issue] = issues;
  return `${issue?.path.map(String).join('.') ?? ''} is not allowed (${issue?.message ?? 'unreadable'})`;
}
