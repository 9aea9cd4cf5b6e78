import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { readCsv } from '../platform/csv.ts';
import { appRoot } from '../platform/root.ts';

export type DemoPerson = {
  personId: string;
  email: string;
  name: string;
  title: string;
  timeZone: string;
  startDate: string;
  team: string;
  managerId: string | null;
};

export type PastMembership = { email: string; team: string; from: string; until: string | null };

export type Roster = { readonly people: DemoPerson[]; readonly past: readonly PastMembership[] };

const ownRoster = join(appRoot, 'src/demo/roster.csv');
const sharedFolder = join(dirname(appRoot), 'shared/data/roster');

export type RosterFiles = { readonly rosterCsv: string; readonly historyCsv: string | null };

/** The larger roster that lies beside the program's folder, or the small made-up house inside it. */
export function rosterFiles(): RosterFiles {
  const rosterCsv = join(sharedFolder, 'roster.csv');
  const historyCsv = join(sharedFolder, 'roster-history.csv');
  if (existsSync(rosterCsv) && existsSync(historyCsv)) return { rosterCsv, historyCsv };
  return { rosterCsv: ownRoster, historyCsv: null };
}

export const ownRosterFiles: RosterFiles = { rosterCsv: ownRoster, historyCsv: null };

export async function readRoster(files: RosterFiles, newId: () => string): Promise<Roster> {
  const rows = readCsv(await readFile(files.rosterCsv, 'utf8')).rows;
  const ids = new Map(rows.map(({ cells }) => [cells.email ?? '', newId()]));
  const people = rows.map(({ cells }) => ({
    personId: ids.get(cells.email ?? '') ?? newId(),
    email: cells.email ?? '',
    name: cells.name ?? '',
    title: cells.title ?? '',
    timeZone: cells.time_zone || 'Europe/Berlin',
    startDate: cells.start_date || '2022-01-01',
    team: cells.team ?? '',
    managerId: ids.get(cells.manager_email ?? '') ?? null,
  }));
  const past = files.historyCsv ? readCsv(await readFile(files.historyCsv, 'utf8')).rows : [];
  return {
    people,
    past: past.map(({ cells }) => ({
      email: cells.email ?? '',
      team: cells.team ?? '',
      from: cells.from ?? '',
      until: cells.until || null,
    })),
  };
}

export type Cast = {
  /** Signs in first: a manager with about eight reports, who has a manager too. */
  readonly manager: DemoPerson;
  readonly reports: readonly DemoPerson[];
  /** Signs in second: the report who has been here longest. */
  readonly engineer: DemoPerson;
  readonly boss: DemoPerson;
  /** Somebody the engineer mentors. */
  readonly mentee: DemoPerson;
};

/** Gives the parts of the story to people, and lets one of them have started three days ago. */
export function castOf({ people }: Roster, today: Temporal.PlainDate): Cast {
  const reportsOf = (one: DemoPerson) =>
    people.filter(({ managerId }) => managerId === one.personId);
  const distance = (one: DemoPerson) => Math.abs(reportsOf(one).length - 8);
  const [manager] = [...people].sort((a, b) => distance(a) - distance(b) || byName(a, b));
  if (!manager) throw new Error('The roster of the demo is empty.');
  const reports = reportsOf(manager).sort(
    (a, b) => a.startDate.localeCompare(b.startDate) || byName(a, b),
  );
  const others = people.filter((one) => one !== manager && !reports.includes(one));
  const boss =
    others.find(({ personId }) => personId === manager.managerId) ??
    others.sort((a, b) => reportsOf(b).length - reportsOf(a).length || byName(a, b))[0];
  const mentee = others
    .filter((one) => one !== boss && reportsOf(one).length === 0)
    .sort(byName)[0];
  const [engineer] = reports;
  const newcomer = reports.at(-1);
  if (!boss || !mentee || !engineer || !newcomer)
    throw new Error('The roster of the demo is too small.');
  manager.managerId = boss.personId;
  newcomer.startDate = today.subtract({ days: 3 }).toString();
  return { manager, reports, engineer, boss, mentee };
}

const byName = (a: DemoPerson, b: DemoPerson): number => a.email.localeCompare(b.email);
