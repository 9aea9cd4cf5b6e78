import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { placeOf } from '../auth/attempts.ts';
import { tooMany } from '../universal/problems.ts';
import type { WhoCalls } from './operations.ts';

/** Requests a minute that one process answers. */
export type RateLimits = {
  /** From one address, pages and files included: an office shares one. */
  readonly address: number;
  /** From one address to /api without being signed in. */
  readonly guest: number;
  readonly account: number;
  /** So that one organisation's storm is not everybody's weather. */
  readonly organisation: number;
  /** What other products ask of an organisation at a front door; the usual where it is left out. */
  readonly front?: number;
};

export const usualLimits: RateLimits = {
  address: 12_000,
  guest: 300,
  account: 1_200,
  organisation: 60_000,
};

/** Counts in memory: a flood is stopped where it arrives, without asking the database. */
export function limitRates(
  app: FastifyInstance,
  whoCalls: WhoCalls,
  limits: RateLimits = usualLimits,
): void {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: 60 });
  const by = {
    address: limiter(limits.address),
    guest: limiter(limits.guest),
    account: limiter(limits.account),
    organisation: limiter(limits.organisation),
  };
  app.addHook('onRequest', async (request, reply) => {
    const place = placeOf(request.ip);
    await count(by.address, place, reply);
    if (!isApi(request)) return;
    const caller = await whoCalls(request);
    if (!caller) return count(by.guest, place, reply);
    await count(by.account, caller.userId, reply);
    await count(by.organisation, caller.organisationId, reply);
  });
}

const isApi = ({ url }: FastifyRequest): boolean => /^\/(api|live|notes)(\/|$|\?)/.test(url);

async function count(limiter: RateLimiterMemory, key: string, reply: FastifyReply): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    reply.header('retry-after', Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
    throw tooMany(
      'These were very many requests in a short time. What you typed is kept; please wait a moment.',
    );
  }
}
