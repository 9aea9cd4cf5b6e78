import pg from 'pg';
import type { Connection } from '../platform/db/connection.ts';
import type { Demo } from './demo.ts';

/**
 * How often what stands for everybody was seen on the days behind: by some of fourteen people, and
 * never by fewer than five, of whom nothing would be told.
 */
export async function tellFigures(owner: Connection, { organisationId }: Demo): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query(seen, [organisationId]);
  } finally {
    await client.end();
  }
}

const seen = `
  insert into presentation.figures
    (organisation_id, booking_id, version_id, arm, day, placement, impressions, actions)
  select b.organisation_id, b.booking_id, v.version_id, '', day::date, b.placement,
    6 + (chance & 7), (chance >> 3) & 3
  from scheduling.bookings b
  join scheduling.plans p using (organisation_id, booking_id)
  join authoring.publications v
    on v.organisation_id = b.organisation_id and v.item_id = b.item_id and v.withdrawn_at is null
  cross join generate_series(b.created_at, now() - interval '1 day', interval '1 day') day
  cross join hashtext(v.version_id || day::text) chance
  where b.organisation_id = $1 and b.placement in ('today.top', 'me.learn')
    and p.audience_id is null and p.terms ->> 'recurrence' is null`;
