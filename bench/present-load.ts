/**
 * Asks over bare sockets from a process of its own, one question at a time on each of some connections,
 * and prints how many answers came and how long they took. Node's own client costs more than the server
 * that is measured.
 *   node bench/present-load.ts <port> <kind> <seconds> <connections> <context as JSON>
 */
import { connect } from 'node:net';
import { asking, type Context, type Kind } from './present-questions.ts';

const [port = '', kind = '', seconds = '2', connections = '16', context = '{}'] =
  process.argv.slice(2);
const question = asking(kind as Kind, JSON.parse(context) as Context, Number(seconds) * 40_000);
const until = performance.now() + Number(seconds) * 1000;
const took: number[] = [];
let wrong = 0;

const bodyAt = (text: string): number => {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return -1;
  const length = /content-length: (\d+)/i.exec(text);
  return end + 4 + Number(length?.[1] ?? 0);
};

function client(): Promise<void> {
  return new Promise((done, failed) => {
    const socket = connect(Number(port), '127.0.0.1');
    let begun = 0;
    let text = '';
    const ask = () => {
      const asked = question();
      begun = performance.now();
      socket.write(asked);
    };
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('connect', ask);
    socket.on('error', failed);
    socket.on('data', (part: string) => {
      text += part;
      const end = bodyAt(text);
      if (end < 0 || text.length < end) return;
      if (!text.startsWith('HTTP/1.1 200')) wrong += 1;
      text = '';
      took.push(performance.now() - begun);
      if (performance.now() < until) return ask();
      socket.destroy();
      done();
    });
  });
}

/** It never falls asleep: waking it would be the work of the server, and the more so the busier that is. */
let isAwake = true;
const stayAwake = (): void => {
  if (isAwake) setImmediate(stayAwake);
};
stayAwake();

const began = performance.now();
await Promise.all(Array.from({ length: Number(connections) }, client));
isAwake = false;
const spent = (performance.now() - began) / 1000;
took.sort((one, other) => one - other);
const p99 = took[Math.floor(took.length * 0.99)] ?? Number.NaN;
process.stdout.write(JSON.stringify({ answers: took.length, seconds: spent, p99, wrong }));
