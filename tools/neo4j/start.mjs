// npm run neo4j -- --help: Neo4j in the foreground, without Docker.
import { parseArgs } from 'node:util';
import { install, missing, start } from './server.mjs';

const HELP = `Usage: npm run neo4j -- [--home DIR] [--port N] [--password P] [--heap SIZE]

Runs Neo4j 5.26 on this machine in the foreground, without Docker, until Ctrl-C.
It needs Java 17; Maven fetches the server once.

  --home DIR     folder for data and logs (.neo4j/home)
  --port N       port that it answers at, on 127.0.0.1 only (7687)
  --password P   password of the user neo4j, 8 characters or more (NEO4J_PASSWORD)
  --heap SIZE    memory for Java, as 512m or 2g (1g)
  -h, --help     show this

Example, with a build in a second terminal:
  NEO4J_PASSWORD=a-long-password npm run neo4j -- --port 7688
  NEO4J_PASSWORD=a-long-password npx tifa build documents/ --store neo4j://127.0.0.1:7688`;

const values = options();
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const fault = missing();
if (fault !== null) fail(`Neo4j cannot start: ${fault}, or use \`docker compose up -d --wait\`.`);
if (values.password.length < 8)
  fail('Give a password of 8 characters or more: --password, or NEO4J_PASSWORD.');
if (!/^\d+$/.test(values.port) || Number(values.port) > 65_535)
  fail(`--port takes a number up to 65535, not “${values.port}”.`);

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

function options() {
  try {
    const { values } = parseArgs({
      options: {
        home: { type: 'string', default: '.neo4j/home' },
        port: { type: 'string', default: '7687' },
        password: { type: 'string', default: process.env.NEO4J_PASSWORD ?? '' },
        heap: { type: 'string', default: '1g' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    // Its first sentence names the option; what follows is advice on dashes.
    const [what] = error.message.split(/\.(?:\s|$)/);
    return fail(`${what}: \`npm run neo4j -- --help\` lists the options.`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
