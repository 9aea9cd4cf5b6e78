import type { HocuspocusProvider } from '@hocuspocus/provider';
import type { Extensions } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import {
  BulletList,
  ListItem,
  ListKeymap,
  OrderedList,
  TaskItem,
  TaskList,
} from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Placeholder } from '@tiptap/extensions';
import type { Note } from './note.ts';

/** What a note may hold; the server's Markdown knows the same kinds and no others. */
export const extensionsOf = (note: Note, name: string, placeholder: string): Extensions => [
  Document,
  Paragraph,
  Text,
  Heading.configure({ levels: [1, 2, 3] }),
  Bold,
  Italic,
  BulletList,
  OrderedList,
  ListItem,
  ListKeymap,
  TaskList,
  TaskItem.configure({
    nested: true,
    a11y: { checkboxLabel: ({ textContent }) => textContent || 'Empty task' },
  }),
  Placeholder.configure({ placeholder }),
  Collaboration.configure({ document: note.document }),
  caretsOf(note.provider, name),
];

const hues = 6;

/** The same person has the same colour everywhere; names stand beside it, so nothing rests on it. */
function hueOf(id: unknown): number {
  let sum = 0;
  for (const letter of String(id ?? '')) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return sum % hues;
}

function caretsOf(provider: HocuspocusProvider, name: string) {
  return CollaborationCaret.configure({
    provider,
    user: { name },
    render: (user) => {
      const caret = document.createElement('span');
      caret.className = `note-caret note-hue-${hueOf(user.id)}`;
      const label = document.createElement('span');
      label.className = 'note-caret-name';
      label.textContent = String(user.name ?? '');
      caret.append(label);
      return caret;
    },
    selectionRender: (user) => ({ class: `note-selection note-hue-${hueOf(user.id)}` }),
  });
}
