import type { Temporal } from 'temporal-polyfill';
import { nameKey } from '../platform/universal/text.ts';
import type { Book } from './fill.ts';
import type { Cast, DemoPerson, Roster } from './roster.ts';

export type Scene = {
  readonly book: Book;
  readonly organisationId: string;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
};

/** Organisation, people, teams, memberships, lines, and an account for each but one. */
export function writePeople(scene: Scene, roster: Roster, cast: Cast): Map<string, string> {
  const { book, organisationId, now } = scene;
  const at = now.subtract({ hours: 24 * 800 }).toString();
  book.add('org.organisations', {
    organisation_id: organisationId,
    name: 'Tidewater',
    time_zone: cast.manager.timeZone,
    created_at: at,
  });
  const withoutAccount = cast.reports.at(-2);
  const accounts = new Map<string, string>();
  for (const person of roster.people) {
    if (person !== withoutAccount) accounts.set(person.personId, scene.newId());
    writePerson(scene, person, accounts.get(person.personId) ?? null, person === cast.manager, at);
  }
  writeLines(scene, roster.people);
  writeTeams(scene, roster, at);
  return accounts;
}

function writePerson(
  { book, organisationId }: Scene,
  person: DemoPerson,
  userId: string | null,
  isAdministrator: boolean,
  at: string,
): void {
  const { personId, email, name, title, timeZone, startDate } = person;
  book.add('org.people', {
    organisation_id: organisationId,
    person_id: personId,
    email,
    name,
    name_key: nameKey(name),
    title,
    time_zone: timeZone,
    start_date: startDate,
    role: isAdministrator ? 'administrator' : 'member',
    user_id: userId,
    created_at: at,
  });
  if (!userId) return;
  book.add('auth.user', {
    id: userId,
    email,
    email_verified: true,
    name,
    organisation_id: organisationId,
    person_id: personId,
    created_at: at,
    updated_at: at,
  });
}

function writeLines({ book, organisationId, newId }: Scene, people: readonly DemoPerson[]): void {
  const starts = new Map(people.map(({ personId, startDate }) => [personId, startDate]));
  for (const { personId, managerId, startDate } of people) {
    if (!managerId) continue;
    const managerStart = starts.get(managerId) ?? startDate;
    book.add('org.reporting_lines', {
      organisation_id: organisationId,
      line_id: newId(),
      person_id: personId,
      manager_id: managerId,
      from_date: [startDate, managerStart].sort().at(-1),
    });
  }
}

function writeTeams(scene: Scene, { people, past }: Roster, at: string): void {
  const { book, organisationId, newId } = scene;
  const teams = new Map<string, string>();
  const seen = new Set<string>();
  const join = (personId: string, team: string, from: string, until: string | null) => {
    const key = `${personId} ${team} ${from}`;
    if (!team || seen.has(key) || (until !== null && until < from)) return;
    seen.add(key);
    if (!teams.has(team)) {
      teams.set(team, newId());
      book.add('org.teams', {
        organisation_id: organisationId,
        team_id: teams.get(team),
        name: team,
        name_key: nameKey(team),
        created_at: at,
      });
    }
    book.add('org.memberships', {
      organisation_id: organisationId,
      membership_id: newId(),
      person_id: personId,
      team_id: teams.get(team),
      from_date: from,
      until_date: until,
    });
  };
  const ids = new Map(people.map(({ email, personId }) => [email, personId]));
  const current = new Set<string>();
  for (const { email, team, from, until } of past) {
    const personId = ids.get(email);
    if (!personId) continue;
    join(personId, team, from, until);
    if (!until) current.add(`${personId} ${team}`);
  }
  for (const { personId, team, startDate } of people) {
    if (!current.has(`${personId} ${team}`)) join(personId, team, startDate, null);
  }
}
