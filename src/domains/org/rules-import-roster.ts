import type { CsvRow } from '../../platform/universal/csv.ts';
import { hasControls, isDay, isEmail, isTimeZone, nameKey } from '../../platform/universal/text.ts';
import { withoutCircles } from './rules-circles.ts';
import { badFact, ownFacts } from './rules-import-facts.ts';
import {
  cell,
  emptyPlan,
  isCurrent,
  type Known,
  type KnownMembership,
  type KnownPerson,
  laterDay,
  membershipsByPerson,
  type PersonFields,
  type Planned,
  short,
} from './rules-import-shapes.ts';

type RosterLine = {
  line: number;
  fields: PersonFields;
  team: string;
  managerEmail: string;
  before: KnownPerson | null;
};

type Desk = {
  known: Known;
  plan: Planned;
  byEmail: ReadonlyMap<string, KnownPerson>;
  /** First line on which each address stands, good or bad. */
  lineOf: Map<string, number>;
};

/** A roster: one line a person, with at most one team and one manager. An empty cell changes nothing. */
export function planRoster(rows: readonly CsvRow[], known: Known): Planned {
  const byEmail = new Map(
    known.people.flatMap((person) => (person.email ? [[person.email, person]] : [])),
  );
  const desk: Desk = { known, plan: emptyPlan(), byEmail, lineOf: new Map() };
  const lines = rows.flatMap((row) => readLine(desk, row) ?? []);
  const untouched = new Set(lines.map((line) => line.line));
  for (const touch of [planPeople, planTeams, planManagers]) {
    for (const line of touch(desk, lines)) untouched.delete(line);
  }
  return { ...desk.plan, unchanged: untouched.size };
}

const refuse = (desk: Desk, line: number, reason: string): null => {
  desk.plan.problems.push({ line, reason, kept: 'nothing' });
  return null;
};

function readLine(desk: Desk, row: CsvRow): RosterLine | null {
  const email = cell(row, 'email').toLowerCase();
  if (!isEmail(email)) {
    return refuse(
      desk,
      row.line,
      email ? `“${short(email)}” is not an e-mail address.` : 'The e-mail address is missing.',
    );
  }
  const first = desk.lineOf.get(email);
  if (first !== undefined)
    return refuse(desk, row.line, `${email} already stands on line ${first}.`);
  desk.lineOf.set(email, row.line);
  const before = desk.byEmail.get(email) ?? null;
  const reason = before?.leftOn
    ? `${before.name} left on ${before.leftOn}; bring them back on their page first.`
    : badCell(row);
  if (reason) return refuse(desk, row.line, reason);
  const fields = {
    email,
    name: cell(row, 'name'),
    title: cell(row, 'title') || (before?.title ?? null),
    timeZone: cell(row, 'time_zone') || (before?.timeZone ?? desk.known.timeZone),
    startDate: cell(row, 'start_date') || (before?.startDate ?? null),
    level: cell(row, 'level') || (before?.level ?? null),
    country: cell(row, 'country').toUpperCase() || (before?.country ?? null),
    locale: cell(row, 'locale') || (before?.locale ?? null),
    attributes: { ...before?.attributes, ...ownFacts(row) },
  };
  const managerEmail = cell(row, 'manager_email').toLowerCase();
  return { line: row.line, fields, team: cell(row, 'team'), managerEmail, before };
}

function badCell(row: CsvRow): string | null {
  if (!cell(row, 'name')) return 'The name is missing.';
  for (const column of ['name', 'title', 'team']) {
    const text = cell(row, column);
    if (text.length > 200) return `The ${column} is longer than 200 characters.`;
    if (hasControls(text)) return `The ${column} holds characters that are not text.`;
  }
  const start = cell(row, 'start_date');
  if (start && !isDay(start)) return `“${short(start)}” is not a day such as 2026-11-22.`;
  const zone = cell(row, 'time_zone');
  if (zone && !isTimeZone(zone))
    return `“${short(zone)}” is not a time zone such as Europe/Berlin.`;
  return badFact(row);
}

function planPeople({ plan }: Desk, lines: readonly RosterLine[]): number[] {
  const touched: number[] = [];
  for (const { line, fields, before } of lines) {
    const what = before ? difference(before, fields) : `${fields.name} is added.`;
    if (!what) continue;
    if (before) plan.changes.changePeople.push({ ...fields, personId: before.personId });
    else plan.changes.addPeople.push(fields);
    plan.samples.push({ line, what });
    touched.push(line);
  }
  return touched;
}

const labels = {
  name: 'name',
  title: 'title',
  timeZone: 'time zone',
  startDate: 'first day',
  level: 'level',
  country: 'country',
  locale: 'language',
} as const;

function difference(before: KnownPerson, after: PersonFields): string {
  const fields = (Object.keys(labels) as (keyof typeof labels)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => `${labels[field]} “${before[field] ?? ''}” becomes “${after[field] ?? ''}”`);
  const own = Object.keys(after.attributes)
    .filter((name) => before.attributes[name] !== after.attributes[name])
    .map((name) => `${name} becomes “${after.attributes[name]}”`);
  fields.push(...own);
  return fields.length > 0 ? `${before.name}: ${fields.join(', ')}.` : '';
}

function planTeams(desk: Desk, lines: readonly RosterLine[]): number[] {
  const { known, plan } = desk;
  const teams = new Map(known.teams.map((team) => [team.key, team]));
  const fresh = new Set<string>();
  const of = membershipsByPerson(known.memberships);
  const touched: number[] = [];
  for (const { line, fields, team, before } of lines) {
    const key = nameKey(team);
    if (!key) continue;
    const teamId = teams.get(key)?.teamId;
    if (!teamId && !fresh.has(key)) {
      fresh.add(key);
      plan.changes.addTeams.push({ key, name: team });
      plan.samples.push({ line, what: `The team ${team} is added.` });
    }
    const has = (before && of.get(before.personId)) ?? [];
    if (has.some((one) => one.teamId === teamId && isCurrent(one, known.today))) continue;
    join(desk, fields, before, { key, teamId }, has);
    plan.samples.push({ line, what: `${fields.name} joins ${team}.` });
    touched.push(line);
  }
  return touched;
}

/** Whoever was in one team moves; whoever is in several keeps those and joins this one too. */
function join(
  { known, plan }: Desk,
  fields: PersonFields,
  before: KnownPerson | null,
  team: { key: string; teamId: string | undefined },
  has: readonly KnownMembership[],
): void {
  const { today } = known;
  const current = has.filter((one) => isCurrent(one, today));
  const [only] = current;
  if (only && current.length === 1) {
    const until = laterDay(only.from, today);
    plan.changes.changeMemberships.push({
      membershipId: only.membershipId,
      from: only.from,
      until,
    });
  }
  const from = before ? today : (fields.startDate ?? today);
  const again = has.find((one) => one.teamId === team.teamId && one.from === from);
  if (again) {
    plan.changes.changeMemberships.push({ membershipId: again.membershipId, from, until: null });
  } else {
    plan.changes.addMemberships.push({ email: fields.email, teamKey: team.key, from, until: null });
  }
}

function planManagers(desk: Desk, lines: readonly RosterLine[]): number[] {
  const byEmail = new Map(lines.map((line) => [line.fields.email, line]));
  const wanted = new Map<string, string>();
  for (const line of lines) {
    if (line.managerEmail && managerIsThere(desk, line, byEmail)) {
      wanted.set(line.fields.email, line.managerEmail);
    }
  }
  const now = linesNow(desk.known);
  const { kept, circles } = withoutCircles(now, wanted);
  for (const circle of circles) sayCircle(desk, circle, byEmail, wanted);
  const touched: number[] = [];
  for (const [email, managerEmail] of kept) {
    const line = byEmail.get(email);
    if (!line || now.get(email) === managerEmail) continue;
    moveLine(desk, line, managerEmail, nameOf(desk, byEmail, managerEmail));
    touched.push(line.line);
  }
  return touched;
}

function moveLine(desk: Desk, line: RosterLine, managerEmail: string, manager: string): void {
  const { today } = desk.known;
  const from = line.before ? today : (line.fields.startDate ?? today);
  desk.plan.changes.moveLines.push({ email: line.fields.email, managerEmail, from });
  desk.plan.samples.push({ line: line.line, what: `${line.fields.name} reports to ${manager}.` });
}

/** People without an address take part under their id, so that a circle through them is seen. */
function linesNow(known: Known): Map<string, string> {
  const keys = new Map(
    known.people.map((person) => [person.personId, person.email ?? person.personId]),
  );
  return new Map(
    known.people.flatMap((person) => {
      const manager = person.managerId ? keys.get(person.managerId) : undefined;
      return manager ? [[person.email ?? person.personId, manager]] : [];
    }),
  );
}

function managerIsThere(
  desk: Desk,
  { line, managerEmail }: RosterLine,
  lines: ReadonlyMap<string, RosterLine>,
): boolean {
  const manager = desk.byEmail.get(managerEmail);
  if (lines.has(managerEmail) || (manager && !manager.leftOn)) return true;
  const bad = desk.lineOf.get(managerEmail);
  const why = manager?.leftOn
    ? `Their manager ${manager.name} left on ${manager.leftOn}`
    : bad
      ? `Their manager ${managerEmail} stands on line ${bad}, which has a problem`
      : `Their manager “${short(managerEmail)}” is neither in this file nor in your organisation`;
  desk.plan.problems.push({
    line,
    reason: `${why}; the person is taken in without it.`,
    kept: 'rest',
  });
  return false;
}

const nameOf = (desk: Desk, lines: ReadonlyMap<string, RosterLine>, key: string): string =>
  lines.get(key)?.fields.name ??
  desk.byEmail.get(key)?.name ??
  desk.known.people.find((person) => person.personId === key)?.name ??
  key;

const namedInCircle = 12;

/** Said once for each line of the file in the circle, beginning with the person of that line. */
function sayCircle(
  desk: Desk,
  circle: readonly string[],
  lines: ReadonlyMap<string, RosterLine>,
  wanted: ReadonlyMap<string, string>,
): void {
  circle.forEach((key, at) => {
    const line = lines.get(key);
    if (!line || !wanted.has(key)) return;
    const shown = Math.min(circle.length, namedInCircle);
    const names = Array.from({ length: shown }, (_, step) =>
      nameOf(desk, lines, circle[(at + step) % circle.length] ?? key),
    );
    const more = circle.length > shown ? [`${circle.length - shown} more`] : [];
    const ring = [...names, ...more, names[0]].join(' → ');
    const reason = `This reporting line closes a circle: ${ring}. The person is taken in without it.`;
    desk.plan.problems.push({ line: line.line, reason, kept: 'rest' });
  });
}
