/**
 * (a) Today, the person page and a room, in an organisation of 100,000 people with five million
 * meetings and in one of 1,000, in the same database and the same run, over HTTP and signed in.
 * Each page is the reads it makes, all at once, until the last has answered.
 *   node bench/scale.ts [--people 100000] [--meetings 50] [--pages 1500] [--keep folder] [--database server]
 */
import { type Crowd, crowdOf } from './crowd.ts';
import { argument, report, rounded, type Summary, say, summaryOf } from './measure.ts';
import { openHouse, openStage } from './stage.ts';

const people = argument('people', 100_000);
const meetings = argument('meetings', 50);
const rounds = argument('pages', 1500);
const few = 1000;
const visitors = 100;
const allowedMs = 50;
const allowedRatio = 1.5;

/** What the browser asks when it opens a page of this person about their first report or manager. */
type Place = { readonly meetingId: string; readonly otherId: string };

const pages: Record<string, (place: Place) => string[]> = {
  today: () => ['/api/org/me', '/api/today/list', '/api/commitments/mine'],
  person: ({ otherId }) => [
    `/api/org/person?personId=${otherId}`,
    `/api/meetings/thread?personId=${otherId}`,
    `/api/meetings/story?personId=${otherId}`,
    `/api/commitments/withPerson?personId=${otherId}`,
  ],
  room: ({ meetingId }) => [
    `/api/meetings/room?meetingId=${meetingId}`,
    `/api/commitments/room?meetingId=${meetingId}`,
  ],
  /** A word that begins nobody's name: nothing ends the search early. */
  search: () => ['/api/org/people?q=nobody%20here'],
};

type Visitor = { readonly cookie: string; readonly place: Place };

/** Managers, spread over the whole organisation, so that no page stays in anybody's cache. */
async function visitorsOf(crowd: Crowd, cookieOf: (userId: string) => Promise<string>) {
  const managers = Math.floor((crowd.people - 2) / 8);
  const found: Visitor[] = [];
  for (let at = 0; at < visitors; at += 1) {
    const n = 1 + Math.floor((at * managers) / visitors);
    const report = (n - 1) * 8 + 2 + (at % 8);
    found.push({
      cookie: await cookieOf(crowd.userId(n)),
      place: { meetingId: crowd.meetingId(report), otherId: crowd.personId(report) },
    });
  }
  return found;
}

async function visit(address: string, { cookie, place }: Visitor, page: string): Promise<number> {
  const started = performance.now();
  const answers = await Promise.all(
    (pages[page]?.(place) ?? []).map(async (path) => {
      const answer = await fetch(address + path, { headers: { cookie } });
      await answer.arrayBuffer();
      return answer.ok ? null : `${path}: ${answer.status}`;
    }),
  );
  const wrong = answers.find((one) => one !== null);
  if (wrong) throw new Error(wrong);
  return performance.now() - started;
}

const stage = await openStage([
  { organisation: 1, people, meetings },
  { organisation: 2, people: few, meetings },
]);
const house = await openHouse(stage);
try {
  await computeNudges();
  const crowds = { large: crowdOf(1, people), small: crowdOf(2, few) };
  const large = await visitorsOf(crowds.large, house.cookieOf);
  const small = await visitorsOf(crowds.small, house.cookieOf);
  const rows = [];
  for (const page of Object.keys(pages)) rows.push(await measure(page, large, small));
  report(
    'scale',
    rows.map(({ page, large, small, ratio }) => ({
      page,
      'large p50': large.p50,
      'large p99': large.p99,
      'small p50': small.p50,
      'small p99': small.p99,
      'p99 ratio': ratio,
    })),
    {
      people,
      meetings: people * meetings,
      pages: rows,
      holds: rows.every(({ large, ratio }) => large.p99 <= allowedMs && ratio <= allowedRatio),
    },
  );
} finally {
  await house.close();
  await stage.stop();
}

async function computeNudges(): Promise<void> {
  const { program, queue } = stage.opened;
  for (const { organisationId } of [crowdOf(1, people), crowdOf(2, few)]) {
    await program.database.transaction('change', { organisationId, personId: null }, (db) =>
      program.enqueue(db, 'today.look.one', { organisationId, ids: {} }),
    );
  }
  await queue.settle(program);
  say('nudges computed');
}

/** The two take turns, so that whatever else the machine does meets both alike. */
async function measure(page: string, large: readonly Visitor[], small: readonly Visitor[]) {
  const times: { large: number[]; small: number[] } = { large: [], small: [] };
  for (let round = -visitors; round < rounds; round += 1) {
    const at = (round + visitors) % visitors;
    const [one, other] = [large[at], small[at]];
    if (!one || !other) throw new Error('nobody to visit');
    const inLarge = await visit(house.address, one, page);
    const inSmall = await visit(house.address, other, page);
    if (round < 0) continue;
    times.large.push(inLarge);
    times.small.push(inSmall);
  }
  const [largeSummary, smallSummary]: Summary[] = [summaryOf(times.large), summaryOf(times.small)];
  if (!largeSummary || !smallSummary) throw new Error('nothing measured');
  const ratio = rounded(largeSummary.p99 / smallSummary.p99, 2);
  return { page, large: largeSummary, small: smallSummary, ratio };
}
