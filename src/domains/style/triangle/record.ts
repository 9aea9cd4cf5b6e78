import type { Columns } from '../../../platform/columns.ts';
import type { RecordSource } from '../../../platform/record.ts';
import { leanOf } from './rules-estimate.ts';
import { filesOf } from './rules-record.ts';
import { reflectionsOf, takingsOf, targetsOf, teachersOf } from './store.ts';
import { tapsSince, weeksOf } from './store-weeks.ts';

/** Everything about one's own style: where one stood and aimed, how weeks went, and one's words. */
export const record: RecordSource = async ({ db, viewer }) => {
  const takings = (await takingsOf(db, viewer)).map(({ beganAt, finishedAt, answers }) => {
    const stands = finishedAt ? leanOf(answers) : null;
    return { beganAt, finishedAt, answers, stands };
  });
  const style = {
    takings,
    targets: await targetsOf(db, viewer),
    taps: await tapsSince(db, viewer, '0001-01-01'),
    weeks: await weeksOf(db, viewer),
    reflections: await reflectionsOf(db, viewer),
    teachers: await teachersOf(db, viewer),
  };
  return { markdown: filesOf(style), json: style };
};

const key = { organisation_id: 'retain', person_id: 'retain' } as const;
const three = { product: 'export', performance: 'export', people: 'export' } as const;

/** What may become of each column: a style goes out with its owner and stays with nobody. */
export const columns: Columns = {
  'triangle.takings': {
    ...key,
    taking_id: 'erase',
    seed: 'erase',
    began_at: 'export',
    finished_at: 'export',
  },
  'triangle.answers': {
    organisation_id: 'retain',
    taking_id: 'erase',
    block: 'export',
    chose: 'export',
    over_side: 'export',
    answered_at: 'erase',
  },
  'triangle.targets': {
    ...key,
    ...three,
    target_id: 'erase',
    set_at: 'export',
    ended_at: 'export',
  },
  'triangle.taps': { ...key, ...three, week_on: 'export', tapped_at: 'erase' },
  'triangle.weeks': { ...key, ...three, week_on: 'export', target_id: 'export', kept_at: 'erase' },
  'triangle.reflections': {
    ...key,
    kind: 'export',
    words: 'export',
    changed_at: 'erase',
    sought: 'erase',
  },
  'triangle.teachers': {
    ...key,
    teacher_id: 'erase',
    name: 'export',
    words: 'export',
    added_at: 'erase',
    sought: 'erase',
  },
};
