/**
 * `POST /present/v1/measure`: batches wait in a bounded queue, are kept many in one transaction, and
 * are acknowledged only after its commit. When the queue is full, callers are told when to come again.
 */
import { z } from 'zod';
import type { FrontParts } from '../../../platform/http/front.ts';
import { badRequest } from '../../../platform/universal/problems.ts';
import { countsOf, stateAfter, viewerBit } from './api-measure.ts';
import { batch, happening } from './contract-shapes.ts';
import type { Count } from './rules-figures.ts';
import type { Question } from './serve-present.ts';
import { TooMany } from './serve-quota.ts';
import { sendJson } from './serve-replies.ts';
import { keepBatches } from './store-figures.ts';

/** A server counts for many viewers: it says whose each happening was, and that is kept as one bit. */
const sent = batch.extend({
  happenings: z
    .array(happening.extend({ viewer: z.string().max(500).optional() }))
    .min(1)
    .max(500),
});

type Waiting = {
  readonly organisationId: string;
  readonly batchId: string;
  readonly counts: readonly Count[];
  kept(): void;
  lost(error: unknown): void;
};

/** Batches that may wait in one process. */
const most = 5_000;
const atOnce = 500;

export class Counter {
  #queue: Waiting[] = [];
  #working: Promise<void> | null = null;
  readonly #change: FrontParts['change'];

  constructor({ change }: Pick<FrontParts, 'change'>) {
    this.#change = change;
  }

  /** Resolves once the batch is committed. */
  keep(batch: Pick<Waiting, 'organisationId' | 'batchId' | 'counts'>): Promise<void> {
    if (this.#queue.length >= most) throw new TooMany(2);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#queue.push({ ...batch, kept: resolve, lost: reject });
    this.#working ??= this.#work();
    return promise;
  }

  async close(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    for (let [first] = this.#queue; first; [first] = this.#queue) {
      const turn = this.#next(first.organisationId);
      try {
        await keepAll(this.#change, first.organisationId, turn);
        for (const one of turn) one.kept();
      } catch (error) {
        for (const one of turn) one.lost(error);
      }
    }
    this.#working = null;
  }

  #next(organisationId: string): Waiting[] {
    const own = this.#queue.filter((one) => one.organisationId === organisationId);
    const turn = new Set(own.slice(0, atOnce));
    this.#queue = this.#queue.filter((one) => !turn.has(one));
    return [...turn];
  }
}

const keepAll = (change: FrontParts['change'], organisationId: string, turn: readonly Waiting[]) =>
  change(organisationId, async (ctx) => {
    await keepBatches(ctx.db, organisationId, turn, ctx.now);
    await ctx.emit('presentation.measured', {}, []);
  });

export async function measure(question: Question, counter: Counter, body: unknown): Promise<void> {
  const { reply, asker, now } = question;
  const parsed = sent.safeParse(body);
  if (!parsed.success) throw badRequest('This is not a batch of impressions and actions.');
  const { batchId, happenings, state } = parsed.data;
  const { viewer } = asker;
  const { organisationId, display, state: sealed } = asker.home;
  const bits = (one: Said) => viewerBit(sealed?.secret, one.bookingId, viewer?.key ?? one.viewer);
  const counts = countsOf(display, happenings, bits);
  if (counts.length > 0) await counter.keep({ organisationId, batchId, counts });
  const seen = { display, happenings, state, now };
  const next = sealed && viewer ? await stateAfter(sealed.seals, viewer.key, seen) : null;
  sendJson(reply, 200, { state: next });
}

type Said = z.output<typeof sent>['happenings'][number];
