import './editor.css';
import type { EditorOptions, Editor as Tiptap } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { extensionsOf } from './extensions.ts';
import { type Note, openNote, type Status } from './note.ts';
import type { NoteProps } from './note-editor.tsx';
import { noteIsOpen, type PutLine } from './open-notes.ts';
import { noteTools, Toolbar } from './toolbar.tsx';

const words: Record<Status, string> = {
  opening: 'Opening…',
  saved: 'Saved',
  saving: 'Saving…',
  away: 'Offline, kept on this device',
  unkept: 'Offline, and this browser cannot keep it: please leave the page open',
  closed: 'This note is no longer open to you',
};

/** The heavy half of `NoteEditor`, loaded when the first note is shown. */
export function Editor({ documentName, person, ...rest }: NoteProps) {
  const [note, setNote] = useState<Note | null>(null);
  useEffect(() => {
    const opened = openNote(documentName, person.personId);
    setNote(opened);
    return () => {
      setNote(null);
      opened.close();
    };
  }, [documentName, person.personId]);
  return (
    note && (
      <OpenNote
        key={note.document.guid}
        documentName={documentName}
        note={note}
        name={person.name}
        {...rest}
      />
    )
  );
}

type OpenProps = { note: Note; name: string } & Omit<NoteProps, 'person'>;

function OpenNote({ documentName, note, name, label, placeholder = '' }: OpenProps) {
  const status = useSyncExternalStore(note.onStatus, note.status);
  const [extensions] = useState(() => extensionsOf(note, name, placeholder));
  const editor = useEditor({
    extensions,
    // Our own style sheet: the content policy allows no styles made on the page.
    injectCSS: false,
    editorProps: attributesOf(label),
    editable: status !== 'closed',
  });
  useEffect(() => {
    editor.setEditable(status !== 'closed', false);
  }, [editor, status]);
  const closed = status === 'closed';
  useEffect(() => {
    return closed ? undefined : noteIsOpen(documentName, (lines) => put(editor, lines));
  }, [editor, documentName, closed]);
  return (
    <section className="note" aria-label={label} data-status={status}>
      <header className="note-head">
        <Toolbar editor={editor} label={`Format ${label}`} tools={noteTools} />
        <StatusWord status={status} />
      </header>
      <EditorContent editor={editor} className="note-body" />
    </section>
  );
}

function put(editor: Tiptap, lines: readonly PutLine[]): void {
  const paragraphs = lines.map(({ text, strong }) => ({
    type: 'paragraph',
    content: [{ type: 'text', text, ...(strong ? { marks: [{ type: 'bold' }] } : {}) }],
  }));
  editor.commands.insertContentAt(editor.state.doc.content.size, paragraphs);
}

const attributesOf = (label: string): EditorOptions['editorProps'] => ({
  attributes: {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'data-focus': label,
    class: 'note-words',
  },
});

const settledMs = 1_200;

/** Seen at once; read aloud only when it has settled, so that typing is not talked over. */
function StatusWord({ status }: { status: Status }) {
  const [said, setSaid] = useState<Status>('opening');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(status), settledMs);
    return () => clearTimeout(timer);
  }, [status]);
  return (
    <p className="note-status">
      <span aria-hidden="true" data-testid="note-status">
        {words[status]}
      </span>
      <span role="status" className="note-said">
        {said === 'opening' ? '' : words[said]}
      </span>
    </p>
  );
}
