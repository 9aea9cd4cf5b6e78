import type { CsvRow, CsvTable } from '../../../platform/universal/csv.ts';
import { keyFor } from './rules.ts';
import { type Brought, checked, refuse } from './rules-files.ts';

const barred = (cell = ''): string[] =>
  cell
    .split('|')
    .map((one) => one.trim())
    .filter(Boolean);

/** A line a stage: skill, stage, about; and group, name, signals, examples, path, level where known. */
export function bodyFromTable({ columns, rows, broken }: CsvTable, name: string): Brought {
  const missing = ['skill', 'stage', 'about'].filter((one) => !columns.includes(one));
  if (missing.length > 0) return refuse(`The first line names no column ${missing.join(', ')}.`);
  const lame = rows.filter(({ cells }) => !cells.skill || !(Number(cells.stage) >= 1));
  if (rows.length === 0) return refuse('There is no line below the first.');
  if (broken.length + lame.length > 0) {
    return refuse(
      ...broken.map(({ line, reason }) => `Line ${line}: ${reason}`),
      ...lame.map(({ line }) => `Line ${line}: it needs a skill, and a stage from 1 on.`),
    );
  }
  const taken = new Set<string>();
  const skills = [...Map.groupBy(rows, ({ cells }) => cells.skill ?? '')].map(([skill, lines]) => {
    const key = lines[0]?.cells.key || keyFor(skill, taken);
    taken.add(key);
    return skillFrom(skill, key, lines);
  });
  const keys = new Map(skills.map((one) => [one.name, one.key]));
  const tracks = [...Map.groupBy(rows, ({ cells }) => cells.path || 'All')].map(([path, lines]) =>
    trackFrom(path, lines, keys),
  );
  return checked({ name, kind: 'grid', skills, tracks });
}

function skillFrom(name: string, key: string, lines: readonly CsvRow[]) {
  const most = Math.max(...lines.map(({ cells }) => Number(cells.stage)));
  const stages = Array.from({ length: Math.min(most, 11) }, (_, at) => {
    const cells = lines.find((line) => Number(line.cells.stage) === at + 1)?.cells ?? {};
    return {
      name: cells.name ?? '',
      about: cells.about ?? '',
      signals: barred(cells.signals),
      examples: barred(cells.examples),
    };
  });
  return { key, name, group: lines[0]?.cells.group ?? '', stages };
}

/** Level n of a table is stage n of every skill on its path. */
function trackFrom(name: string, lines: readonly CsvRow[], keys: ReadonlyMap<string, string>) {
  const skills = [...new Set(lines.flatMap(({ cells }) => keys.get(cells.skill ?? '') ?? []))];
  const stages = [...new Set(lines.map(({ cells }) => Number(cells.stage)))].toSorted(
    (a, b) => a - b,
  );
  const levels = stages.map((stage) => {
    const here = lines.filter(({ cells }) => Number(cells.stage) === stage);
    const named = here.find(({ cells }) => cells.level)?.cells.level;
    const reached = (key: string) => here.some(({ cells }) => keys.get(cells.skill ?? '') === key);
    const needs = Object.fromEntries(skills.filter(reached).map((key) => [key, stage]));
    return { key: `level-${stage}`, name: named ?? `Level ${stage}`, needs };
  });
  return { key: keyFor(name, new Set()), name, skills, levels };
}
