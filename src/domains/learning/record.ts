import type { Columns } from '../../platform/columns.ts';

const whose = { organisation_id: 'retain', person_id: 'retain' } as const;

/** What may become of each column. A question without a name is nobody's, so it stays. */
export const columns: Columns = {
  'learning.readings': {
    ...whose,
    item_id: 'retain',
    paragraph: 'export',
    paragraphs: 'export',
    read_at: 'export',
    finished_at: 'export',
  },
  'learning.enrolments': {
    ...whose,
    enrolment_id: 'retain',
    item_id: 'retain',
    starts_on: 'export',
    enrolled_at: 'export',
    left_at: 'export',
  },
  'learning.steps': {
    ...whose,
    enrolment_id: 'retain',
    step_id: 'retain',
    done_at: 'export',
    words: 'export',
  },
  'learning.reflections': {
    ...whose,
    scene: 'export',
    strength: 'export',
    comfort: 'export',
    words: 'export',
    changed_at: 'export',
  },
  'learning.questions': {
    ...whose,
    question_id: 'retain',
    item_id: 'retain',
    text: 'export',
    asked_on: 'export',
  },
  'learning.dismissals': { ...whose, version_id: 'erase', at: 'erase' },
  'learning.draws': {
    organisation_id: 'retain',
    draw_id: 'retain',
    pair_id: 'retain',
    meeting_id: 'retain',
    item_id: 'retain',
    question_id: 'retain',
    question: 'export',
    drawn_by: 'retain',
    drawn_at: 'export',
    put_away_at: 'retain',
    put_away_by: 'retain',
  },
};
