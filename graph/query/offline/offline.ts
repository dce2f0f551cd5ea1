// The named queries over a snapshot alone, for pages without a server: a function for each statement, which gives the
// same rows in the same order. Nothing here needs Node, and nothing reads Cypher.
import type { CypherAnswer, Snapshot } from '../../model/index.ts';
import { COMPANY } from './company.ts';
import { FORMULAS } from './formulas.ts';
import { type OfflineQuery, offlineGraph, type Parameters } from './graph.ts';
import { SOURCES } from './sources.ts';
import { TERMS } from './terms.ts';
import { TIME } from './time.ts';

const QUERIES = { ...COMPANY, ...TERMS, ...TIME, ...SOURCES, ...FORMULAS } as const;

export type OfflineName = keyof typeof QUERIES;
export const OFFLINE_NAMES = Object.keys(QUERIES) as OfflineName[];

export interface Offline {
  /** What this snapshot can answer whole: without all passages, those that count in passages are not among them. */
  names: readonly OfflineName[];
  /** `parameters` are all that the named query declares; defaults are the caller's. At most `limit` rows, then cut. */
  ask: (name: OfflineName, parameters: Parameters, limit?: number) => CypherAnswer;
}

const MOST_ROWS = 500;

export function openOffline(snapshot: Snapshot): Offline {
  const graph = offlineGraph(snapshot);
  const { passages, part } = snapshot;
  const isWhole = passages !== null && !part?.passagesEach && !part?.quoteChars && !part?.filters.length;
  return {
    names: OFFLINE_NAMES.filter((name) => QUERIES[name].reads === 'figures' || isWhole),
    ask: (name, parameters, limit = MOST_ROWS) => {
      const query: OfflineQuery = QUERIES[name];
      const rows = query.rows(graph, parameters);
      return { columns: [...query.columns], rows: rows.slice(0, limit), truncated: rows.length > limit };
    },
  };
}
