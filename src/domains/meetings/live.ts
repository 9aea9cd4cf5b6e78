import type { DocumentHome } from '../../platform/live/documents/home.ts';
import type { Program } from '../../platform/program.ts';
import { appendToNote, compactNote, loadNote, reachNote } from './store-notes.ts';

/** Notes written together: where the document server finds them, asked as the person who writes. */
export const notesHome = ({
  database,
  clock,
}: Pick<Program, 'database' | 'clock'>): DocumentHome => ({
  open: (viewer, noteId) =>
    database.transaction('read', viewer, (db) => reachNote(db, viewer, noteId)),
  load: (viewer, noteId) =>
    database.transaction('read', viewer, (db) => loadNote(db, viewer, noteId)),
  append: (viewer, noteId, update) =>
    database.transaction('change', viewer, (db) =>
      appendToNote(db, viewer, noteId, update, clock()),
    ),
  compact: (viewer, noteId, fold) =>
    database.transaction('change', viewer, (db) => compactNote(db, viewer, noteId, fold, clock())),
});
