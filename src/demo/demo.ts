import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import * as Y from 'yjs';
import type { Connection } from '../platform/db/connection.ts';
import { textOf } from '../platform/live/documents/fold.ts';
import { fromMarkdown } from '../platform/live/documents/markdown-in.ts';
import { Book } from './fill.ts';
import { writePeople } from './people.ts';
import { tellCommitments } from './promises.ts';
import { idsFrom, randomFrom } from './random.ts';
import {
  type Cast,
  castOf,
  type DemoPerson,
  type Roster,
  type RosterFiles,
  readRoster,
  rosterFiles,
} from './roster.ts';
import { laterToday, monthlySlots, weeklySlots, workday } from './slots.ts';
import { addPair, type Kind, type Pair, type Plot, type Teller, tellSeries } from './story.ts';
import { tellCheckIns, tellNotes, tellPoints, tellPreparations } from './talk.ts';

export type DemoAccount = {
  readonly personId: string;
  readonly userId: string;
  readonly name: string;
};

export type Demo = {
  readonly organisationId: string;
  readonly manager: DemoAccount;
  readonly engineer: DemoAccount;
};

export type DemoOptions = { readonly files?: RosterFiles; readonly now?: Temporal.Instant };

/** In this order, since the later refer to the earlier. */
const tables = [
  'org.organisations',
  'org.people',
  'auth.user',
  'org.teams',
  'org.memberships',
  'org.reporting_lines',
  'meetings.pairs',
  'meetings.access',
  'meetings.series',
  'meetings.meetings',
  'meetings.moves',
  'meetings.talking_points',
  'meetings.ticks',
  'meetings.check_ins',
  'meetings.preparations',
  'meetings.publications',
  'meetings.notes',
  'commitments.commitments',
  'commitments.renegotiations',
  'meetings.promises',
] as const;

/** Fills a fresh database with an organisation that has two years behind it; the same every time. */
export async function buildDemo(owner: Connection, options: DemoOptions = {}): Promise<Demo> {
  const now = options.now ?? Temporal.Now.instant();
  const random = randomFrom(20_261_122);
  const newId = idsFrom(random, now.epochMilliseconds - 800 * 86_400_000);
  const roster = await readRoster(options.files ?? rosterFiles(), newId);
  const cast = castOf(roster, now.toZonedDateTimeISO('UTC').toPlainDate());
  const teller: Teller = {
    book: new Book(),
    organisationId: newId(),
    now,
    newId,
    random,
    note: noteOf(),
    promised: new Set(),
  };
  const accounts = writePeople(teller, roster, cast);
  tellCast(teller, cast);
  tellOthers(teller, roster, cast);
  await write(owner, teller.book);
  const account = ({ personId, name }: DemoPerson) => ({
    personId,
    name,
    userId: accounts.get(personId) ?? '',
  });
  return {
    organisationId: teller.organisationId,
    manager: account(cast.manager),
    engineer: account(cast.engineer),
  };
}

async function write(owner: Connection, book: Book): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('begin');
    await book.write(client, tables);
    await client.query('commit; analyze');
  } finally {
    await client.end();
  }
}

/** The same words have the same bytes, so each text is turned into a document once. */
function noteOf(): Teller['note'] {
  const known = new Map<string, { state: string; text: string }>();
  return (markdown) => {
    const found = known.get(markdown);
    if (found) return found;
    const document = fromMarkdown(markdown);
    const state = `\\x${Buffer.from(Y.encodeStateAsUpdate(document)).toString('hex')}`;
    const note = { state, text: textOf(document) };
    document.destroy();
    known.set(markdown, note);
    return note;
  };
}

const plots: readonly Plot[] = [
  'steady',
  'tiring',
  'status',
  'quiet',
  'overdue',
  'skipped',
  'steady',
];

/** The pairs of the two who can sign in: with words, and with a reason for each nudge. */
function tellCast(teller: Teller, { manager, reports, engineer, boss, mentee }: Cast): void {
  const newcomer = reports.at(-1);
  for (const [at, report] of reports.entries()) {
    if (report === newcomer) continue;
    const plot = report === engineer ? 'steady' : (plots[at % plots.length] ?? 'steady');
    tellPair(teller, { manager, engineer: report, plot, hasWords: true }, at);
  }
  tellPair(teller, { manager: boss, engineer: manager, plot: 'steady', hasWords: true }, 8);
  tellMentoring(teller, { manager: engineer, engineer: mentee, plot: 'steady', hasWords: true });
}

function tellPair(teller: Teller, about: Omit<Pair, 'pairId'>, at: number): void {
  const since = sinceOf(teller, about);
  const pair = addPair(teller, about, since);
  const { timeZone } = about.manager;
  const planned = plannedFor(teller, about, at);
  const weeks = at === 6 ? 2 : 1;
  const weekly = {
    kind: 'one-on-one',
    rrule: `FREQ=WEEKLY;INTERVAL=${weeks}`,
    minutes: weeks === 2 ? 45 : 30,
  } as const;
  const slots = weeklySlots(planned, weeks, timeZone, since);
  tellAll(teller, pair, { ...weekly, timeZone, sealed: at === 0, slots });
  if (!about.hasWords || at === 3 || at === 8) return;
  const nth = 1 + (at % 4);
  const career = monthlySlots({ nth, weekday: 3, hour: 14 }, timeZone, since, teller.now);
  tellAll(teller, pair, {
    kind: 'career',
    rrule: `FREQ=MONTHLY;BYDAY=${nth}WE`,
    minutes: 60,
    timeZone,
    sealed: false,
    slots: at === 5 ? [...career.slice(0, -3), ...career.slice(-1)] : career,
  });
}

function tellAll(teller: Teller, pair: Pair, series: Parameters<typeof tellSeries>[2]): void {
  const { held, planned } = tellSeries(teller, pair, series);
  if (!pair.hasWords) return;
  const talk = { teller, pair, kind: series.kind as Kind, held, planned };
  tellPoints(talk);
  tellCheckIns(talk);
  tellNotes(talk);
  tellCommitments(talk);
  if (series.sealed) tellPreparations(talk);
}

/** Two years, or since both are here. */
function sinceOf({ now }: Teller, { manager, engineer }: Omit<Pair, 'pairId'>): Temporal.Instant {
  const start = [manager.startDate, engineer.startDate].sort().at(-1) ?? '';
  const began = Temporal.PlainDate.from(start).toZonedDateTime(manager.timeZone).toInstant();
  const twoYears = now.subtract({ hours: 24 * 730 });
  return Temporal.Instant.compare(began, twoYears) > 0 ? began : twoYears;
}

function plannedFor(
  { now }: Teller,
  { plot, manager }: Omit<Pair, 'pairId'>,
  at: number,
): Temporal.PlainDateTime {
  const today = now.toZonedDateTimeISO(manager.timeZone).toPlainDate();
  if (at === 0 || at === 1) return laterToday(now.add({ minutes: 60 * at }), manager.timeZone);
  if (plot === 'overdue') return workday(today, -4, 11);
  if (plot === 'skipped') return workday(today, 5, 15);
  return workday(today, 1 + (at % 4), 10 + (at % 6));
}

function tellMentoring(teller: Teller, about: Omit<Pair, 'pairId'>): void {
  const since = teller.now.subtract({ hours: 24 * 200 });
  const pair = addPair(teller, about, since);
  const { timeZone } = about.manager;
  const today = teller.now.toZonedDateTimeISO(timeZone).toPlainDate();
  tellAll(teller, pair, {
    kind: 'mentoring',
    rrule: 'FREQ=WEEKLY;INTERVAL=2',
    minutes: 45,
    timeZone,
    sealed: false,
    slots: weeklySlots(workday(today, 6, 16), 2, timeZone, since),
  });
}

/** Everybody else meets too; nobody can read what they say. */
function tellOthers(teller: Teller, { people }: Roster, { manager, boss }: Cast): void {
  const byId = new Map(people.map((one) => [one.personId, one]));
  for (const [at, engineer] of people.entries()) {
    const lead = byId.get(engineer.managerId ?? '');
    if (!lead || lead === manager || (lead === boss && engineer === manager)) continue;
    tellPair(teller, { manager: lead, engineer, plot: 'steady', hasWords: false }, 10 + (at % 30));
  }
}
