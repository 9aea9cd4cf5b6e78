/**
 * (b) From a key pressed in one browser to the letter on the page of another, in the real room page of
 * the real server on the embedded database, while 200 other rooms are open and written in.
 *   node bench/keystroke.ts [keys] [rooms]
 * On a machine that is busy with other things, `chrt -r 5 node bench/keystroke.ts` measures us and not them.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import * as Y from 'yjs';
import { documentsPath } from '../src/platform/live/documents/door.ts';
import { appRoot } from '../src/platform/root.ts';
import { type NotesClient, notesClient } from '../test/notes-kit.ts';
import type { BenchPlace, BenchRoom } from './keystroke-server.ts';

const keys = Number(process.argv[2] ?? 300);
const others = Number(process.argv[3] ?? 200);
const betweenKeysMs = 110;

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const figuresOf = (times: readonly number[]) => {
  const sorted = [...times].sort((a, b) => a - b);
  const round = (ms: number) => Math.round(ms * 10) / 10;
  return {
    n: sorted.length,
    p50: round(percentile(sorted, 0.5)),
    p90: round(percentile(sorted, 0.9)),
    p99: round(percentile(sorted, 0.99)),
    max: round(sorted.at(-1) ?? Number.NaN),
  };
};

async function startServer(folder: string): Promise<{ place: BenchPlace; stop(): Promise<void> }> {
  const server = spawn(process.execPath, ['bench/keystroke-server.ts', folder], {
    cwd: appRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of server.stdout) {
    said += chunk;
    if (said.endsWith('\n')) break;
  }
  const stop = async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  return { place: JSON.parse(said) as BenchPlace, stop };
}

/** Both of a room, by the protocol alone; one of them writes a letter each second. */
async function openRoom(
  url: string,
  { shared, cookies }: BenchRoom,
  seen: number[],
): Promise<() => void> {
  const address = `${url.replace('http', 'ws')}${documentsPath}`;
  const [one, other] = cookies.map((cookie) =>
    notesClient(address, cookie, shared, new Y.Doc()),
  ) as [NotesClient, NotesClient];
  await Promise.all([one.saved(60_000), other.saved(60_000)]);
  const sent: number[] = [];
  const seenIn: number[] = [];
  other.text.observe(() => {
    const at = performance.now();
    for (let letter = seenIn.length; letter < other.text.length; letter += 1) {
      seenIn.push(at);
      seen.push(at - (sent[letter] ?? at));
    }
  });
  await pause(Math.random() * 1_000);
  const timer = setInterval(() => {
    sent.push(performance.now());
    one.text.insert(one.text.length, 'a');
  }, 1_000);
  return () => {
    clearInterval(timer);
    one.stop();
    other.stop();
  };
}

async function openPage(place: BenchPlace, who: 0 | 1): Promise<Page> {
  const room = place.rooms[0];
  if (!room) throw new Error('no room');
  const context = await browser.newContext();
  const [name = '', value = ''] = room.cookies[who].split(/=(.*)/s);
  await context.addCookies([{ name, value, url: place.url }]);
  const page = await context.newPage();
  await page.goto(`${place.url}/one-to-ones/${room.meetingId}`);
  await words(page).waitFor({ timeout: 60_000 });
  await page.locator('.note[data-status=saved]').first().waitFor();
  return page;
}

const words = (page: Page) => page.locator('.note-words').first();

/** Times are on the machine's one clock: `timeOrigin + now`, in both browsers. */
const watchKeys = `(() => {
  window.times = [];
  document.querySelector('.note-words').addEventListener('keydown',
    () => window.times.push(performance.timeOrigin + performance.now()), { capture: true });
})()`;
const watchWords = `(() => {
  const words = document.querySelector('.note-words');
  const letters = () => [...words.querySelectorAll('p')].reduce((sum, line) => sum +
    [...line.childNodes].reduce((some, node) => some + (node.nodeType === 3 ? node.data.length : 0), 0), 0);
  window.times = [];
  new MutationObserver(() => {
    const at = performance.timeOrigin + performance.now();
    while (window.times.length < letters()) window.times.push(at);
  }).observe(words, { childList: true, characterData: true, subtree: true });
})()`;

async function typeAndWatch(writer: Page, reader: Page): Promise<number[]> {
  await writer.evaluate(watchKeys);
  await reader.evaluate(watchWords);
  await words(writer).focus();
  for (let key = 0; key < keys; key += 1) {
    await writer.keyboard.press('abcdefghij'[key % 10] ?? 'a');
    await pause(betweenKeysMs * (0.5 + Math.random()));
  }
  await pause(2_000);
  const pressed = (await writer.evaluate('window.times')) as number[];
  const shown = (await reader.evaluate('window.times')) as number[];
  if (shown.length < keys)
    throw new Error(`${keys - shown.length} of ${keys} letters never arrived`);
  return shown.slice(0, keys).map((at, key) => at - (pressed[key] ?? at));
}

execFileSync(join(appRoot, 'node_modules/.bin/vite'), ['build', '--logLevel', 'error'], {
  cwd: appRoot,
});
const folder = await mkdtemp(join(tmpdir(), 'groundswell-keystroke-'));
const { place, stop } = await startServer(folder);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const rows: Record<string, ReturnType<typeof figuresOf>> = {};
try {
  const [lea, ben] = [await openPage(place, 0), await openPage(place, 1)];
  rows['browser to browser, alone'] = figuresOf(await typeAndWatch(lea, ben));
  const seen: number[] = [];
  const leave: (() => void)[] = [];
  for (const room of place.rooms.slice(1, others + 1))
    leave.push(await openRoom(place.url, room, seen));
  await lea.reload();
  await ben.reload();
  for (const page of [lea, ben]) {
    await page.locator('.note[data-status=saved]').first().waitFor();
    await words(page).press('Control+A');
    await words(page).press('Delete');
    await pause(500);
  }
  seen.length = 0;
  rows[`browser to browser, ${others} other rooms`] = figuresOf(await typeAndWatch(lea, ben));
  rows[`the ${others} other rooms, line to line`] = figuresOf(seen);
  for (const end of leave) end();
} finally {
  await browser.close();
  await stop();
  await rm(folder, { recursive: true, force: true });
}
console.table(rows);
const [alone, crowded, lines] = Object.values(rows);
console.log(
  JSON.stringify({
    bench: 'keystroke',
    figures: { rooms: others, unit: 'ms', alone, crowded, lines },
  }),
);
process.exit(0);
