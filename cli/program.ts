// The command `tifa`: its commands, their options and what their help says. Each command's code is loaded when it is called.
import { Command, Option } from 'commander';
import { LEXICON_MODES, UNITS } from '../graph/model/index.ts';
import { exitCodeOf, report } from './failure.ts';
import * as help from './help.ts';
import { VERSION } from './package-root.ts';

type Flags = Record<string, unknown>;
type Action = (...parameters: never[]) => Promise<number>;

export const program = new Command('tifa')
  .description('A terminology knowledge graph of Chinese policy language.')
  .version(VERSION)
  .exitOverride()
  .showHelpAfterError('(tifa --help shows the commands)')
  .addHelpText('after', help.ROOT_HELP);

const whole = (value: string): number => Number(value);
const collect = (value: string, all: string[] = []): string[] => [...all, value];
const list = (value: string): string[] => value.split(',').filter((item) => item !== '');

const home = new Option('--home <folder>', 'folder of the embedded store (TIFA_HOME; default .tifa)');
const store = new Option(
  '--store <address>',
  'grafeo, or neo4j://HOST:PORT (NEO4J_URI; password in NEO4J_PASSWORD)',
);
const json = new Option('--json', 'one JSON object for machines');

function extraction(command: Command): Command {
  return command
    .option('--title <name>', 'name of the corpus (default: name of the first folder)')
    .option('--lexicon <path>', 'a lexicon of your own, repeatable', collect)
    .addOption(
      new Option(
        '--lexicon-mode <mode>',
        'override: your entries win over shipped ones (default); add: shipped ones win; replace: yours alone; none: no lexicon',
      ).choices(LEXICON_MODES),
    )
    .option('--no-lexicon', 'discovery alone, as if no term were known')
    .option('--no-discover', 'lexicon terms only')
    .addOption(
      new Option(
        '--reprints <how>',
        'near-identical passages count once (default) or each time in the measures',
      ).choices(['once', 'each']),
    )
    .addOption(new Option('--unit <unit>', 'window of co-occurrence (default sentence)').choices(UNITS))
    .option('--without <rules>', 'cleaning rules to leave out, with commas', list)
    .option('--min-edge-count <n>', 'least passages of a pair (default 2; 1 below 100 documents)', whole)
    .option('--workers <n>', 'threads that share the work (default: as many as cores, at most 4)', whole)
    .option('--no-cache', 'neither use nor keep the cleaned documents of earlier runs')
    .option('--q <q>', 'false discovery rate of significant pairs (default .01)', whole)
    .addOption(json);
}

extraction(program.command('build').argument('<paths...>', 'folders, or .txt and .md files'))
  .description('read, extract and load into the store')
  .addOption(home)
  .addOption(store)
  .option('--seed <n>', 'seed of communities and layout (default 1)', whole)
  .addHelpText('after', help.BUILD_HELP)
  .action(run(async () => (await import('./build.ts')).buildCommand));

extraction(program.command('extract').argument('<paths...>', 'folders, or .txt and .md files'))
  .description('write the extraction directory, no store')
  .requiredOption('-o, --output <folder>', 'where to write it')
  .addHelpText('after', help.EXTRACT_HELP)
  .action(run(async () => (await import('./extract.ts')).extractCommand));

program
  .command('load')
  .argument('<folder>', 'an extraction directory')
  .description('load an extraction directory into a store')
  .addOption(home)
  .addOption(store)
  .option('--seed <n>', 'seed of communities and layout (default 1)', whole)
  .addOption(json)
  .addHelpText('after', help.LOAD_HELP)
  .action(run(async () => (await import('./load.ts')).loadCommand));

program
  .command('serve')
  .description('API and viewer on this machine')
  .addOption(home)
  .addOption(store)
  .option('--port <n>', 'default 4750; 0 for any free one', whole)
  .option('--host <address>', 'interface to listen on (default 127.0.0.1)')
  .option('--allow-host <names>', 'further names under which browsers may ask, with commas', list)
  .option('--open', 'open a browser')
  .addHelpText('after', help.SERVE_HELP)
  .action(run(async () => (await import('./serve.ts')).serveCommand));

program
  .command('query')
  .argument('[cypher]', 'a statement, or - for standard input')
  .description('ask the graph in Cypher, read-only')
  .addOption(home)
  .addOption(store)
  .option('-f, --file <file>', 'read the statement from a file')
  .option('--named [name]', 'a query that comes with Tifa; without a name, all of them')
  .option('-p, --param <name=value>', 'a parameter, repeatable', collect)
  .addOption(new Option('--format <format>', 'default table').choices(['table', 'json', 'csv', 'graph']))
  .option('-o, --output <file>', 'write the answer to a file')
  .option('--row-limit <n>', 'rows at most (default 500)', whole)
  .option('--query-timeout <ms>', 'default 3000', whole)
  .addHelpText('after', help.QUERY_HELP)
  .action(run(async () => (await import('./query.ts')).queryCommand));

program
  .command('snapshot')
  .description('write the graph, or a part of it, as a page that opens anywhere or for another program')
  .requiredOption(
    '-o, --output <file>',
    'the ending says the format: .html, .json, .svg, .gexf, .graphml, .csv, .cypher, .cx2, .net (Pajek), .vos.json or .vos.txt (VOSviewer), .ttl or .jsonld (SKOS), .tbx',
  )
  .addOption(home)
  .addOption(store)
  .option(
    '--passages <which>',
    'all, none, or how many of each term and edge (default all for .html, none else)',
  )
  .option('--quote-chars <n>', 'cut quotations to this many characters around their terms', whole)
  .option('--min-count <n>', 'least mentions of a term', whole)
  .option('--min-documents <n>', 'least documents of a term', whole)
  .option('--min-passages <n>', 'least passages of a co-occurrence', whole)
  .option('--min-log-dice <n>', 'least logDice of a co-occurrence', whole)
  .option('--significant', 'significant co-occurrences only')
  .option('--category <names>', 'terms of these categories, with commas', list)
  .option('--focus <term>', 'a term and its partners')
  .option('--depth <n>', 'steps away from the focus (default 1)', whole)
  .addOption(json)
  .addHelpText('after', help.SNAPSHOT_HELP)
  .action(run(async () => (await import('./snapshot.ts')).snapshotCommand));

program
  .command('analyse')
  .argument('[snapshot]', 'a snapshot: .json, or a page that carries one (default: what the store holds)')
  .description('communities, centralities, backbones, gaps, stability, layouts')
  .addOption(home)
  .addOption(store)
  .option('--list', 'what can be run, with its parameters and sources')
  .option('--run <id>', 'one of them')
  .option('-p, --param <name=value>', 'a parameter, repeatable', collect)
  .addOption(new Option('--format <format>', 'default table').choices(['table', 'json', 'csv']))
  .option('--limit <n>', 'rows of the table (default 30)', whole)
  .addHelpText('after', help.ANALYSE_HELP)
  .action(run(async () => (await import('./analyse.ts')).analyseCommand));

program
  .command('verify')
  .argument('<file>', 'a snapshot: .json, or a page that carries one')
  .description('count every figure of a snapshot anew from the passages inside')
  .addOption(json)
  .addHelpText('after', help.VERIFY_HELP)
  .action(run(async () => (await import('./verify.ts')).verifyCommand));

program
  .command('diff')
  .argument('<a>', 'a snapshot, an extraction directory, or the home of a build')
  .argument('[b]', 'another')
  .description('what appeared, vanished, grew stronger or weaker from A to B, with a test')
  .option('--split <year>', 'compare one snapshot before this year and from it', whole)
  .option('--q <q>', 'false discovery rate (default .01)', whole)
  .option('--limit <n>', 'rows of a table (default 20)', whole)
  .option('--passages', 'up to three passages of either side below each table')
  .option('-o, --output <file>', 'write the difference as a page, .html, with the passages of both sides')
  .addOption(new Option('--csv', 'every change as a row').conflicts('json'))
  .addOption(json)
  .addHelpText('after', help.DIFF_HELP)
  .action(run(async () => (await import('./diff.ts')).diffCommand));

program
  .command('eval')
  .argument(
    '<gold>',
    'judged terms, counts, edges (.json), or verdicts on terms alone (.tsv): see data/golden',
  )
  .argument('<extraction>', 'an extraction directory of the same documents')
  .description('score an extraction against a gold: precision, recall, exact counts, variants and edges')
  .option('--min <shares>', 'least shares, as in precision50=.9,recall=.95; exit code 1 when one is missed')
  .addOption(json)
  .addHelpText('after', help.EVAL_HELP)
  .action(run(async () => (await import('./eval.ts')).evalCommand));

program
  .command('start', { hidden: true })
  .option('--port <n>', 'default 4750; 0 for any free one', whole)
  .action(run(async () => (await import('./start.ts')).startCommand));

program
  .command('explain')
  .argument('<term>', 'a label or any printed form')
  .description('what every stage did to a term, and why it was kept or dropped')
  .addOption(home)
  .option('--from <folder>', 'an extraction directory (default: that of the last build)')
  .addOption(json)
  .addHelpText('after', help.EXPLAIN_HELP)
  .action(run(async () => (await import('./explain.ts')).explainCommand));

const lexicon = program.command('lexicon').description('check the lexicon, or write it for others');

lexicon
  .command('check')
  .argument('[paths...]', 'tables or folders of them, checked together (default: the shipped lexicon)')
  .description('duplicates, conflicts, circles, idle cells; attestation in a corpus')
  .option('--corpus <path>', 'a folder of documents, or .jsonl (.gz), repeatable: counts mentions', collect)
  .option('--write', 'write the counts beside the tables, as attestation.tsv')
  .addOption(json)
  .addHelpText('after', help.CHECK_HELP)
  .action(run(async () => (await import('./lexicon.ts')).checkCommand));

lexicon
  .command('export')
  .argument('[paths...]', 'tables or folders of them (default: the shipped lexicon)')
  .description('write the lexicon as SKOS (.ttl, .jsonld) or as one table (.tsv)')
  .requiredOption('-o, --output <file>', 'the ending says the format')
  .addHelpText('after', help.EXPORT_HELP)
  .action(run(async () => (await import('./lexicon.ts')).exportCommand));

function run(load: () => Promise<Action>): (...parameters: unknown[]) => Promise<void> {
  return async (...parameters) => {
    const flags = parameters.at(-2) as Flags;
    try {
      const action = (await load()) as (...given: unknown[]) => Promise<number>;
      process.exitCode = await action(...parameters.slice(0, -1));
    } catch (error) {
      report(error, { json: flags.json === true });
      process.exitCode = exitCodeOf(error);
    }
  };
}
