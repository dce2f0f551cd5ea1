// `npm start`: builds the graph of the shipped sample corpus and serves it.
import { join } from 'node:path';
import { buildCommand } from './build.ts';
import { say } from './output.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { serveCommand } from './serve.ts';

/** The sample has a home of its own, so that it never replaces a graph of the user’s. */
export async function startCommand(flags: Record<string, unknown>): Promise<number> {
  const home = join('.tifa', 'sample');
  const title = '样本语料';
  await buildCommand([join(PACKAGE_ROOT, 'data', 'sample')], {
    home,
    title,
    store: 'grafeo',
    isServed: true,
  });
  say('This is the sample. For documents of your own: npx tifa build FOLDER && npx tifa serve');
  return serveCommand({ ...flags, home, store: 'grafeo', open: isDesktop() });
}

/** Somebody is at a terminal with a screen; not CI, not SSH, not a container. */
function isDesktop(): boolean {
  const { CI, SSH_CONNECTION, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasScreen = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
  return Boolean(process.stdout.isTTY) && !CI && !SSH_CONNECTION && hasScreen;
}
