#!/usr/bin/env node
// The command `tifa`: from source in a checkout, from the bundle in an installed package.
import { existsSync } from 'node:fs';

if (existsSync(new URL('./tifa.ts', import.meta.url))) {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./tifa.ts');
} else {
  await import('../dist/command/tifa.js');
}
