import type { MomentSource } from '../../platform/story.ts';
import { stretchesOf } from './store-record.ts';

/** Work that stretched somebody, when it began and when it was done; the rest is not a story. */
export const moments: MomentSource = async ({ db, viewer }, span) =>
  (await stretchesOf(db, viewer, span)).map(({ at, step, title, personId }) => ({
    at,
    kind: step === 'begun' ? 'stretch begun' : 'stretch done',
    icon: step === 'begun' ? 'up' : 'check',
    text: title,
    href: `/people/${personId}/work`,
  }));
