import type { Columns } from '../../platform/columns.ts';
import type { RecordSource } from '../../platform/record.ts';
import { filesOf } from './rules-record.ts';
import { todayOf, workOf } from './store.ts';
import { ownRecord } from './store-record.ts';

/** One's own work, and what one said and noted around it. */
export const record: RecordSource = async ({ db, viewer, now }) => {
  const assignments = await workOf(db, viewer, [viewer.personId]);
  const own = await ownRecord(db, viewer);
  return {
    markdown: filesOf(assignments, own, await todayOf(db, viewer, now)),
    json: { assignments, ...own },
  };
};

const kept = { organisation_id: 'retain', at: 'retain', by_id: 'retain' } as const;

/** What may become of each column: one's own work, trades and time go out with the person. */
export const columns: Columns = {
  'work.rotas': {
    organisation_id: 'retain',
    rota_id: 'retain',
    manager_id: 'retain',
    title: 'export',
    hours: 'export',
    every_weeks: 'export',
    starts_on: 'export',
    created_at: 'retain',
    ended_at: 'export',
  },
  'work.assignments': {
    organisation_id: 'retain',
    assignment_id: 'retain',
    person_id: 'retain',
    author_id: 'retain',
    rota_id: 'retain',
    title: 'export',
    kind: 'export',
    skills: 'export',
    hours: 'export',
    per: 'export',
    from_on: 'export',
    until_on: 'export',
    how: 'export',
    created_at: 'retain',
    words: 'erase',
  },
  'work.steps': {
    ...kept,
    assignment_id: 'retain',
    step: 'export',
    on_day: 'export',
    to_assignment_id: 'retain',
  },
  'work.skips': { ...kept, assignment_id: 'retain', person_id: 'retain', why: 'export' },
  'work.swaps': {
    organisation_id: 'retain',
    swap_id: 'retain',
    turn_id: 'retain',
    other_turn_id: 'retain',
    asked_by: 'retain',
    asked_of: 'retain',
    why: 'export',
    asked_at: 'export',
    answer: 'export',
    answered_at: 'retain',
  },
  'work.away': {
    ...kept,
    away_id: 'retain',
    person_id: 'retain',
    from_on: 'export',
    until_on: 'export',
  },
  'work.time_promises': {
    organisation_id: 'retain',
    time_promise_id: 'retain',
    manager_id: 'retain',
    person_id: 'retain',
    hours: 'export',
    from_month: 'export',
    at: 'retain',
  },
  'work.time_taken': {
    organisation_id: 'retain',
    taking_id: 'retain',
    person_id: 'retain',
    on_day: 'export',
    hours: 'export',
    at: 'retain',
  },
  'work.promises': { ...kept, commitment_id: 'retain', pair_id: 'retain' },
};
