import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Db } from '../../../platform/db/database.ts';
import type { difference, figure } from './contract-shapes.ts';
import { differenceOf, fold, wilson } from './rules-figures.ts';
import {
  type Asked,
  addFigures,
  figuresOf,
  pendingOf,
  savePending,
  takeBatches,
} from './store-figures.ts';

/** At most so many batches in one transaction; the rest in the next. */
const portion = 2_000;

/** Adds what came in to what waits and to what may be shown; each batch exactly once. */
export async function foldBatches(
  db: Db,
  organisationId: string,
  now: Temporal.Instant,
): Promise<void> {
  for (let taken = true; taken; ) {
    const counts = await takeBatches(db, organisationId, now, portion);
    taken = counts.length > 0;
    const { waiting, complete } = fold(await pendingOf(db, organisationId), counts);
    await savePending(db, organisationId, waiting);
    await addFigures(db, organisationId, complete, now.toString().slice(0, 10));
  }
}

type Figure = z.output<typeof figure>;
type Day = Awaited<ReturnType<typeof figuresOf>>[number];

const keyOf = ({ bookingId, versionId, arm }: Pick<Day, 'bookingId' | 'versionId' | 'arm'>) =>
  `${bookingId} ${versionId} ${arm}`;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What may be told; of what nearly nobody saw yet, only that it is so. */
export async function figuresFor(db: Db, organisationId: string, asked: Asked) {
  const days = await figuresOf(db, organisationId, asked);
  const shown = [...Map.groupBy(days, keyOf).values()].map(figureOf);
  const known = new Set(days.map(keyOf));
  const waiting = (await pendingOf(db, organisationId))
    .filter(({ placement }) => !asked.placement || placement === asked.placement)
    .filter(({ bookingId }) => !asked.bookingId || bookingId === asked.bookingId)
    .filter((one) => !known.has(keyOf(one)))
    .map((one) => ({ ...namesOf(one), ...untold, days: [] }));
  return { figures: [...shown, ...waiting], differences: differencesIn(shown) };
}

const untold = { impressions: null, actions: null, rate: null, low: null, high: null };

const namesOf = ({
  bookingId,
  versionId,
  placement,
  arm,
}: Omit<Day, 'day' | 'impressions' | 'actions'>) => ({
  bookingId,
  versionId,
  placement,
  arm: arm === '' ? null : arm,
});

function figureOf(days: readonly Day[]): Figure {
  const [first] = days;
  if (!first) throw new Error('A figure has a day.');
  const impressions = sum(days.map((one) => one.impressions));
  const actions = sum(days.map((one) => one.actions));
  const interval = wilson(actions, impressions) ?? { rate: null, low: null, high: null };
  const each = days.map(({ day, ...one }) => ({
    day,
    impressions: one.impressions,
    actions: one.actions,
  }));
  return { ...namesOf(first), impressions, actions, ...interval, days: each };
}

/** Each two arms of an experiment: those who did as they were shown it, of those who were. */
function differencesIn(figures: readonly Figure[]): z.output<typeof difference>[] {
  const arms = [...Map.groupBy(figures, ({ arm }) => arm ?? '')].filter(([arm]) => arm !== '');
  const totals = arms.map(([arm, of]) => {
    const [experiment = '', name = ''] = arm.split(/\/(?=[^/]*$)/);
    const interval = wilson(
      sum(of.map(({ actions }) => actions ?? 0)),
      sum(of.map(({ impressions }) => impressions ?? 0)),
    );
    return { experiment, arm: name, interval };
  });
  return totals.flatMap(({ experiment, arm, interval }, at) =>
    totals
      .slice(at + 1)
      .flatMap((other) =>
        interval && other.interval && other.experiment === experiment
          ? [{ experiment, arm, against: other.arm, ...differenceOf(interval, other.interval) }]
          : [],
      ),
  );
}
