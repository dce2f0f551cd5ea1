// Names the code that cleans and cuts documents, so that what an earlier run kept is only taken over from the same code:
// a package by its version, a checkout by its sources.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IS_CHECKOUT, PACKAGE_ROOT, VERSION } from './package-root.ts';

const FOLDERS = ['extractor/clean', 'extractor/sentences', 'extractor/passages'];
/** The classes of repair, by whose places the map of a passage names them. */
const FILES = ['graph/model/scalars.ts'];

export function cuttingCode(): string {
  if (!IS_CHECKOUT) return VERSION;
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(join(PACKAGE_ROOT, folder))
      .filter((name) => !name.endsWith('.test.ts'))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
  const hash = createHash('sha256');
  for (const file of [...sources, ...FILES]) hash.update(readFileSync(join(PACKAGE_ROOT, file)));
  return hash.digest('hex');
}
