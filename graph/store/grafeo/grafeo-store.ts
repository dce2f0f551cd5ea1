// The embedded store: one database file a generation, opened read-only.
import type { Graph, MentionGroup } from '../../model/index.ts';
import { TifaError } from '../../model/index.ts';
import { type CypherAdapter, cypherStore } from '../cypher-store.ts';
import { publish } from '../generations/generations.ts';
import type { Row } from '../records.ts';
import type { GraphStore } from '../store.ts';
import { amendDatabase } from './amend.ts';
import { buildDatabase } from './build.ts';
import { openCurrent } from './current.ts';
import { plain } from './values.ts';

/** Opens what is current in `home` when something is read; until then an empty home is fine. */
export async function grafeoStore(home: string, { isPinned = false } = {}): Promise<GraphStore> {
  const name = `the embedded store in ${home}`;
  const current = openCurrent(home, { isPinned });

  async function run(statement: string, parameters: Row) {
    return current.use(async (database) => {
      if (database === null) {
        const message = `There is no graph in ${name}: run \`tifa build PATH…\` first.`;
        throw new TifaError('store-empty', message);
      }
      try {
        return await database.executeCypher(statement, parameters);
      } catch (cause) {
        throw new TifaError('query', cause instanceof Error ? cause.message : String(cause), { cause });
      }
    });
  }

  const adapter: CypherAdapter = {
    engine: 'grafeo',
    warnings: current.warnings,
    name,

    stamp: () => current.stamp(),
    async rows(statement, parameters) {
      return (await run(statement, parameters)).toArray() as Row[];
    },
    async query(statement, { parameters = {}, limit = Number.POSITIVE_INFINITY }) {
      const result = await run(statement, parameters);
      const all = result.rows();
      const rows = all.slice(0, limit).map((row) => row.map(plain));
      return { columns: result.columns, rows, truncated: all.length > limit };
    },
    arranged: (graph) => ({ ...graph, mentions: byDocument(graph) }),
    async replace(tables, onProgress) {
      await publish(home, async ({ folder }) => {
        await buildDatabase(folder, tables, onProgress);
        return true;
      });
    },
    amend: (plan) => publish(home, (staging) => amendDatabase(staging, plan)),
    close: () => current.close(),
  };
  return cypherStore(adapter);
}

/**
 * The engine keeps edges in groups of some ten thousand in the order in which they were made, and takes a whole group
 * apart to remove one of them: so those that go together stand together.
 */
function byDocument({ passages, mentions }: Graph): MentionGroup[] {
  const documents = new Map(passages.map(({ id, document }) => [id, document]));
  const groups = new Map<string | undefined, MentionGroup[]>(passages.map(({ document }) => [document, []]));
  for (const mention of mentions) groups.get(documents.get(mention.passage))?.push(mention);
  return [...groups.values()].flat();
}
