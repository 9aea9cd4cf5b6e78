import type { CsvRow } from '../../platform/universal/csv.ts';
import { hasControls, isDay, nameKey } from '../../platform/universal/text.ts';
import {
  cell,
  emptyPlan,
  type Known,
  type KnownMembership,
  type Planned,
  short,
} from './rules-import-shapes.ts';

type Span = { from: string; until: string | null };
type HistoryLine = Span & {
  line: number;
  email: string;
  name: string;
  personId: string;
  team: string;
  key: string;
};

const end = ({ until }: Span): string => until ?? '9999-12-31';
const overlap = (a: Span, b: Span): boolean => a.from < end(b) && b.from < end(a);

/** Memberships over the years: the file says from when until when someone was in a team. */
export function planHistory(rows: readonly CsvRow[], known: Known): Planned {
  const plan = emptyPlan();
  const lines = readLines(rows, known, plan);
  planTeams(lines, known, plan);
  const touched = planMemberships(lines, known, plan);
  return { ...plan, unchanged: lines.length - touched };
}

function readLines(rows: readonly CsvRow[], known: Known, plan: Planned): HistoryLine[] {
  const people = new Map(known.people.flatMap((one) => (one.email ? [[one.email, one]] : [])));
  const taken = new Map<string, (Span & { line: number })[]>();
  return rows.flatMap((row) => {
    const refuse = (reason: string): HistoryLine[] => {
      plan.problems.push({ line: row.line, reason, kept: 'nothing' });
      return [];
    };
    const reason = badCell(row);
    if (reason) return refuse(reason);
    const email = cell(row, 'email').toLowerCase();
    const person = people.get(email);
    if (!person)
      return refuse(`${short(email)} is not in your organisation; import the people first.`);
    const team = cell(row, 'team');
    const { personId, name } = person;
    const span = { from: cell(row, 'from'), until: cell(row, 'until') || null };
    const line = { ...span, line: row.line, email, name, personId, team, key: nameKey(team) };
    const other = take(taken, line);
    return other
      ? refuse(`This overlaps line ${other}: the same person in the same team.`)
      : [line];
  });
}

function badCell(row: CsvRow): string | null {
  if (!cell(row, 'email')) return 'The e-mail address is missing.';
  const team = cell(row, 'team');
  if (!nameKey(team)) return 'The team is missing.';
  if (team.length > 200) return 'The team is longer than 200 characters.';
  if (hasControls(team)) return 'The team holds characters that are not text.';
  const [from, until] = [cell(row, 'from'), cell(row, 'until')];
  if (!isDay(from)) return `“${short(from)}” is not a day such as 2026-11-22.`;
  if (until && !isDay(until)) return `“${short(until)}” is not a day such as 2026-11-22.`;
  if (until && until < from) return `It ends on ${until}, before it begins on ${from}.`;
  return null;
}

/** Keeps spans of one person and team sorted and apart; answers the line a new one collides with. */
function take(taken: Map<string, (Span & { line: number })[]>, line: HistoryLine): number | null {
  const group = `${line.personId} ${line.key}`;
  const spans = taken.get(group) ?? [];
  taken.set(group, spans);
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? '') < line.from) low = middle + 1;
    else high = middle;
  }
  for (const near of [spans[low - 1], spans[low]]) {
    if (near && (near.from === line.from || overlap(near, line))) return near.line;
  }
  spans.splice(low, 0, { from: line.from, until: line.until, line: line.line });
  return null;
}

function planTeams(lines: readonly HistoryLine[], known: Known, plan: Planned): void {
  const there = new Set(known.teams.map((team) => team.key));
  for (const { line, key, team } of lines) {
    if (there.has(key)) continue;
    there.add(key);
    plan.changes.addTeams.push({ key, name: team });
    plan.samples.push({ line, what: `The team ${team} is added.` });
  }
}

/**
 * A line that begins on the day of a known membership is that membership; else it takes over one it
 * overlaps (a roster knows only today's dates); else it is new.
 */
function planMemberships(lines: readonly HistoryLine[], known: Known, plan: Planned): number {
  const groups = knownGroups(known);
  const claimed = new Set<string>();
  const of = (line: HistoryLine) => groups.get(`${line.personId} ${line.key}`);
  const exact = new Map<HistoryLine, KnownMembership>();
  for (const line of lines) {
    const one = of(line)?.get(line.from);
    if (!one) continue;
    exact.set(line, one);
    claimed.add(one.membershipId);
  }
  let touched = 0;
  for (const line of lines) {
    const free = [...(exact.has(line) ? [] : (of(line)?.values() ?? []))];
    const one =
      exact.get(line) ??
      free.find((each) => !claimed.has(each.membershipId) && overlap(each, line));
    if (one) claimed.add(one.membershipId);
    if (settle(plan, line, one)) touched += 1;
  }
  return touched;
}

function knownGroups(known: Known): Map<string, Map<string, KnownMembership>> {
  const keys = new Map(known.teams.map((team) => [team.teamId, team.key]));
  const groups = new Map<string, Map<string, KnownMembership>>();
  for (const one of known.memberships) {
    const group = `${one.personId} ${keys.get(one.teamId)}`;
    const byFrom = groups.get(group) ?? new Map<string, KnownMembership>();
    groups.set(group, byFrom.set(one.from, one));
  }
  return groups;
}

function settle(plan: Planned, line: HistoryLine, one: KnownMembership | undefined): boolean {
  const { from, until, name, team } = line;
  if (one?.from === from && one.until === until) return false;
  if (one) {
    plan.changes.changeMemberships.push({ membershipId: one.membershipId, from, until });
  } else {
    plan.changes.addMemberships.push({ email: line.email, teamKey: line.key, from, until });
  }
  plan.samples.push({
    line: line.line,
    what: `${name} in ${team} from ${from}${until ? ` until ${until}` : ''}.`,
  });
  return true;
}
