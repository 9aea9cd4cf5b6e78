/** The editor alone on a page, for tests and benches of what two browsers see. */
import '../../src/web/design/base.css';
import { createRoot } from 'react-dom/client';
import { NoteEditor } from '../../src/web/editor/note-editor.tsx';

const asked = new URLSearchParams(location.search);
const person = { personId: asked.get('person') ?? '', name: asked.get('name') ?? '' };
const main = document.getElementById('main');
if (main) {
  createRoot(main).render(
    <NoteEditor
      documentName={asked.get('note') ?? ''}
      label="Shared notes"
      placeholder="What matters today?"
      person={person}
    />,
  );
}
