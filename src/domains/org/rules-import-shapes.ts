import type { CsvRow } from '../../platform/universal/csv.ts';
import type { ImportPlan, ImportProblem } from './contract-shapes.ts';

/** The organisation as it stands, as far as an import compares with it. */
export type Known = {
  today: string;
  timeZone: string;
  people: readonly KnownPerson[];
  teams: readonly { teamId: string; name: string; key: string }[];
  memberships: readonly KnownMembership[];
};

export type KnownPerson = {
  personId: string;
  email: string | null;
  name: string;
  title: string | null;
  timeZone: string;
  startDate: string | null;
  level: string | null;
  country: string | null;
  locale: string | null;
  attributes: Readonly<Record<string, string>>;
  leftOn: string | null;
  managerId: string | null;
};

export type KnownMembership = {
  membershipId: string;
  personId: string;
  teamId: string;
  from: string;
  until: string | null;
};

export type PersonFields = {
  email: string;
  name: string;
  title: string | null;
  timeZone: string;
  startDate: string | null;
  level: string | null;
  country: string | null;
  locale: string | null;
  attributes: Readonly<Record<string, string>>;
};

/** Everything an import would do, by e-mail address and team key: whoever carries it out finds the ids. */
export type Changes = {
  addPeople: PersonFields[];
  changePeople: (PersonFields & { personId: string })[];
  moveLines: { email: string; managerEmail: string; from: string }[];
  addTeams: { key: string; name: string }[];
  addMemberships: { email: string; teamKey: string; from: string; until: string | null }[];
  changeMemberships: { membershipId: string; from: string; until: string | null }[];
};

export type Planned = {
  changes: Changes;
  unchanged: number;
  samples: ImportPlan['samples'];
  problems: ImportProblem[];
};

export const emptyPlan = (): Planned => ({
  changes: {
    addPeople: [],
    changePeople: [],
    moveLines: [],
    addTeams: [],
    addMemberships: [],
    changeMemberships: [],
  },
  unchanged: 0,
  samples: [],
  problems: [],
});

/** A cell as one line of text: spreadsheets allow line breaks inside a name, we do not. */
export const cell = (row: CsvRow, column: string): string =>
  (row.cells[column] ?? '').toWellFormed().replace(/\s+/g, ' ').trim();

export const short = (text: string, limit = 60): string =>
  text.length > limit ? `${text.slice(0, limit)}…` : text;

export const isCurrent = ({ until }: KnownMembership, today: string): boolean =>
  until === null || until > today;

export function membershipsByPerson(
  memberships: readonly KnownMembership[],
): Map<string, KnownMembership[]> {
  const of = new Map<string, KnownMembership[]>();
  for (const one of memberships) {
    const list = of.get(one.personId);
    if (list) list.push(one);
    else of.set(one.personId, [one]);
  }
  return of;
}

export const laterDay = (one: string, other: string): string => [one, other].sort()[1] ?? other;
