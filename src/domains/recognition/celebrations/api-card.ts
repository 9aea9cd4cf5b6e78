import { invalid } from '../../../platform/universal/problems.ts';
import { shownTo } from '../../sharing/public.ts';
import { type CelebrationsApi, reachPerson, wishesOf } from './api-common.ts';
import { channels, needsConsent, waysFor } from './rules-ways.ts';
import { cardsOf, consentsOf, insertCard, insertConsent, takeBackConsent } from './store-card.ts';

export const card = {
  mine: async ({ db, viewer }) => {
    const all = await cardsOf(db, viewer, viewer.personId);
    return {
      card: all.find(({ replacedAt }) => replacedAt === null) ?? null,
      earlier: all.filter(({ replacedAt }) => replacedAt !== null),
      consents: await consentsOf(db, viewer, viewer.personId),
    };
  },

  keep: async (ctx, words) => {
    const both = words.liked.find(
      ({ channel }) => channel !== 'own' && words.never.some((one) => one.channel === channel),
    );
    if (both) {
      const sentence = `${channels[both.channel].label} cannot be both liked and never wanted.`;
      throw invalid([{ path: 'never', sentence }]);
    }
    const cardId = await insertCard(ctx.db, ctx.viewer, words, ctx.now);
    await tellOfCard(ctx, 'card-kept');
    return { cardId };
  },

  consent: async (ctx, { channel, given }) => {
    if (!needsConsent(channel)) {
      throw invalid([{ path: 'channel', sentence: 'This way is between two, and needs no yes.' }]);
    }
    const standing = await consentsOf(ctx.db, ctx.viewer, ctx.viewer.personId);
    const stands = standing.some((one) => one.channel === channel);
    if (given && !stands) await insertConsent(ctx.db, ctx.viewer, channel, ctx.now);
    if (!given) await takeBackConsent(ctx.db, ctx.viewer, channel, ctx.now);
    const { personId } = ctx.viewer;
    await ctx.audit(given ? 'celebrations.consented' : 'celebrations.consent-taken-back', {
      personId,
    });
    await tellOfCard(ctx, 'consent-changed');
    return {};
  },

  ways: async (ctx, { personId }) => {
    const { timeZone } = await reachPerson(ctx, personId);
    const { card: shown, known } = await wishesOf(ctx, personId);
    return { ways: waysFor(known), card: shown, timeZone };
  },
} satisfies Partial<CelebrationsApi>;

type Ctx = Parameters<CelebrationsApi['keep']>[0];

/** Whoever sees the card hears that it changed. */
async function tellOfCard(ctx: Ctx, what: 'card-kept' | 'consent-changed'): Promise<void> {
  const { personId } = ctx.viewer;
  const others = await shownTo(ctx.db, ctx.viewer, 'celebrations.card');
  const ring = [personId, ...others.map((one) => one.personId)];
  await ctx.emit(`celebrations.${what}`, { personId }, ring);
}
