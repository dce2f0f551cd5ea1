// The process that commits a difference to the database in the folder that it is given. It never closes what it opened,
// unless the log has grown so long that readers would wait for it: it is killed, and what it committed is in the log.
// Plain JavaScript, because a loader for TypeScript would take longer than the work.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';

/** Above this share of the file, the log is taken into it. */
const LONG = 0.3;

const [, , file = ''] = process.argv;
const database = grafeo.GrafeoDB.open(file);

process.on('message', async (request) => {
  try {
    process.send?.({ rows: await answer(request) });
  } catch (error) {
    process.send?.({ fault: String(error) });
  }
});
// A process that ends by itself would close the database on its way.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

/** @param {{ statement: string, parameters: object } | 'settle'} request */
async function answer(request) {
  if (request !== 'settle')
    return (await database.executeCypher(request.statement, request.parameters)).toArray();
  const log = `${file}.wal`;
  const logged = readdirSync(log).reduce((sum, name) => sum + statSync(join(log, name)).size, 0);
  if (logged > LONG * statSync(file).size) database.close();
  return [];
}
