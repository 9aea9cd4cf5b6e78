import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { rowsOf } from '../../../platform/db/rows.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Proposal } from './contract-shapes.ts';

export type ReachedProposal = Proposal & { readonly personId: string };

type Row = Omit<ReachedProposal, 'from' | 'answer'> & {
  fromId: string;
  fromName: string;
  answer: NonNullable<Proposal['answer']>['as'] | null;
  said: string | null;
  answeredAt: string | null;
};

/** The two of a proposal read it; whoever made it is told the answer while the pair lasts. */
async function proposals(
  db: Db,
  { organisationId, personId: me }: Viewer,
  where: ReturnType<typeof sql>,
): Promise<ReachedProposal[]> {
  const rows = await rowsOf(
    db,
    sql<Row>`select p.proposal_id as "proposalId", p.person_id as "personId", p.kind,
        p.goal_id as "goalId", p.what, p.why, p.by_on as "byOn", p.pair_id as "pairId",
        p.made_at as "madeAt", x.person_id as "fromId", x.name as "fromName",
        a.answer, a.said, a.at as "answeredAt"
      from plans.proposals p
      join org.people x on x.organisation_id = p.organisation_id and x.person_id = p.from_id
      left join plans.answers a on a.organisation_id = p.organisation_id
        and a.proposal_id = p.proposal_id
        and (p.person_id = ${me} or exists (select from meetings.access o
          where o.organisation_id = p.organisation_id and o.pair_id = p.pair_id
            and o.person_id = ${me} and o.until is null))
      where p.organisation_id = ${organisationId} and ${me}::uuid in (p.person_id, p.from_id)
        and ${where}`,
  );
  return rows.map(({ fromId, fromName, answer, said, answeredAt, ...row }) => ({
    ...row,
    from: { personId: fromId, name: fromName },
    answer: answer && answeredAt ? { as: answer, said: said ?? '', at: answeredAt } : null,
  }));
}

export const reachProposal = async (
  db: Db,
  viewer: Viewer,
  proposalId: string,
): Promise<ReachedProposal | undefined> =>
  (await proposals(db, viewer, sql`p.proposal_id = ${proposalId}`))[0];

/** What was proposed for somebody's plan, as far as the viewer has to do with it. */
export const proposalsFor = async (db: Db, viewer: Viewer, personId: string): Promise<Proposal[]> =>
  (
    await proposals(db, viewer, sql`p.person_id = ${personId} order by p.made_at, p.proposal_id`)
  ).map(({ personId: _, ...proposal }) => proposal);

/** All the viewer made, for their record. */
export const proposalsBy = (db: Db, viewer: Viewer): Promise<ReachedProposal[]> =>
  proposals(db, viewer, sql`p.from_id = ${viewer.personId} order by p.made_at, p.proposal_id`);

export type NewProposal = Pick<Proposal, 'kind' | 'goalId' | 'what' | 'why' | 'byOn' | 'pairId'> & {
  readonly personId: string;
};

export async function insertProposal(
  db: Db,
  viewer: Viewer,
  made: NewProposal,
  now: Temporal.Instant,
): Promise<string> {
  const proposalId = newId();
  await db
    .insertInto('plans.proposals')
    .values({
      organisation_id: viewer.organisationId,
      proposal_id: proposalId,
      person_id: made.personId,
      from_id: viewer.personId,
      pair_id: made.pairId,
      kind: made.kind,
      goal_id: made.goalId,
      what: made.what,
      why: made.why,
      by_on: made.byOn,
      made_at: now.toString(),
    })
    .execute();
  return proposalId;
}

export const deleteProposal = (db: Db, viewer: Viewer, proposalId: string) =>
  db
    .deleteFrom('plans.proposals')
    .where('organisation_id', '=', viewer.organisationId)
    .where('from_id', '=', viewer.personId)
    .where('proposal_id', '=', proposalId)
    .execute();

export const insertAnswer = (
  db: Db,
  viewer: Viewer,
  proposalId: string,
  { as, said }: Pick<NonNullable<Proposal['answer']>, 'as' | 'said'>,
  now: Temporal.Instant,
) =>
  db
    .insertInto('plans.answers')
    .values({
      organisation_id: viewer.organisationId,
      proposal_id: proposalId,
      person_id: viewer.personId,
      answer: as,
      said,
      at: now.toString(),
    })
    .execute();
