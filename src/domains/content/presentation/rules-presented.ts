/** A decision of the engine as it leaves the house, in the contract's words. */
import type { z } from 'zod';
import type { presented, shown } from './contract-shapes.ts';
import type { Presentation, Shown } from './engine/types.ts';

type Presented = z.output<typeof presented>;

export const itemOf = ({ booking, capped: _, ...rest }: Shown): z.output<typeof shown> => ({
  bookingId: booking,
  itemId: rest.itemId,
  versionId: rest.versionId,
  type: rest.type,
  slug: rest.slug,
  tags: [...rest.tags],
  locale: rest.locale,
  common: rest.common,
  text: rest.text,
  experiment: rest.experiment,
});

/** The same as an ISO string, without a clock library on the hottest path. */
export const isoOf = (moment: number): string => new Date(moment).toISOString();

export const presentedOf = ({ placement, number, winners, until }: Presentation): Presented => ({
  placement,
  number,
  items: winners.map(itemOf),
  until: until === null ? null : isoOf(until),
});

/** Of a placement that nothing was ever published into. */
export const nothingIn = (placement: string): Presented => ({
  placement,
  number: 0,
  items: [],
  until: null,
});
