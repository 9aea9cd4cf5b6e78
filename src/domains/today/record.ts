import type { Columns } from '../../platform/columns.ts';

/** Computed anew at any time, or a passing wish to be left alone: nothing a person wrote. */
const computed = 'erase';

export const columns: Columns = {
  'today.nudges': {
    organisation_id: 'retain',
    nudge_id: computed,
    person_id: computed,
    rule: computed,
    subject_id: computed,
    about_id: computed,
    pair_id: computed,
    urgency: computed,
    facts: computed,
    href: computed,
    computed_at: computed,
  },
  'today.looks': { organisation_id: 'retain', person_id: computed, at: computed },
  'today.dismissals': {
    organisation_id: 'retain',
    dismissal_id: computed,
    person_id: computed,
    rule: computed,
    subject_id: computed,
    kind: computed,
    until: computed,
    at: computed,
  },
  'today.acts': {
    organisation_id: 'retain',
    act_id: computed,
    person_id: computed,
    rule: computed,
    at: computed,
  },
};
