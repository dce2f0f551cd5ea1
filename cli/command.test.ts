// The command as a user runs it: real processes, real files, the embedded store.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder = '';
let home = '';

function tifa(...args: string[]) {
  return tifaWith({}, ...args);
}

function tifaWith(environment: NodeJS.ProcessEnv, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['cli/bin.mjs', ...args], {
    encoding: 'utf8',
    env: { ...cleanEnvironment(), ...environment },
  });
  return { status, stdout, stderr };
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NEO4J_URI: _, NEO4J_PASSWORD: __, TIFA_HOME: ___, ...environment } = process.env;
  return environment;
}

const directory = (path: string): Record<string, string> =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-cli-'));
  home = join(folder, 'home');
  expect(tifa('build', 'data/sample', '--home', home).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('extract and build', () => {
  test('two runs, and the documents one by one in another order, write the same bytes', () => {
    const one = join(folder, 'one');
    const two = join(folder, 'two');
    const files = readdirSync('data/sample').map((name) => join('data/sample', name));
    expect(tifa('extract', ...files, '--title', 'sample', '-o', one).status).toBe(0);
    expect(tifa('extract', ...files.toReversed(), '--title', 'sample', '-o', two).status).toBe(0);
    expect(directory(one)).toEqual(directory(two));
    expect(tifa('extract', ...files, '--title', 'sample', '-o', one).status).toBe(0);
    expect(directory(one)).toEqual(directory(two));
  });

  test('what an earlier run cleaned is taken over, to the same bytes as in a fresh run', () => {
    const [kept, fresh] = [join(folder, 'kept-cuts'), join(folder, 'fresh-cuts')];
    const files = readdirSync('data/sample').map((name) => join('data/sample', name));
    const extract = (...args: string[]) =>
      tifa('extract', ...args, '--title', 'sample', '--no-discover').status;
    expect(extract(...files.slice(0, -1), '-o', kept)).toBe(0);
    expect(extract(...files.slice(1), '-o', kept)).toBe(0);
    expect(extract(...files.slice(1), '--no-cache', '--workers', '1', '-o', fresh)).toBe(0);
    expect(directory(kept)).toEqual(directory(fresh));
    expect(readdirSync(join(folder, '.kept-cuts.cache'))).toHaveLength(1);
    expect(existsSync(join(folder, '.fresh-cuts.cache'))).toBe(false);
  });

  test('a store loaded from the ledger gives the snapshot of the build', () => {
    const other = join(folder, 'loaded');
    const [first, second] = [join(folder, 'a.json'), join(folder, 'b.json')];
    expect(tifa('load', join(home, 'extraction'), '--home', other).status).toBe(0);
    tifa('snapshot', '-o', first, '--home', home, '--passages', 'all');
    tifa('snapshot', '-o', second, '--home', other, '--passages', 'all');
    expect(readFileSync(first, 'utf8')).toBe(readFileSync(second, 'utf8'));
  });

  test('broken documents are named, the good ones are read, and the exit code says so', () => {
    const corpus = join(folder, 'broken');
    mkdirSync(corpus);
    cpSync('data/sample/2014-06-18-shiqiao-file-review.txt', join(corpus, 'good.txt'));
    writeFileSync(join(corpus, 'empty.txt'), '');
    writeFileSync(join(corpus, 'binary.txt'), Buffer.of(1, 0, 2, 0));
    writeFileSync(join(corpus, 'latin.txt'), Buffer.of(0xc4, 0xe3));
    const { status, stdout, stderr } = tifa('extract', corpus, '-o', join(folder, 'out'), '--json');
    expect(status).toBe(3);
    expect(stderr).toBe('');
    const { method, problems } = JSON.parse(stdout);
    expect(method.corpus.documents).toBe(1);
    expect(problems.map(({ code }: { code: string }) => code).sort()).toEqual([
      'binary',
      'empty',
      'encoding',
    ]);
  });

  test('one line of 100 MB is refused by name, and the graph that was there stays', () => {
    const huge = join(folder, 'huge.txt');
    writeFileSync(huge, Buffer.alloc(100 * 1024 * 1024, '治'));
    const { status, stderr } = tifa('build', huge, '--home', home);
    expect(status).toBe(1);
    expect(stderr).toContain('huge.txt is 100.0 MiB');
    expect(tifa('snapshot', '-o', join(folder, 'still.json'), '--home', home).status).toBe(0);
  });

  test('a folder that holds something else is not overwritten', () => {
    const mine = join(folder, 'mine');
    mkdirSync(mine);
    writeFileSync(join(mine, 'thesis.txt'), 'years of work');
    const { status, stderr } = tifa('extract', 'data/sample', '-o', mine);
    expect(status).toBe(1);
    expect(stderr).toContain('not an extraction');
    expect(readdirSync(mine)).toEqual(['thesis.txt']);
  });
});

test('a build that is killed leaves a graph that reads as before', async () => {
  const kept = join(folder, 'kept');
  const [before, after] = [join(folder, 'before.json'), join(folder, 'after.json')];
  cpSync(home, kept, { recursive: true });
  tifa('snapshot', '-o', before, '--home', kept);
  for (const moment of [600, 1200, 1800, 2200, 2600, 3000]) {
    const child = spawn('node', ['cli/bin.mjs', 'build', 'data/sample', '--home', kept], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await sleep(moment);
    child.kill('SIGKILL');
    await ended;
    expect(tifa('snapshot', '-o', after, '--home', kept).status).toBe(0);
    expect(readFileSync(after, 'utf8')).toBe(readFileSync(before, 'utf8'));
  }
  expect(tifa('build', 'data/sample', '--home', kept).status).toBe(0);
}, 180_000);

describe('wrong usage and broken environments say what and what next', () => {
  test.each<[string, string[], number, string]>([
    ['no command', [], 2, 'Usage: tifa'],
    ['an unknown command', ['bild'], 2, 'Did you mean build?'],
    ['no path', ['build'], 2, "missing required argument 'paths'"],
    ['a path that is not there', ['build', '/nowhere/at/all'], 1, '/nowhere/at/all is not there'],
    [
      'an unknown rule',
      ['build', 'data/sample', '--without', 'magic'],
      2,
      'There is no cleaning rule “magic”',
    ],
    ['a number that is none', ['build', 'data/sample', '--q', 'small'], 2, 'q: '],
    ['a format that is none', ['snapshot', '-o', 'x.doc'], 2, 'No format for x.doc'],
    [
      'a store without its password',
      ['build', 'data/sample', '--store', 'bolt://127.0.0.1:1'],
      2,
      'NEO4J_PASSWORD',
    ],
    ['a ledger that is not there', ['load', '/nowhere'], 1, 'tifa extract'],
  ])('%s', (_name, args, status, message) => {
    const result = tifa(...args);
    expect(result.stderr).toContain(message);
    expect(result.status).toBe(status);
    expect(result.stdout).toBe('');
  });

  test('a store that is down', () => {
    const { status, stderr } = tifaWith(
      { NEO4J_PASSWORD: 'x' },
      'build',
      'data/sample',
      '--store',
      'bolt://127.0.0.1:1',
    );
    expect(stderr).toContain('bolt://127.0.0.1:1');
    expect(status).toBe(1);
  });

  test('an empty store', () => {
    const { status, stderr } = tifa('snapshot', '-o', 'x.json', '--home', join(folder, 'nothing'));
    expect(stderr).toContain('tifa build');
    expect(status).toBe(1);
  });

  test('a ledger line that was edited is named with its line', () => {
    const ledger = join(folder, 'edited');
    cpSync(join(home, 'extraction'), ledger, { recursive: true });
    const file = join(ledger, 'cooccurrences.jsonl');
    const lines = readFileSync(file, 'utf8').split('\n');
    lines[1] = lines[1]!.replace(/"count":\d+/, '"count":99');
    writeFileSync(file, lines.join('\n'));
    const { status, stderr } = tifa('load', ledger, '--home', join(folder, 'never'));
    expect(status).toBe(1);
    expect(stderr).toContain('cooccurrences.jsonl:2: record: count must equal its passages');
  });
});

describe('explain', () => {
  test.each([
    ['枫桥经验', 0, ['in the lexicon', '新时代“枫桥经验”', 'partners']],
    ['“两不愁、三保障”', 0, ['两不愁三保障', '两不愁、三保障']],
    ['毫无此词', 1, ['not a term of this corpus', 'no passage']],
  ])('%s', (term, status, phrases) => {
    const result = tifa('explain', term, '--home', home);
    for (const phrase of phrases) expect(result.stdout).toContain(phrase);
    expect(result.status).toBe(status);
  });

  test('a dropped candidate, with the filter that dropped it', () => {
    const ledger = readFileSync(join(home, 'extraction', 'rejections.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const { surface, filter } = JSON.parse(ledger.at(-1)!);
    expect(tifa('explain', surface, '--home', home).stdout).toContain(filter);
  });
});

test('help names every command, and shows examples', () => {
  const help = tifa('--help').stdout;
  for (const name of ['build', 'extract', 'load', 'serve', 'query', 'snapshot', 'explain'])
    expect(help).toContain(`  ${name} `);
  expect(help).toContain('Examples:');
});

test('no file is left behind', () => {
  expect(existsSync('x.json')).toBe(false);
  expect(execFileSync('git', ['status', '--short', '--', '.tifa'], { encoding: 'utf8' })).toBe('');
});
