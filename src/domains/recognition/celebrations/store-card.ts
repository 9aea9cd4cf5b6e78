import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import { isShown } from '../../sharing/public.ts';
import type { Card, CardWords, Consent } from './contract-shapes.ts';
import type { Channel } from './rules-ways.ts';

/** What is shown by the card's name in `sharing`. */
const thing = 'celebrations.card';

const cards = (db: Db, { organisationId }: Viewer, personId: string) =>
  db
    .selectFrom('celebrations.cards as c')
    .where('c.organisation_id', '=', organisationId)
    .where('c.person_id', '=', personId);

/** One's own, newest first, or the one that stands of somebody who shows it to the viewer. */
export async function cardsOf(db: Db, viewer: Viewer, personId: string): Promise<Card[]> {
  if (!(await isShown(db, viewer, thing, personId))) return [];
  const isMine = viewer.personId === personId;
  const found = await cards(db, viewer, personId)
    .$if(!isMine, (those) => those.where('c.replaced_at', 'is', null))
    .select((eb) => [
      'c.card_id as cardId',
      'c.pleases',
      'c.from_whom as fromWhom',
      'c.for_what as forWhat',
      'c.anniversary',
      'c.written_at as writtenAt',
      'c.replaced_at as replacedAt',
      eb
        .selectFrom('celebrations.wishes as w')
        .whereRef('w.organisation_id', '=', 'c.organisation_id')
        .whereRef('w.card_id', '=', 'c.card_id')
        .select(
          sql<readonly Wished[]>`coalesce(jsonb_agg(jsonb_build_object('kind', w.kind,
            'channel', w.channel, 'words', w.words) order by w.place), '[]')`.as('all'),
        )
        .as('wishes'),
    ])
    .orderBy('c.written_at', 'desc')
    .orderBy('c.card_id', 'desc')
    .execute();
  return found.map(({ wishes, ...card }) => ({ ...card, ...sorted(wishes ?? []) }));
}

type Wished = {
  readonly kind: string;
  readonly channel: Card['liked'][number]['channel'];
  readonly words: string;
};

function sorted(wishes: readonly Wished[]): Pick<Card, 'liked' | 'never'> {
  const of = (wanted: string) =>
    wishes.filter(({ kind }) => kind === wanted).map(({ channel, words }) => ({ channel, words }));
  return { liked: of('liked'), never: of('never') };
}

/** The one before stays as it was, replaced. */
export async function insertCard(
  db: Db,
  viewer: Viewer,
  { liked, never, ...words }: CardWords,
  now: Temporal.Instant,
): Promise<string> {
  const { organisationId, personId } = viewer;
  await db
    .updateTable('celebrations.cards')
    .set({ replaced_at: now.toString() })
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('replaced_at', 'is', null)
    .execute();
  const key = { organisation_id: organisationId, card_id: newId() };
  await db
    .insertInto('celebrations.cards')
    .values({
      ...key,
      person_id: personId,
      pleases: words.pleases,
      from_whom: words.fromWhom,
      for_what: words.forWhat,
      anniversary: words.anniversary,
      written_at: now.toString(),
    })
    .execute();
  const rows = [
    ...liked.map((wish, at) => ({ ...key, ...wish, kind: 'liked', place: at + 1 })),
    ...never.map((wish, at) => ({ ...key, ...wish, kind: 'never', place: at + 1 })),
  ];
  if (rows.length > 0) await db.insertInto('celebrations.wishes').values(rows).execute();
  return key.card_id;
}

/** What stands of one's own, or of somebody who shows their card to the viewer. */
export async function consentsOf(db: Db, viewer: Viewer, personId: string): Promise<Consent[]> {
  if (!(await isShown(db, viewer, thing, personId))) return [];
  const { rows } = await sql<Consent>`
    select k.channel, k.given_at as "givenAt" from celebrations.consents k
    where k.organisation_id = ${viewer.organisationId} and k.person_id = ${personId}
      and k.taken_back_at is null
    order by k.given_at, k.channel`.execute(db);
  return rows;
}

export const insertConsent = (db: Db, viewer: Viewer, channel: Channel, now: Temporal.Instant) =>
  db
    .insertInto('celebrations.consents')
    .values({
      organisation_id: viewer.organisationId,
      consent_id: newId(),
      person_id: viewer.personId,
      channel,
      given_at: now.toString(),
    })
    .execute();

export const takeBackConsent = (db: Db, viewer: Viewer, channel: Channel, now: Temporal.Instant) =>
  db
    .updateTable('celebrations.consents')
    .set({ taken_back_at: now.toString() })
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .where('channel', '=', channel)
    .where('taken_back_at', 'is', null)
    .execute();

/** The ways open to the viewer, as the database sees them, who may look further than the viewer. */
export async function openWays(db: Db, personId: string): Promise<Channel[]> {
  const { rows } = await sql<{ channel: Channel }>`
    select w.channel from celebrations.open_ways(${personId}) w`.execute(db);
  return rows.map(({ channel }) => channel);
}

export type Receiver = {
  readonly personId: string;
  readonly name: string;
  readonly timeZone: string;
  /** Where a mail reaches them; null for whoever has no account yet. */
  readonly email: string | null;
};

/** Somebody here, other than the viewer; undefined for anybody else. */
export async function reachReceiver(
  db: Db,
  { organisationId, personId: me }: Viewer,
  personId: string,
): Promise<Receiver | undefined> {
  const { rows } = await sql<Receiver>`
    select p.person_id as "personId", p.name, p.time_zone as "timeZone",
      case when p.user_id is not null then p.email end as email
    from org.people p
    where p.organisation_id = ${organisationId} and p.person_id = ${personId}
      and p.person_id <> ${me} and p.left_on is null`.execute(db);
  return rows[0];
}

/** To whom their manager reports now, if that is somebody else than the viewer. */
export async function reachAbove(
  db: Db,
  { organisationId, personId: me }: Viewer,
  personId: string,
): Promise<Receiver | undefined> {
  const { rows } = await sql<Receiver>`
    select p.person_id as "personId", p.name, p.time_zone as "timeZone",
      case when p.user_id is not null then p.email end as email
    from org.reporting_lines a
    join org.reporting_lines b on b.organisation_id = a.organisation_id
      and b.person_id = a.manager_id and b.until_date is null
    join org.people p on p.organisation_id = b.organisation_id and p.person_id = b.manager_id
      and p.left_on is null
    where a.organisation_id = ${organisationId} and a.person_id = ${personId}
      and a.until_date is null and p.person_id <> ${me}`.execute(db);
  return rows[0];
}
