import type { CsvTable } from '../../platform/universal/csv.ts';
import type { ImportPlan, ImportProblem } from './contract-shapes.ts';
import { attributeColumn, mostAttributes, wrongAttributeName } from './rules-attributes.ts';
import { planHistory } from './rules-import-history.ts';
import { planRoster } from './rules-import-roster.ts';
import { emptyPlan, type Known, type Planned, short } from './rules-import-shapes.ts';

export const changesNothing = ({ changes }: Planned): boolean =>
  Object.values(changes).every((list) => list.length === 0);

const columnsOf = {
  roster: [
    'email',
    'name',
    'title',
    'team',
    'manager_email',
    'start_date',
    'time_zone',
    'level',
    'country',
    'locale',
  ],
  history: ['email', 'team', 'from', 'until'],
} as const;

const required = { roster: ['email', 'name'], history: ['email', 'team', 'from'] } as const;

/** Which of the two files this is, by its columns. */
function fileOf(columns: readonly string[]): ImportPlan['file'] {
  const has = (name: string) => columns.includes(name);
  if (required.history.every(has)) return 'history';
  return required.roster.every(has) ? 'roster' : 'unknown';
}

const listed = (names: readonly string[]): string => short(names.join(', '), 300);

function columnProblems(file: 'roster' | 'history', columns: readonly string[]): ImportProblem[] {
  const known: readonly string[] = columnsOf[file];
  const problems: ImportProblem[] = [];
  const facts = file === 'roster' ? columns.filter((name) => name.startsWith(attributeColumn)) : [];
  const unused = columns
    .filter((name) => !known.includes(name) && !facts.includes(name))
    .map((name) => name || 'no name');
  const twice = columns.filter((name, at) => columns.indexOf(name) !== at);
  const say = (reason: string) => problems.push({ line: 1, reason, kept: 'rest' });
  if (unused.length > 0) say(`Columns that are not used: ${listed(unused)}.`);
  if (twice.length > 0) say(`Columns that stand there twice; the last counts: ${listed(twice)}.`);
  for (const name of facts) {
    const reason = wrongAttributeName(name.slice(attributeColumn.length));
    if (reason) say(reason);
  }
  if (facts.length > mostAttributes) say(`Of facts of your own, ${mostAttributes} are taken in.`);
  return problems;
}

const wrongColumns = (columns: readonly string[]): ImportProblem => ({
  line: 1,
  kept: 'nothing',
  reason: `The first line should name the columns: ${listed(columnsOf.roster)} for people, or ${listed(columnsOf.history)} for memberships. It says: ${listed(columns) || 'nothing'}.`,
});

/** What a file would change here, and each line that has a problem; good lines are never lost. */
export function planImport(table: CsvTable, known: Known): Planned & { file: ImportPlan['file'] } {
  const file = fileOf(table.columns);
  if (file === 'unknown') {
    return { ...emptyPlan(), file, problems: [wrongColumns(table.columns)] };
  }
  const planned = (file === 'roster' ? planRoster : planHistory)(table.rows, known);
  const broken = table.broken.map((line) => ({ ...line, kept: 'nothing' as const }));
  const problems = [...columnProblems(file, table.columns), ...broken, ...planned.problems];
  return { ...planned, file, problems: problems.sort((a, b) => a.line - b.line) };
}

/** What is shown of a plan: all counts and problems up to a thousand, the first changes by name. */
export function summaryOf(
  planned: Planned & { file: ImportPlan['file'] },
  lines: number,
): ImportPlan {
  const { changes } = planned;
  return {
    file: planned.file,
    lines,
    counts: {
      peopleAdded: changes.addPeople.length,
      peopleChanged: changes.changePeople.length,
      linesMoved: changes.moveLines.length,
      teamsAdded: changes.addTeams.length,
      membershipsAdded: changes.addMemberships.length,
      membershipsChanged: changes.changeMemberships.length,
      unchanged: planned.unchanged,
    },
    samples: byLine(planned.samples).slice(0, 200),
    problemCount: planned.problems.length,
    problems: planned.problems.slice(0, 1000),
  };
}

/** What happens on one line, in one entry, in the order of the file. */
function byLine(samples: ImportPlan['samples']): ImportPlan['samples'] {
  const merged = new Map<number, string>();
  for (const { line, what } of samples) {
    const before = merged.get(line);
    merged.set(line, before ? `${before} ${what}` : what);
  }
  return [...merged].map(([line, what]) => ({ line, what })).sort((a, b) => a.line - b.line);
}
