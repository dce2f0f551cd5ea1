// Every Cypher statement that the stores run, in the portable subset, so that one text gives one answer on each engine.
// What only one engine can run (constraints, staging) is in a list of its own, chosen by the adapter that runs it.
import { RELATION_TYPES } from '../model/index.ts';
import type { EdgeType, NodeLabel } from './records.ts';

const RELATIONS = RELATION_TYPES.join('|');

/** The domain reads. Whole records come back as `properties(…)`, so that `readings.ts` can parse them. */
export const READ = {
  run: `MATCH (run:Run) RETURN properties(run) AS run,
    coalesce(run.leavingUntil > timestamp(), false) AS isLeaving`,
  digests: 'MATCH (digest:Digest) RETURN digest.id AS id, digest.text AS text',
  passages: `UNWIND $ids AS id MATCH (passage:Passage {id: id})-[:PART_OF]->(document:Document)
    RETURN properties(passage) AS passage, properties(document) AS document`,
  text: 'MATCH (text:Text {id: $id}) RETURN text.raw AS raw',
  // From the passage, which an index finds: an engine that reads patterns from left to right would scan all terms.
  mentions: `UNWIND $ids AS id MATCH (passage:Passage {id: id})<-[mention:MENTIONED_IN]-(term:Term)
    RETURN term.id AS term, passage.id AS passage, properties(mention) AS properties`,
} as const;

/** The whole graph, one table a statement; `properties` is joined with the ids beside it. */
export const READ_ALL = {
  documents: 'MATCH (n:Document) RETURN properties(n) AS properties',
  terms: 'MATCH (n:Term) RETURN properties(n) AS properties',
  passages: 'MATCH (n:Passage) RETURN properties(n) AS properties',
  communities: 'MATCH (n:Community) RETURN properties(n) AS properties',
  relations: `MATCH (a:Term)-[e:${RELATIONS}]->(b:Term)
    RETURN a.id AS source, b.id AS target, type(e) AS type, properties(e) AS properties`,
  mentions: `MATCH (a:Term)-[e:MENTIONED_IN]->(b:Passage)
    RETURN a.id AS term, b.id AS passage, properties(e) AS properties`,
  cooccurrences: `MATCH (a:Term)-[e:CO_OCCURS]->(b:Term)
    RETURN a.id AS source, b.id AS target, properties(e) AS properties`,
} as const;

/** The texts behind one edge: exactly `e.count` rows, on every engine. */
export const EDGE_TEXTS = `MATCH (a:Term {label: $a})-[e:CO_OCCURS]-(b:Term {label: $b})
UNWIND e.passages AS id MATCH (p:Passage {id: id}) RETURN p.text AS text`;

/** Properties of terms that a CJK full-text index covers: printed, and canonical with English. */
export const FULL_TEXT = { label: 'Term', properties: ['label', 'searchText'] } as const;

/** One index or constraint a statement, as both engines spell it. */
export const uniqueId = (label: string) =>
  `CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;
export const index = (label: string, property: string) =>
  `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;

/** $rows by the ten thousand, no MERGE. */
export const createNodes = (label: string) => `UNWIND $rows AS row CREATE (n:${label}) SET n = row`;
export const createEdges = ({ type, from, to }: { type: EdgeType; from: NodeLabel; to: NodeLabel }) =>
  `UNWIND $rows AS row MATCH (a:${from} {id: row.source}) MATCH (b:${to} {id: row.target})
    CREATE (a)-[e:${type}]->(b) SET e = row.properties`;

/** For an engine that keeps 2.0 as the integer 2: makes a real number of it again, so that `/` divides alike. */
export const makeReal = {
  Term: (property: string) =>
    `MATCH (n:Term) WHERE n.${property} % 1 = 0 SET n.${property} = toFloat(n.${property})`,
  CO_OCCURS: (property: string) =>
    `MATCH (:Term)-[e:CO_OCCURS]->(:Term) WHERE e.${property} % 1 = 0 SET e.${property} = toFloat(e.${property})`,
} as const;

const edgeOfRow = (type: EdgeType) =>
  `UNWIND $rows AS row MATCH (:Term {id: row.source})-[e:${type}]->(:Term {id: row.target})`;

/** What an incremental loading does beside creating: a store that is amended holds what a whole loading gives. */
export const AMEND = {
  replaceNodes: (label: NodeLabel) => `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n = row`,
  removeNodes: (label: NodeLabel) => `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) DETACH DELETE n`,
  removeAllNodes: (label: NodeLabel) => `MATCH (n:${label}) DETACH DELETE n`,
  removePassages: `UNWIND $rows AS row MATCH (:Document {id: row.id})<-[:PART_OF]-(n:Passage) DETACH DELETE n`,
  removeEdges: (type: EdgeType) => `${edgeOfRow(type)} DELETE e`,
  /** Edges that are there: given these figures beside what they have, or all they are to have. */
  setFigures: (type: EdgeType) => `${edgeOfRow(type)} SET e += row.properties`,
  replaceEdges: (type: EdgeType) => `${edgeOfRow(type)} SET e = row.properties`,
  removeAllEdges: (type: EdgeType) => `MATCH (:Term)-[e:${type}]->(:Term) DELETE e`,
} as const;

/** Replacing a graph that does not fit one transaction: written beside the old under other labels, then swapped. */
export const STAGED = {
  /** The label that a node of the new graph carries until the swap. */
  label: (label: NodeLabel) => `TifaStaged${label}`,
  /** The label that a node of the old graph carries after it. */
  old: (label: NodeLabel) => `TifaOld${label}`,
  /**
   * $columns by name, not $rows: a name is sent and unpacked once, which spares both sides a third of their work. Answers
   * which place became which node, by the engine’s ids: edges find nodes by them faster than by any index.
   */
  createNodes: (label: NodeLabel, names: readonly string[]) =>
    `UNWIND range(0, $length - 1) AS i CREATE (n:TifaStaged${label} ${fromColumns(names)})
    RETURN collect([i, id(n)]) AS created`,
  createEdges: (type: EdgeType, names: readonly string[]) =>
    `UNWIND range(0, $length - 1) AS i MATCH (a) WHERE id(a) = $sources[i] MATCH (b) WHERE id(b) = $targets[i]
    CREATE (a)-[:${type} ${fromColumns(names)}]->(b)`,
  takeDown: (label: NodeLabel) => `MATCH (n:${label}) REMOVE n:${label} SET n:TifaOld${label}`,
  putUp: (label: NodeLabel) => `MATCH (n:TifaStaged${label}) REMOVE n:TifaStaged${label} SET n:${label}`,
  /** What no reader sees, of the old graph or of a new one: all labels in one statement, which is planned once. */
  removeSome: (labels: readonly NodeLabel[]) =>
    `MATCH (n:${labels.flatMap((label) => [`TifaStaged${label}`, `TifaOld${label}`]).join('|')})
    WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS removed`,
  /** Labels of a node that is called as ours are, in a database that has no graph of ours. */
  foreign: (labels: readonly NodeLabel[]) =>
    `MATCH (run:Run) WITH count(run) AS runs WHERE runs = 0
    MATCH (n:${labels.join('|')}) RETURN labels(n) AS labels LIMIT 1`,
  /** How many nodes and edges there are: one statement, because each would be planned for itself. */
  counts: (nodes: readonly NodeLabel[], edges: readonly { type: EdgeType; from: NodeLabel }[]) =>
    [
      ...nodes.map((label) => `MATCH (n:TifaStaged${label}) RETURN '${label}' AS name, count(n) AS count`),
      ...edges.map(
        ({ type, from }) =>
          `MATCH (:TifaStaged${from})-[e:${type}]->() RETURN '${type}' AS name, count(e) AS count`,
      ),
    ].join(' UNION ALL '),
  fullText: `CREATE FULLTEXT INDEX Term_text IF NOT EXISTS FOR (n:Term) ON EACH [n.label, n.searchText]
    OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`,
  awaitIndexes: 'CALL db.awaitIndexes(60)',
} as const;

/**
 * The same as `AMEND.setFigures` and `AMEND.replaceEdges` on an engine that finds an edge by its own id, asked for once,
 * in half the time that the ends take it. What is equal is not written again.
 */
export const BY_ID = {
  edges: (type: EdgeType) =>
    `MATCH (a:Term)-[e:${type}]->(b:Term) RETURN a.id AS source, collect(b.id) AS targets, collect(id(e)) AS ids`,
  setFigures: (type: EdgeType, names: readonly string[]) =>
    `${edgeOfPlace(type)} SET ${names.map((name) => `e.${name} = $columns.${name}[i]`).join(', ')}`,
  replaceEdges: (type: EdgeType, names: readonly string[]) =>
    `${edgeOfPlace(type)} SET e = ${fromColumns(names)}`,
} as const;

function edgeOfPlace(type: EdgeType): string {
  return `UNWIND range(0, $length - 1) AS i MATCH ()-[e:${type}]->() WHERE id(e) = $ids[i]`;
}

/** `{count: $columns.count[i], …}`: what the place i of every column says. */
function fromColumns(names: readonly string[]): string {
  return `{${names.map((name) => `${name}: $columns.${name}[i]`).join(', ')}}`;
}

/**
 * Who is loading: one node that is locked before it is looked at, by its owner with every batch. An owner that has not
 * been heard for $lease milliseconds of the server’s clock is gone.
 */
export const CLAIM = {
  label: 'TifaLoad',
  take: `MERGE (claim:TifaLoad {id: 'load'}) SET claim.isAsked = true
    WITH claim WHERE claim.token IS NULL OR claim.heardAt < timestamp() - $lease
    SET claim.token = $token, claim.heardAt = timestamp() RETURN claim.token AS token`,
  heard: `MATCH (claim:TifaLoad {id: 'load'}) RETURN claim.heardAt AS heardAt`,
  keep: `MATCH (claim:TifaLoad {id: 'load'}) SET claim.isAsked = true
    WITH claim WHERE claim.token = $token SET claim.heardAt = timestamp() RETURN claim.token AS token`,
  /** Seen before a graph changes: a statement that reads while labels change may see some of both graphs. */
  announce: `MATCH (:TifaLoad {id: 'load', token: $token}) MATCH (run:Run)
    SET run.leavingUntil = timestamp() + $patience`,
  /** A graph that was about to leave, and is still there, stays. */
  release: `MATCH (claim:TifaLoad {id: 'load', token: $token}) DELETE claim
    WITH 1 AS released MATCH (run:Run) WHERE run.leavingUntil IS NOT NULL REMOVE run.leavingUntil`,
} as const;
