import { implement } from '../../../platform/operation.ts';
import { commenting, fielding } from './api-comments.ts';
import { filing } from './api-files.ts';
import { folderChanging, folderReading } from './api-folders.ts';
import { itemChanging } from './api-items.ts';
import { mediaChanging, mediaReading } from './api-media.ts';
import { reading } from './api-reading.ts';
import { versionChanging } from './api-versions.ts';
import { contract } from './contract.ts';

export const operations = implement(contract, {
  ...folderReading,
  ...reading,
  ...mediaReading,
  ...folderChanging,
  ...itemChanging,
  ...versionChanging,
  ...commenting,
  ...fielding,
  ...mediaChanging,
  ...filing,
});
