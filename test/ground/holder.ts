/** Keeps an embedded database up, as the program does, until its input ends or it is told to stop. */
import { startEmbedded } from '../../src/platform/db/embedded/embedded.ts';

const [folder = '', options = '{}'] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const database = await startEmbedded(
    folder,
    (sentence) => say({ sentence }),
    JSON.parse(options),
  );
  process.once('SIGTERM', () => database.stop().then(() => process.exit(0)));
  say({ app: database.app, owner: database.owner });
  setInterval(() => {}, 1000);
} catch (error) {
  say({ refused: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}
