/**
 * What may become of each column of private data (safety.md P-01):
 * export: the person's own words or facts, in their export; erase: removed with the person, not exported;
 * retain: kept as structure; secret: never leaves the database.
 */
export type ColumnClass = 'export' | 'erase' | 'retain' | 'secret';

export type Columns = Readonly<Record<string, Readonly<Record<string, ColumnClass>>>>;

const facts = { organisation_id: 'retain', at: 'retain' } as const;

/** The platform's own tables. */
export const platformColumns: Columns = {
  'platform.events': {
    ...facts,
    event_id: 'retain',
    name: 'retain',
    actor_id: 'retain',
    ids: 'retain',
  },
  'platform.audit_log': {
    ...facts,
    audit_id: 'retain',
    action: 'retain',
    actor_id: 'retain',
    subjects: 'retain',
  },
  'platform.idempotency': {
    ...facts,
    person_id: 'erase',
    key: 'erase',
    operation: 'erase',
    answer: 'erase',
  },
  'platform.mails': {
    organisation_id: 'retain',
    mail_id: 'retain',
    to_address: 'erase',
    subject: 'erase',
    body: 'secret',
    created_by: 'erase',
    created_at: 'retain',
    attempts: 'retain',
    next_attempt_at: 'retain',
    last_error: 'erase',
    sent_at: 'retain',
  },
  'platform.migrations': { name: 'retain', checksum: 'retain', applied_at: 'retain' },
};
