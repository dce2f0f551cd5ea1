#!/usr/bin/env node
// Completes package-lock.json with the platform packages that npm left out: run it after every `npm install` that changes the lock.
// Why: npm drops optional per-platform binaries it could not resolve where the lock was made, and then `npm ci`
// fails ("Missing: NAME from lock file"), here and on every other system. usage: node lock-platforms.mjs [package-lock.json]
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const OS = 'aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32';
const CPU = 'arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64';
const PLATFORM = new RegExp(`(${OS})-(${CPU})(?:-(gnu|musl|msvc|gnueabihf|eabi))?`);

/** `@x/y-linux-x64-gnu` -> { os: ['linux'], cpu: ['x64'], libc: ['glibc'] } */
function platformOf(name) {
  const match = PLATFORM.exec(name);
  if (!match) return {};
  const [, os, cpu, abi] = match;
  const libc =
    os !== 'linux' ? undefined : abi === 'musl' ? ['musl'] : abi?.startsWith('gnu') ? ['glibc'] : undefined;
  return { os: [os], cpu: [cpu], ...(libc && { libc }) };
}

const added = [];
for (const [parent, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] || lock.packages[`${parent}/${key}`] || !/^\d/.test(version)) continue;
    lock.packages[key] = { version, ...platformOf(name), optional: true, ...(entry.dev && { dev: true }) };
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length ? `added ${added.join(', ')}` : 'nothing was missing');
