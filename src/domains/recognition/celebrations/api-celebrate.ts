import type { Temporal } from 'temporal-polyfill';
import { postMail } from '../../../platform/mail/outbox.ts';
import { mailIsSetUp } from '../../../platform/mail/post-office.ts';
import type { Context } from '../../../platform/operation.ts';
import { conflict, invalid, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { meOf } from '../../org/public.ts';
import { reachWin } from '../wins/public.ts';
import { type CelebrationsApi, reach, reachPerson, wishesOf } from './api-common.ts';
import type { Celebration } from './contract-shapes.ts';
import { noteMail, upwardMail } from './mail.ts';
import { standingOf } from './rules.ts';
import { hourOf } from './rules-time.ts';
import { type Channel, channels, judge, sayShut } from './rules-ways.ts';
import { insertCelebration, insertDelivery, insertStop } from './store.ts';
import { type Receiver, reachAbove, reachReceiver } from './store-card.ts';

export const celebrating = {
  celebrate: async (ctx, { goesAt, winId, ...written }) => {
    const { personId, channel, wayWords } = written;
    const person = await reachPerson(ctx, personId);
    const { card, known } = await wishesOf(ctx, personId);
    const { isOpen, because } = judge(channel, known);
    if (!isOpen) throw mayNot(sayShut(because, person.name));
    const place = known.liked.findIndex(
      (wish) => wish.channel === channel && wish.words === wayWords,
    );
    if (channel === 'own' && place < 0) throw mayNot(sayShut('unknown', person.name));
    if (winId) await mustBeTheirs(ctx, winId, personId);
    if (channel === 'upward-note') await mustHaveSomebodyAbove(ctx, person);
    const celebrationId = await insertCelebration(
      ctx.db,
      ctx.viewer,
      {
        ...written,
        winId: winId ?? null,
        cardId: card?.cardId ?? null,
        likedPlace: place < 0 ? null : place + 1,
        goesAt: hourFor(ctx, channel, goesAt, person),
      },
      ctx.now,
    );
    const one = await reach(ctx, celebrationId);
    await tell(ctx, 'written', one);
    if (channels[channel].goes !== 'self' && !goesAt) await goOut(ctx, one);
    return { celebrationId };
  },

  done: async (ctx, { celebrationId }) => {
    const one = await reach(ctx, celebrationId);
    const standing = standingOf(one);
    if (standing === 'delivered') return {};
    if (standing !== 'ready') throw conflict('This one goes out by itself, or did not.');
    const { known } = await wishesOf(ctx, one.person.personId);
    const { isOpen, because } = judge(one.channel, known);
    if (!isOpen) throw mayNot(sayShut(because, one.person.name));
    await arrive(ctx, one, null);
    return {};
  },

  withdraw: async (ctx, { celebrationId }) => {
    const one = await reach(ctx, celebrationId);
    if (one.deliveredAt) throw conflict('It has arrived already, so it stays with them.');
    if (!one.stopped) await stop(ctx, one, 'withdrawn');
    return {};
  },
} satisfies Partial<CelebrationsApi>;

async function mustBeTheirs(ctx: Context, winId: string, personId: string): Promise<void> {
  const win = await reachWin(ctx.db, ctx.viewer, winId);
  if (win?.personId !== personId) throw notFound();
}

async function mustHaveSomebodyAbove(ctx: Context, { personId, name }: Receiver): Promise<void> {
  if (await reachAbove(ctx.db, ctx.viewer, personId)) return;
  throw conflict(
    `Above the manager of ${name} there is nobody else to write to. Nothing went out.`,
  );
}

/** When it goes out by itself: now, or at an hour of theirs; never for what its writer says. */
function hourFor(
  ctx: Context,
  channel: Channel,
  goesAt: string | undefined,
  { timeZone }: Receiver,
): Temporal.Instant | null {
  if (channels[channel].goes === 'self') {
    if (!goesAt) return null;
    const sentence = 'This one you say yourself, so it does not go out at an hour.';
    throw invalid([{ path: 'goesAt', sentence }]);
  }
  if (!goesAt) return ctx.now;
  const going = hourOf(goesAt, timeZone, ctx.now);
  if ('sentence' in going) throw invalid([{ path: 'goesAt', sentence: going.sentence }]);
  return going.at;
}

/** What the timetable asks for: seen as its writer, and only if it still waits. */
export async function goOutIfDue(ctx: Context, celebrationId: string): Promise<void> {
  const one = await reach(ctx, celebrationId);
  if (standingOf(one) === 'planned') await goOut(ctx, one);
}

/** Whether the way is open is looked at now, whenever it was written. */
async function goOut(ctx: Context, one: Celebration): Promise<void> {
  const person = await reachReceiver(ctx.db, ctx.viewer, one.person.personId);
  const reader =
    one.channel === 'upward-note' && person
      ? await reachAbove(ctx.db, ctx.viewer, person.personId)
      : person;
  if (!person || !reader) return stop(ctx, one, 'nobody');
  const { known } = await wishesOf(ctx, person.personId);
  if (!judge(one.channel, known).isOpen) return stop(ctx, one, 'closed');
  await arrive(
    ctx,
    one,
    channels[one.channel].goes === 'mail' ? await post(ctx, one, reader) : null,
  );
}

/** The mail of a celebration, in the outbox of the same transaction. */
async function post(ctx: Context, one: Celebration, reader: Receiver): Promise<string | null> {
  if (!reader.email || !mailIsSetUp()) return null;
  const { name: author } = await meOf(ctx.db, ctx.viewer);
  const { body, forWhat, person } = one;
  const note = { to: reader.email, name: reader.name, author, body, forWhat };
  const link = `${ctx.baseUrl}/me/celebrations`;
  const isUpward = one.channel === 'upward-note';
  const mail = isUpward ? upwardMail({ ...note, about: person.name }) : noteMail({ ...note, link });
  return postMail(ctx, ctx.viewer, mail);
}

async function arrive(ctx: Context, one: Celebration, mailId: string | null): Promise<void> {
  const { celebrationId, person } = one;
  const { personId } = person;
  await insertDelivery(ctx.db, ctx.viewer, { celebrationId, personId }, { mailId, now: ctx.now });
  await tell(ctx, 'delivered', one, [personId]);
}

async function stop(
  ctx: Context,
  one: Celebration,
  why: NonNullable<Celebration['stopped']>['why'],
): Promise<void> {
  await insertStop(ctx.db, ctx.viewer, one.celebrationId, { why, now: ctx.now });
  await tell(ctx, 'stopped', one);
}

/** Until it has arrived, only whoever wrote it, and owns the words, hears of it. */
const tell = (
  ctx: Context,
  what: 'written' | 'delivered' | 'stopped',
  { celebrationId, person, author }: Celebration,
  others: readonly string[] = [],
): Promise<void> =>
  ctx.emit(
    `celebrations.${what}`,
    { celebrationId, personId: person.personId, ownerId: author.personId },
    [author.personId, ...others],
  );
