import type { Columns } from '../../platform/columns.ts';
import type { RecordSource } from '../../platform/record.ts';
import { ownFacts } from './store-record.ts';

type Span = { from: string; until: string | null };

const lines = (title: string, list: readonly (Span & { name: string })[]): string[] =>
  list.length === 0
    ? []
    : [
        '',
        `## ${title}`,
        '',
        ...list.map(({ name, from, until }) => `- ${name}, ${from} to ${until ?? 'today'}`),
      ];

/** Who somebody is here: their own facts, teams and managers, and nobody else's. */
export const record: RecordSource = async ({ db, viewer }) => {
  const facts = await ownFacts(db, viewer);
  const { person, memberships, managers } = facts;
  const about = [
    `# ${person.name}`,
    '',
    [person.title, person.organisation].filter(Boolean).join(', '),
    ...lines(
      'Teams',
      memberships.map(({ team, ...span }) => ({ ...span, name: team })),
    ),
    ...lines(
      'Managers',
      managers.map(({ manager, ...span }) => ({ ...span, name: manager })),
    ),
  ];
  return { markdown: [{ path: 'about-me.md', text: `${about.join('\n')}\n` }], json: facts };
};

/** What may become of each column; a person's own facts go with them, the structure stays. */
export const columns: Columns = {
  'org.organisations': {
    organisation_id: 'retain',
    name: 'retain',
    time_zone: 'retain',
    created_at: 'retain',
  },
  'org.people': {
    organisation_id: 'retain',
    person_id: 'retain',
    email: 'export',
    name: 'export',
    name_key: 'erase',
    words: 'erase',
    title: 'export',
    time_zone: 'export',
    start_date: 'export',
    level: 'export',
    country: 'export',
    locale: 'export',
    attributes: 'export',
    role: 'export',
    user_id: 'secret',
    added_by: 'retain',
    left_on: 'export',
    created_at: 'retain',
  },
  'org.teams': {
    organisation_id: 'retain',
    team_id: 'retain',
    name: 'retain',
    name_key: 'retain',
    created_at: 'retain',
    closed_at: 'retain',
  },
  'org.memberships': {
    organisation_id: 'retain',
    membership_id: 'retain',
    person_id: 'retain',
    team_id: 'retain',
    from_date: 'export',
    until_date: 'export',
  },
  'org.reporting_lines': {
    organisation_id: 'retain',
    line_id: 'retain',
    person_id: 'retain',
    manager_id: 'retain',
    from_date: 'export',
    until_date: 'export',
  },
  'org.invitations': {
    organisation_id: 'retain',
    invitation_id: 'retain',
    person_id: 'retain',
    email: 'erase',
    token_hash: 'secret',
    mail_id: 'retain',
    invited_by: 'retain',
    created_at: 'retain',
    expires_at: 'retain',
    accepted_at: 'retain',
    revoked_at: 'retain',
    revoked_by: 'retain',
  },
};
