// The built viewer: as it came in the package, or built on demand in a checkout when its sources are newer.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TifaError } from '../graph/model/index.ts';
import { endProgress, progress } from './output.ts';
import { IS_CHECKOUT, PACKAGE_ROOT } from './package-root.ts';

const SOURCES = [
  'viewer',
  ...['model', 'snapshot', 'formats', 'measures', 'difference', 'analytics', 'query'].map(
    (part) => `graph/${part}`,
  ),
  'package-lock.json',
];

/** Folder of the application that `tifa serve` serves. */
export async function viewerFolder(): Promise<string> {
  return bundle('viewer', { config: 'viewer/vite.config.ts', main: 'index.html' });
}

/** Folder of `<tifa-graph>` and its page for iframes. */
export async function embedFolder(): Promise<string> {
  return bundle('embed', { config: 'viewer/vite.embed.config.ts', main: 'tifa-graph.js' });
}

/** The viewer as one script and one style sheet, for pages that carry their snapshot inside. */
export async function pageApp(): Promise<{ script: string; style: string }> {
  const folder = await bundle('page', { config: 'viewer/vite.page.config.ts', main: 'page.js' });
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  // A page is passed on by itself, so the licences of what it holds go along.
  const notice = `/*!\n${read('licenses.md').replaceAll('*/', '* /')}*/\n`;
  return { script: notice + read('page.js'), style: read('page.css') };
}

async function bundle(name: string, { config, main }: { config: string; main: string }): Promise<string> {
  const folder = join(PACKAGE_ROOT, 'dist', name);
  const built = statSync(join(folder, main), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (IS_CHECKOUT && newest(SOURCES.map((source) => join(PACKAGE_ROOT, source))) > built) await build(config);
  if (!existsSync(join(folder, main))) {
    throw new TifaError('missing', `The viewer is not built: ${folder} is not there. Install Tifa again.`);
  }
  return folder;
}

async function build(config: string): Promise<void> {
  progress('building the viewer');
  const vite = await import('vite').catch((cause: unknown) => {
    throw new TifaError('missing', 'Building the viewer needs vite. Run “npm ci” in the checkout first.', {
      cause,
    });
  });
  await vite.build({ configFile: join(PACKAGE_ROOT, config), logLevel: 'error' });
  endProgress();
}

/** The latest change below the paths, tests aside, in milliseconds. */
function newest(paths: readonly string[]): number {
  let latest = 0;
  for (const path of paths) {
    const info = statSync(path, { throwIfNoEntry: false });
    if (info === undefined) continue;
    const inside = info.isDirectory()
      ? newest(
          readdirSync(path)
            .filter((name) => !name.includes('.test.') && name !== 'e2e')
            .map((name) => join(path, name)),
        )
      : info.mtimeMs;
    latest = Math.max(latest, inside);
  }
  return latest;
}
