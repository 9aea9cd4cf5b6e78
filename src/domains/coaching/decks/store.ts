import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { AnyDeck, Body } from './rules-decks.ts';

type Row = {
  deckId: string;
  personId: string;
  name: string;
  sharedAt: string | null;
  body: Body;
};

/** One's own, what colleagues share, and what was chosen for a conversation of one's own: the first lock. */
const readable = (db: Db, viewer: Viewer) =>
  db
    .selectFrom('decks.decks as d')
    .innerJoin('org.people as p', (join) =>
      join
        .onRef('p.organisation_id', '=', 'd.organisation_id')
        .onRef('p.person_id', '=', 'd.person_id'),
    )
    .where('d.organisation_id', '=', viewer.organisationId)
    .select(['d.deck_id as deckId', 'd.person_id as personId', 'p.name'])
    .select(['d.shared_at as sharedAt', 'd.body'])
    .$narrowType<{ body: Body }>();

const asDeck =
  ({ personId: me }: Viewer) =>
  ({ deckId, personId, name, sharedAt, body }: Row): AnyDeck => ({
    deckId,
    source: personId === me ? 'own' : 'shared',
    by: { personId, name },
    sharedAt,
    locale: body.locale,
    heads: Object.fromEntries(
      Object.entries(body.title).map(([locale, title]) => [locale, { title, summary: '' }]),
    ),
    questions: body.questions,
  });

/** The viewer's own decks and those colleagues share. */
export async function shelfDecks(db: Db, viewer: Viewer): Promise<AnyDeck[]> {
  const rows = await readable(db, viewer)
    .where((eb) =>
      eb.or([eb('d.person_id', '=', viewer.personId), eb('d.shared_at', 'is not', null)]),
    )
    .orderBy('d.made_at')
    .orderBy('d.deck_id')
    .execute();
  return rows.map(asDeck(viewer));
}

export async function reachColleagues(
  db: Db,
  viewer: Viewer,
  deckId: string,
): Promise<AnyDeck | undefined> {
  const row = await readable(db, viewer)
    .where('d.deck_id', '=', deckId)
    .where((eb) =>
      eb.or([
        eb('d.person_id', '=', viewer.personId),
        eb('d.shared_at', 'is not', null),
        eb(
          'd.deck_id',
          'in',
          eb
            .selectFrom('decks.chosen as c')
            .innerJoin('meetings.access as a', (join) =>
              join
                .onRef('a.organisation_id', '=', 'c.organisation_id')
                .onRef('a.pair_id', '=', 'c.pair_id')
                .on('a.person_id', '=', viewer.personId)
                .on('a.until', 'is', null),
            )
            .where('c.organisation_id', '=', viewer.organisationId)
            .whereRef('c.written_by', '=', 'c.chosen_by')
            .select((of) => of.ref('c.own_deck_id').$notNull().as('deck_id')),
        ),
      ]),
    )
    .executeTakeFirst();
  return row && asDeck(viewer)(row);
}

/** Only whoever made it may change it; to everybody else it is not theirs to find here. */
export const reachOwn = (db: Db, viewer: Viewer, deckId: string) =>
  db
    .selectFrom('decks.decks')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .where('deck_id', '=', deckId)
    .select(['deck_id as deckId', 'body', 'shared_at as sharedAt'])
    .$narrowType<{ body: Body }>()
    .executeTakeFirst();

export const ownDecks = (db: Db, viewer: Viewer) =>
  db
    .selectFrom('decks.decks')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .select(['deck_id as deckId', 'body', 'made_at as madeAt', 'changed_at as changedAt'])
    .select('shared_at as sharedAt')
    .$narrowType<{ body: Body }>()
    .orderBy('made_at')
    .orderBy('deck_id')
    .execute();

export async function insertDeck(
  db: Db,
  viewer: Viewer,
  { deckId, body }: { deckId: string; body: Body },
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('decks.decks')
    .values({
      organisation_id: viewer.organisationId,
      deck_id: deckId,
      person_id: viewer.personId,
      body: sql`${JSON.stringify(body)}::jsonb`,
      made_at: now.toString(),
      changed_at: now.toString(),
    })
    .execute();
}

const own = (db: Db, viewer: Viewer, deckId: string) =>
  db
    .updateTable('decks.decks')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .where('deck_id', '=', deckId);

export async function updateDeck(
  db: Db,
  viewer: Viewer,
  { deckId, body }: { deckId: string; body: Body },
  now: Temporal.Instant,
): Promise<void> {
  await own(db, viewer, deckId)
    .set({ body: sql`${JSON.stringify(body)}::jsonb`, changed_at: now.toString() })
    .execute();
}

export async function shareDeck(
  db: Db,
  viewer: Viewer,
  deckId: string,
  sharedAt: Temporal.Instant | null,
): Promise<void> {
  await own(db, viewer, deckId)
    .set({ shared_at: sharedAt?.toString() ?? null })
    .execute();
}

export async function deleteDeck(db: Db, viewer: Viewer, deckId: string): Promise<void> {
  await db
    .deleteFrom('decks.decks')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .where('deck_id', '=', deckId)
    .execute();
}
