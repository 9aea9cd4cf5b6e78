/** The notes server as a process of its own, to be killed: `node test/notes-process.ts '<json>'`. */
import { notesHome } from '../src/domains/meetings/live.ts';
import { systemClock } from '../src/platform/clock.ts';
import type { Connection } from '../src/platform/db/connection.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import type { DocumentHome } from '../src/platform/live/documents/home.ts';
import { serveNotes } from './notes-kit.ts';

export type Asked = {
  readonly app: Connection;
  readonly port: number;
  readonly debounced: boolean;
};

/** The usual way, as the control: told "saved" at once, written when the debounced snapshot comes. */
function debounced(home: DocumentHome): DocumentHome {
  const waiting = new Map<string, Uint8Array[]>();
  return {
    ...home,
    append: async (_viewer, name, update) => {
      waiting.set(name, [...(waiting.get(name) ?? []), update]);
      return true;
    },
    compact: async (viewer, name, fold) => {
      for (const update of waiting.get(name) ?? []) await home.append(viewer, name, update);
      waiting.delete(name);
      await home.compact(viewer, name, fold);
    },
  };
}

const asked = JSON.parse(process.argv[2] ?? '{}') as Asked;
const database = openDatabase(asked.app);
const home = notesHome({ database, clock: systemClock });
await serveNotes({
  program: { database },
  bell: asked.app,
  home: asked.debounced ? debounced(home) : home,
  port: asked.port,
});
process.stdout.write('ready\n');
