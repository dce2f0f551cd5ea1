// The named questions answered out of a snapshot, where there is no server to ask. Loaded when the first is asked.
import type { Snapshot } from '../../../graph/model/index.ts';
import { NAMED_QUERIES } from '../../../graph/query/named/named.ts';
import { type OfflineName, openOffline } from '../../../graph/query/offline/offline.ts';
import { type Source, SourceError } from './source.ts';

/** Only statements that are a named question, word for word: nothing here reads Cypher. */
export function offlineAsk(snapshot: Snapshot): Required<Pick<Source, 'queries' | 'cypher'>> {
  const offline = openOffline(snapshot);
  const known = NAMED_QUERIES.filter(({ name }) => offline.names.some((each) => each === name));
  return {
    queries: async () =>
      known.map((query) => ({ ...query, parameters: query.parameters.map((each) => ({ ...each })) })),
    cypher: async (statement, parameters) => {
      const query = known.find((each) => each.statement === statement);
      if (query === undefined) throw new SourceError('no-cypher', '');
      const given = Object.fromEntries(
        query.parameters.map((each) => {
          const value = parameters[each.name];
          return [each.name, typeof value === 'string' || typeof value === 'number' ? value : each.default];
        }),
      );
      return offline.ask(query.name as OfflineName, given);
    },
  };
}
