/** The program as a node that only presents, in a process of its own that says what it has cost. */
import { readConfig } from '../src/platform/config.ts';
import { servePresenting } from '../src/present.ts';

const { address } = await servePresenting(readConfig());
process.send?.({ port: Number(new URL(address).port) });
process.on('message', () =>
  process.send?.({ cpu: process.cpuUsage(), memory: process.memoryUsage.rss() }),
);
