// Runs the command `tifa`.
import { CommanderError } from 'commander';
import * as z from 'zod/mini';
import { EXIT } from './failure.ts';
import { program } from './program.ts';

z.config(z.locales.en());

// A reader that has seen enough (`tifa query … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
}
