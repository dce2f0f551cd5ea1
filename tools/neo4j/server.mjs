// A real Neo4j without Docker, from its Maven artifacts: what `npm run neo4j` and the tests start.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
export const DEFAULT_LIB = resolve(HERE, '../../.neo4j/lib');
const OPENS = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.lang'];

/** What is missing on this machine, as one sentence; null when the server can run. */
export function missing({ lib = DEFAULT_LIB } = {}) {
  const version = javaVersion();
  if (version === null) return 'java is not there: install Java 17 (Debian: openjdk-17-jre-headless)';
  if (version < 17) return `java is version ${version}: install Java 17 or newer`;
  if (existsSync(join(lib, '.complete')) || runs('mvn', ['--version'])) return null;
  return 'mvn is not there: install Maven, which fetches the server once (Debian: maven)';
}

/** Copies the server’s artifacts once; later calls return at once. */
export function install({ lib = DEFAULT_LIB } = {}) {
  if (existsSync(join(lib, '.complete'))) return;
  mkdirSync(lib, { recursive: true });
  const goal = [
    'dependency:copy-dependencies',
    `-DoutputDirectory=${resolve(lib)}`,
    '-DincludeScope=runtime',
  ];
  execFileSync('mvn', ['-B', '-q', '-f', join(HERE, 'pom.xml'), ...goal], { stdio: ['ignore', 2, 2] });
  writeFileSync(join(lib, '.complete'), '');
}

/**
 * Starts a server and resolves when it answers: `{ uri, stop, kill, ended }`. It ends with this process, however that ends.
 * One that is short-lived compiles little of itself, and starts in less time.
 * @param {{ home: string, port: number, password: string, heap?: string, isShortLived?: boolean, lib?: string }} options
 */
export async function start({ home, port, password, heap = '1g', isShortLived = false, lib = DEFAULT_LIB }) {
  mkdirSync(home, { recursive: true });
  const conf = join(home, 'neo4j.conf');
  writeFileSync(conf, settings(port));
  const flags = [`-Xmx${heap}`, '--enable-native-access=ALL-UNNAMED', '-Dlog4j2.disable.jmx=true'];
  if (isShortLived) flags.push('-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC');
  const opens = OPENS.map((name) => `--add-opens=${name}=ALL-UNNAMED`);
  const server = spawn(
    'java',
    [...flags, ...opens, '-cp', `${lib}/*`, join(HERE, 'StartNeo4j.java'), resolve(home), conf],
    { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, NEO4J_PASSWORD: password } },
  );
  const ended = new Promise((done) => server.once('exit', done));
  let complaint = '';
  server.stderr.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-4000);
  });
  await new Promise((ready, fail) => {
    createInterface({ input: server.stdout }).on('line', (line) => line === 'READY' && ready());
    server.once('error', fail);
    ended.then(() => fail(new Error(`Neo4j did not start in ${home}:\n${complaint}`)));
  });
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  // As a crash would: nothing is written that is not written yet.
  const kill = async () => {
    server.kill('SIGKILL');
    await ended;
  };
  return { uri: `bolt://127.0.0.1:${port}`, stop, kill, ended };
}

/** A port that nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function settings(port) {
  const address = `127.0.0.1:${port}`;
  return `${readFileSync(join(HERE, 'neo4j.conf'), 'utf8')}
server.bolt.enabled=true
server.bolt.listen_address=${address}
server.bolt.advertised_address=${address}
dbms.security.auth_enabled=true
internal.server.bolt.thread_pool_shutdown_wait_time=1s
internal.server.bolt.connection_shutdown_wait_time=1s
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
internal.dbms.bolt.netty_server_shutdown_timeout=2
`;
}

function javaVersion() {
  try {
    const text = execFileSync('java', ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/\d+/.exec(text)?.[0] ?? 0);
  } catch {
    return null;
  }
}

function runs(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
