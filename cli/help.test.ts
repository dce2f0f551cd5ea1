// Every command shows examples, and every example is a line that the command takes.
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { RULES } from '../extractor/clean/draft.ts';
import { BUILD_HELP } from './help.ts';
import { program } from './program.ts';

const commands = leaves(program).filter((command) => command.name() !== 'start');

describe.each(commands.map((command) => [pathOf(command), command] as const))('%s', (path, command) => {
  const examples = examplesOf(command);

  test('its help shows examples of itself', () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(example).toContain(path);
  });

  test.each(examples)('%s', async (example) => {
    let called = '';
    for (const each of commands) {
      each.exitOverride().configureOutput({ writeErr: () => {} });
      each.action(() => {
        called = pathOf(each);
      });
    }
    await program.parseAsync(parameters(example), { from: 'user' });
    expect(called).toBe(path);
  });
});

test('the first page of help leads to commands that exist', () => {
  const paths = commands.map(pathOf);
  const examples = examplesOf(program);
  expect(examples.length).toBeGreaterThan(4);
  for (const example of examples) expect(paths).toContain(example.split(' ').slice(0, 2).join(' '));
});

test('all cleaning rules are named, in the order in which they work', () => {
  expect([...BUILD_HELP.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, rule]) => rule)).toEqual([...RULES]);
});

function leaves(command: Command): Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** The lines below `Examples:`, without what stands before the command and behind `#`. */
function examplesOf(command: Command): string[] {
  let shown = '';
  command.configureOutput({ writeOut: (text) => (shown += text) }).outputHelp();
  const [, below = ''] = shown.split('Examples:\n');
  return (below.split('\n\n')[0] as string)
    .split('\n')
    .map((line) => line.replace(/^.*?\btifa /, 'tifa ').replace(/\s+#.*/, ''))
    .filter((line) => line.startsWith('tifa '));
}

/** What a shell would hand to the command. */
function parameters(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)]
    .map(([, quoted, bare]) => quoted ?? (bare as string))
    .slice(1);
}
