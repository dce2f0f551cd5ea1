// npm run neo4j -- [--home DIR] [--port N] [--password P] [--heap 1g]: Neo4j 5.26 in the foreground, without Docker.
import { parseArgs } from 'node:util';
import { install, missing, start } from './server.mjs';

const { values } = parseArgs({
  options: {
    home: { type: 'string', default: '.neo4j/home' },
    port: { type: 'string', default: '7687' },
    password: { type: 'string', default: process.env.NEO4J_PASSWORD ?? '' },
    heap: { type: 'string', default: '1g' },
  },
});

const fault = missing();
if (fault !== null) fail(`Neo4j cannot start: ${fault}, or use \`docker compose up -d --wait\`.`);
if (values.password.length < 8)
  fail('Give a password of 8 characters or more: --password, or NEO4J_PASSWORD.');
if (!/^\d+$/.test(values.port)) fail(`--port takes a number, not “${values.port}”.`);

try {
  install();
  const server = await start({ ...values, port: Number(values.port) });
  console.log(`READY ${server.uri} (user neo4j, data in ${values.home}); Ctrl-C ends it`);
  let isAsked = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      isAsked = true;
      server.stop();
    });
  }
  await server.ended;
  if (!isAsked) fail('Neo4j ended by itself: see the logs in its home.');
} catch (error) {
  fail(error.message);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
