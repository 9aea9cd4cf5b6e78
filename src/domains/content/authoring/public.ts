import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import { roleAnywhere } from './store.ts';

/** What neighbours may ask of authoring; of payloads they get published versions and no others. */
export { filesIn, loadStarter } from './api-starter.ts';
export type { BodyOf, ItemType } from './contract-types.ts';
export { looksLikePicture, whyNoPicture } from './rules-pictures.ts';
export { batchesOf, withPictures } from './rules-push.ts';
export {
  type Head,
  type ItemStanding,
  type Payload,
  publishedBySlug,
  publishedHeads,
  publishedPayloads,
  publishedVersions,
  standings,
} from './store-public.ts';

/** Somebody who writes, reviews or publishes anywhere. */
export const isContentStaff = async (db: Db, viewer: Viewer): Promise<boolean> =>
  (await roleAnywhere(db, viewer)) !== null;
