// `tifa query`: one Cypher statement, or a named query, against the store; read-only and guarded like the API’s.
import { writeFileSync } from 'node:fs';
import { endingOf, FORMATS as FILE_FORMATS, writeFormat } from '../graph/formats/formats.ts';
import { type Config, TifaError } from '../graph/model/index.ts';
import { NAMED_QUERIES } from '../graph/query/named/named.ts';
import type { NamedQuery } from '../graph/query/named/query.ts';
import { queryRunner } from '../graph/query/runner/runner.ts';
import type { QueryResult } from '../graph/store/store.ts';
import { EXIT } from './failure.ts';
import { mended, withStore } from './load.ts';
import { csv, plural, print, say, table } from './output.ts';
import { answerGraph } from './query-graph.ts';
import { question } from './query-input.ts';
import { settings } from './settings.ts';
import { pageApp } from './viewer-bundle.ts';

type Format = 'table' | 'json' | 'csv' | 'graph';

interface QueryFlags extends Record<string, unknown> {
  file?: string;
  /** True when no name follows: list them. */
  named?: string | true;
  param?: string[];
  format?: Format;
  output?: string;
}

export async function queryCommand(cypher: string | undefined, flags: QueryFlags): Promise<number> {
  const { file, named, param, output, format = formatOf(output), ...rest } = flags;
  if (named === true) {
    write(output, format === 'json' ? JSON.stringify(NAMED_QUERIES) : catalogue());
    return EXIT.done;
  }
  // Before anything runs: a name that no format knows is a mistake to hear of at once.
  if (format === 'graph' && output !== undefined) endingOf(output);
  const config = settings(rest);
  const { statement, parameters } = question({ cypher, file, named, param });
  const { rowLimit: limit, queryTimeout: timeout } = config;
  const result = await mended(config, () => {
    const runner = queryRunner({ store: config });
    return runner.run(statement, { parameters, limit, timeout }).finally(() => runner.close());
  });
  if (format === 'graph') await writeGraph(result, config, output);
  else write(output, text(result, format));
  if (result.truncated)
    say(`Cut at ${plural(limit, 'row')}; there are more. Add ORDER BY and LIMIT, or --row-limit.`);
  else if (format === 'table') say(plural(result.rows.length, 'row'));
  return EXIT.done;
}

/** The name of a file says what goes in; `.json` and `.csv` are the answer itself unless --format asks for a graph. */
function formatOf(output: string | undefined): Format {
  if (output === undefined) return 'table';
  const ending = Object.keys(FILE_FORMATS).find((each) => output.toLowerCase().endsWith(each));
  if (ending === '.json' || ending === '.csv') return ending.slice(1) as Format;
  return ending === undefined ? 'table' : 'graph';
}

function text({ columns, rows, truncated }: QueryResult, format: Exclude<Format, 'graph'>): string {
  if (format === 'json') return JSON.stringify({ columns, rows, truncated });
  return format === 'csv' ? csv(columns, rows) : table(columns, rows);
}

async function writeGraph({ rows }: QueryResult, config: Config, output: string | undefined): Promise<void> {
  const ending = output === undefined ? '.json' : endingOf(output);
  const graph = await withStore(config, (store) => store.read());
  const passages = ending === '.html' ? 'all' : 'none';
  const { snapshot, unplaced } = answerGraph(graph, rows, { passages });
  const app = ending === '.html' ? await pageApp() : undefined;
  for (const { ending: suffix, text } of writeFormat(ending, snapshot, { app })) {
    write(output === undefined ? undefined : output.slice(0, -ending.length) + suffix, text);
  }
  say(`${plural(snapshot.terms.length, 'term')} and ${plural(snapshot.edges.length, 'co-occurrence')}`);
  if (unplaced > 0)
    say(`${plural(unplaced, 'relationship')} left out: return the terms that they join beside them.`);
}

function write(output: string | undefined, text: string): void {
  if (output === undefined) {
    print(text);
    return;
  }
  try {
    writeFileSync(output, text.endsWith('\n') ? text : `${text}\n`);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TifaError('input', `${output} cannot be written: ${reason}. Name another place with -o.`, {
      cause,
    });
  }
}

/** Every question with its parameters and an example that can be copied. */
function catalogue(): string {
  const entry = ({ name, title, about, parameters, example }: NamedQuery) => {
    const flags = parameters.map((each) => `${each.name}=${each.default}`).join(' ');
    const given = Object.entries(example.given).map(([key, value]) => ` -p ${key}=${value}`);
    return `${name}: ${title.en} · ${title.zh}
    ${about.en}
    parameters  ${flags}
    example     tifa query --named ${name}${given.join('')}
                ${example.asks.en} ${example.asks.zh}
`;
  };
  return NAMED_QUERIES.map(entry).join('\n');
}
