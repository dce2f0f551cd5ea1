// The configuration of one run: flags over environment over `tifa.config.json` over defaults.
import { existsSync, readFileSync } from 'node:fs';
import { Config, TifaError } from '../graph/model/index.ts';

const FILE = 'tifa.config.json';

type Input = Record<string, unknown>;

/** `flags` holds only what the user wrote. Throws a TifaError that names the key and where it was set. */
export function settings(flags: Input, environment: NodeJS.ProcessEnv = process.env): Config {
  const { neo4j: fileNeo4j, ...file } = readFile();
  const merged: Input = { ...file, ...fromEnvironment(environment), ...given(hidden(flags)) };
  merged.neo4j = {
    ...(fileNeo4j as Input | undefined),
    ...given({
      username: environment.NEO4J_USERNAME,
      password: environment.NEO4J_PASSWORD,
      database: environment.NEO4J_DATABASE,
    }),
  };
  const parsed = Config.safeParse(merged);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const key =
    issue?.path.join('.') || (issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'configuration');
  throw new TifaError(
    'config',
    `${key}: ${issue?.message ?? 'not valid'} (flags, environment or ${FILE}). Correct it and run again.`,
  );
}

function readFile(): Input {
  if (!existsSync(FILE)) return {};
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Input;
  } catch (cause) {
    throw new TifaError('config', `${FILE} is not JSON. Correct it and run again.`, { cause });
  }
}

/** `--no-lexicon` arrives as a lexicon that is false. */
function hidden(flags: Input): Input {
  return flags.lexicon === false ? { ...flags, lexicon: undefined, lexiconMode: 'none' } : flags;
}

function fromEnvironment(environment: NodeJS.ProcessEnv): Input {
  return given({ home: environment.TIFA_HOME, store: environment.NEO4J_URI });
}

function given(values: Input): Input {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}
