import { slices } from './app.ts';
import { folderOf } from './platform/slice.ts';

/** Where migrations lie, in the order they run: the platform, then each slice after what it needs. */
export const migrationFolders: readonly string[] = [
  'src/platform/db/migrations',
  'src/platform/auth/migrations',
  ...slices.map((slice) => `${folderOf(slice)}/migrations`),
];
