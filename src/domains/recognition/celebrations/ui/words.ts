import { to } from '../../../../web/router.tsx';
import type { Wish } from '../rules-ways.ts';
import { channels } from '../rules-ways.ts';

/** The first word of a name, as people call each other. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

/** A way in words; one of somebody's own is said as they said it. */
export const wayText = ({ channel, words }: Wish): string => words || channels[channel].label;

/** Tells two ways of one's own apart. */
export const keyOf = ({ channel, words }: Wish): string =>
  words ? `${channel}:${words}` : channel;

/** Where somebody is celebrated, for this win of theirs or for something else. */
export const celebrateHref = (personId: string, winId?: string): string =>
  `${to('/people/:personId/celebrate', { personId })}${winId ? `?win=${winId}` : ''}`;
