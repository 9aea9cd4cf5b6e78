import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import { mayLead } from './rules.ts';
import { roleAnywhere } from './store.ts';

/** What neighbours may ask of authoring; of payloads they get published versions and no others. */
export { filesIn, loadFolder, loadStarter } from './api-starter.ts';
export type { AnyBody, BodyOf, ItemType } from './contract-types.ts';
/** The highest role anywhere; administrators are publishers. */
export { roleAnywhere as contentRole } from './store.ts';
export {
  type Head,
  type ItemStanding,
  type Payload,
  publishedBySlug,
  publishedHeads,
  publishedOfType,
  publishedPayloads,
  publishedVersions,
  standings,
  type Wanted,
} from './store-public.ts';

/** Somebody who writes, reviews or publishes anywhere. */
export const isContentStaff = async (db: Db, viewer: Viewer): Promise<boolean> =>
  (await roleAnywhere(db, viewer)) !== null;

/** Booking is for those who publish, in whichever folder. */
export const mayBook = async (db: Db, viewer: Viewer): Promise<boolean> =>
  mayLead(await roleAnywhere(db, viewer));
