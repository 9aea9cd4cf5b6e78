/** Asks one address over and over from a process of its own, and prints how many answers a second came. */
import { Agent, get } from 'node:http';

const [url = '', cookie = '', seconds = '5', connections = '16'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });

const once = (): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: cookie ? { cookie } : {} }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${answer.statusCode}`)),
      );
    }).on('error', reject);
  });

const started = performance.now();
const until = started + Number(seconds) * 1000;
let done = 0;
const client = async () => {
  while (performance.now() < until) {
    await once();
    done += 1;
  }
};
await Promise.all(Array.from({ length: Number(connections) }, client));
process.stdout.write(String(done / ((performance.now() - started) / 1000)));
agent.destroy();
