// Vitest’s global setup for what needs the built viewer: all bundles once, and one graph of the sample for every server,
// so that none of them is built again or under another.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { embedFolder, pageApp, viewerFolder } from '../../cli/viewer-bundle.ts';
import { ENGINE, SAMPLE, tifa } from './command.ts';

export async function setup(project: TestProject): Promise<() => void> {
  await buildAsShipped();
  const folder = mkdtempSync(join(tmpdir(), 'tifa-sample-'));
  await tifa(['build', SAMPLE, '--home', folder], ENGINE);
  project.provide('sampleHome', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The NODE_ENV of the test runner would build another viewer. */
async function buildAsShipped(): Promise<void> {
  const { NODE_ENV } = process.env;
  delete process.env.NODE_ENV;
  try {
    await viewerFolder();
    await embedFolder();
    await pageApp();
  } finally {
    if (NODE_ENV !== undefined) process.env.NODE_ENV = NODE_ENV;
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Data folder with the graph of the shipped sample. */
    sampleHome: string;
  }
}
