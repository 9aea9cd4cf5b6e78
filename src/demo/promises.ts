import { Temporal } from 'temporal-polyfill';
import type { DemoPerson } from './roster.ts';
import { topicAt } from './story.ts';
import type { Talk } from './talk.ts';
import { commitments, dropWhys, whys } from './words.ts';

/** What the two promised each other: mostly kept, some moved to another day, a few dropped. */
export function tellCommitments(talk: Talk): void {
  const { teller, pair, held } = talk;
  const isCareer = talk.kind === 'career';
  const said = new Set<string>();
  for (const { meetingId, startsAt, ago } of held) {
    const isOpen = ago < 3;
    if (isOpen ? pair.plot === 'quiet' : !teller.random.chance(isCareer ? 1 : 0.4)) continue;
    const text = teller.random.pick(commitments).replaceAll('{topic}', topicAt(startsAt));
    // What is open is on one page with what others promised, so no two read alike.
    if (said.has(text) || (isOpen && teller.promised.has(text))) continue;
    said.add(text);
    if (isOpen) teller.promised.add(text);
    const owner = teller.random.chance(isCareer ? 0.75 : 0.6) ? pair.engineer : pair.manager;
    write(talk, { meetingId, made: startsAt.add({ minutes: 27 }), text, owner, isOpen });
  }
}

type Promised = {
  readonly meetingId: string;
  readonly made: Temporal.Instant;
  readonly text: string;
  readonly owner: DemoPerson;
  readonly isOpen: boolean;
};

function write(talk: Talk, promised: Promised): void {
  const { teller, pair } = talk;
  const { meetingId, made, text, owner } = promised;
  const commitmentId = teller.newId();
  const ids = { organisation_id: teller.organisationId, pair_id: pair.pairId };
  const course = courseOf(talk, promised);
  teller.book.add('commitments.commitments', {
    ...ids,
    commitment_id: commitmentId,
    owner_id: owner.personId,
    author_id: teller.random.chance(0.7) ? owner.personId : pair.manager.personId,
    meeting_id: meetingId,
    text,
    due_on: course.dueOn.toString(),
    created_at: made.toString(),
    ...endOf(talk, promised, course),
  });
  teller.book.add('meetings.promises', {
    ...ids,
    meeting_id: meetingId,
    commitment_id: commitmentId,
    at: made.toString(),
  });
  if (course.firstDue) renegotiate(talk, commitmentId, owner, { ...course, from: course.firstDue });
}

type Course = { readonly dueOn: Temporal.PlainDate; readonly firstDue: Temporal.PlainDate | null };

function courseOf({ teller: { random, now } }: Talk, { made, isOpen }: Promised): Course {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO('UTC').toPlainDate();
  if (isOpen) {
    const dueOn = dayOf(now).add({ days: random.pick([-2, 0, 1, 3, 5, 6, 9, 12]) });
    return { dueOn, firstDue: null };
  }
  const agreed = dayOf(made).add({ days: random.pick([5, 7, 10, 14, 21]) });
  if (!random.chance(0.2)) return { dueOn: agreed, firstDue: null };
  return { dueOn: agreed.add({ days: 7 }), firstDue: agreed };
}

const onDay = (day: Temporal.PlainDate, plainTime: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: 'UTC', plainTime }).toInstant();

function endOf({ teller: { random, now } }: Talk, { owner, isOpen }: Promised, { dueOn }: Course) {
  const closedAt = onDay(dueOn.subtract({ days: random.pick([0, 0, 1, 2, -1]) }), '15:20');
  const isDropped = random.chance(0.1);
  const why = random.pick(dropWhys);
  const isClosed = !isOpen && Temporal.Instant.compare(closedAt, now) < 0;
  return {
    closed_at: isClosed ? closedAt.toString() : null,
    closed_by: isClosed ? owner.personId : null,
    closed_as: isClosed ? (isDropped ? 'dropped' : 'kept') : null,
    closed_why: isClosed && isDropped ? why : null,
  };
}

function renegotiate(
  { teller }: Talk,
  commitmentId: string,
  owner: DemoPerson,
  { from, dueOn }: { from: Temporal.PlainDate; dueOn: Temporal.PlainDate },
): void {
  teller.book.add('commitments.renegotiations', {
    organisation_id: teller.organisationId,
    renegotiation_id: teller.newId(),
    commitment_id: commitmentId,
    from_on: from.toString(),
    to_on: dueOn.toString(),
    why: teller.random.pick(whys),
    by_id: owner.personId,
    at: onDay(from.subtract({ days: 1 }), '09:10').toString(),
  });
}
