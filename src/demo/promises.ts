import { Temporal } from 'temporal-polyfill';
import { topicAt } from './story.ts';
import type { Talk } from './talk.ts';
import { commitments, dropWhys, whys } from './words.ts';

/** What the two promised each other: mostly kept, some moved to another day, a few dropped. */
export function tellCommitments(talk: Talk): void {
  const { teller, pair, held } = talk;
  const said = new Set<string>();
  for (const { meetingId, startsAt, ago } of held) {
    if (ago > 2 && !teller.random.chance(talk.kind === 'career' ? 1 : 0.4)) continue;
    if (ago <= 2 && pair.plot === 'quiet') continue;
    const text = teller.random.pick(commitments).replaceAll('{topic}', topicAt(startsAt));
    if (said.has(text)) continue;
    said.add(text);
    const byEngineer = teller.random.chance(talk.kind === 'career' ? 0.75 : 0.6);
    write(talk, { meetingId, startsAt, text, byEngineer, isOpen: ago < 3 });
  }
}

type Promised = {
  readonly meetingId: string;
  readonly startsAt: Temporal.Instant;
  readonly text: string;
  readonly byEngineer: boolean;
  readonly isOpen: boolean;
};

function write(talk: Talk, promised: Promised): void {
  const { teller, pair } = talk;
  const { book, organisationId, newId, random, now } = teller;
  const commitmentId = newId();
  const ids = { organisation_id: organisationId, pair_id: pair.pairId };
  const made = promised.startsAt.add({ minutes: 27 });
  const madeOn = made.toZonedDateTimeISO('UTC').toPlainDate();
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  const dueOn = promised.isOpen
    ? today.add({ days: random.pick([-2, 0, 1, 3, 5, 6, 9, 12]) })
    : madeOn.add({ days: random.pick([5, 7, 10, 14, 21]) });
  const owner = promised.byEngineer ? pair.engineer : pair.manager;
  const isMoved = !promised.isOpen && random.chance(0.2);
  const isDropped = !promised.isOpen && random.chance(0.1);
  const finalDue = isMoved ? dueOn.add({ days: 7 }) : dueOn;
  const closedAt = finalDue
    .subtract({ days: random.pick([0, 0, 1, 2, -1]) })
    .toZonedDateTime({ timeZone: 'UTC', plainTime: '15:20' })
    .toInstant();
  const isClosed = !promised.isOpen && Temporal.Instant.compare(closedAt, now) < 0;
  book.add('commitments.commitments', {
    ...ids,
    commitment_id: commitmentId,
    owner_id: owner.personId,
    author_id: random.chance(0.7) ? owner.personId : pair.manager.personId,
    meeting_id: promised.meetingId,
    text: promised.text,
    due_on: finalDue.toString(),
    created_at: made.toString(),
    closed_at: isClosed ? closedAt.toString() : null,
    closed_by: isClosed ? owner.personId : null,
    closed_as: isClosed ? (isDropped ? 'dropped' : 'kept') : null,
    closed_why: isClosed && isDropped ? random.pick(dropWhys) : null,
  });
  book.add('meetings.promises', {
    ...ids,
    meeting_id: promised.meetingId,
    commitment_id: commitmentId,
    at: made.toString(),
  });
  if (!isMoved) return;
  book.add('commitments.renegotiations', {
    organisation_id: organisationId,
    renegotiation_id: newId(),
    commitment_id: commitmentId,
    from_on: dueOn.toString(),
    to_on: finalDue.toString(),
    why: random.pick(whys),
    by_id: owner.personId,
    at: dueOn
      .subtract({ days: 1 })
      .toZonedDateTime({ timeZone: 'UTC', plainTime: '09:10' })
      .toInstant()
      .toString(),
  });
}
