import './editor.css';
import '../markdown.css';
import type { Editor, Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Code } from '@tiptap/extension-code';
import { CodeBlock } from '@tiptap/extension-code-block';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Image } from '@tiptap/extension-image';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Placeholder, UndoRedo } from '@tiptap/extensions';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { LinkDialog } from './link-dialog.tsx';
import { documentOf } from './markdown-in.ts';
import { markdownOf } from './markdown-out.ts';
import type { TextProps } from './text-editor.tsx';
import { textTools } from './text-tools.ts';
import { Toolbar } from './toolbar.tsx';

/** The heavy half of `TextEditor`, loaded when the first text is shown. */
export function RichText(props: TextProps) {
  const { label, placeholder = '', value, pictures, readOnly = false } = props;
  const known = useRef(value);
  const told = useRef(props.onChange);
  useEffect(() => {
    told.current = props.onChange;
  });
  const [extensions] = useState(() => extensionsOf(placeholder, pictures?.addressOf));
  const editor = useEditor({
    extensions,
    content: documentOf(value),
    // Our own style sheet: the content policy allows no styles made on the page.
    injectCSS: false,
    editable: !readOnly,
    editorProps: { attributes: attributesOf(label) },
    onUpdate: ({ editor: writing }) => {
      known.current = markdownOf(writing.getJSON());
      told.current(known.current);
    },
  });
  useEffect(() => {
    if (value === known.current) return;
    known.current = value;
    adopt(editor, value);
  }, [editor, value]);
  const [linking, setLinking] = useState(false);
  const pick = async () => {
    const picture = await pictures?.pick();
    if (picture) editor.chain().focus().setImage(picture).run();
  };
  const tools = textTools({ link: () => setLinking(true), ...(pictures ? { picture: pick } : {}) });
  return (
    <section className="note text" aria-label={label}>
      {!readOnly && <Toolbar editor={editor} label={`Format ${label}`} tools={tools} />}
      <EditorContent editor={editor} className="note-body" />
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </section>
  );
}

const attributesOf = (label: string) => ({
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': label,
  class: 'note-words read',
});

/** What CommonMark knows, and nothing else. */
const extensionsOf = (placeholder: string, addressOf = (src: string) => src): Extensions => [
  Document,
  Paragraph,
  Text,
  Heading,
  Bold,
  Italic,
  Code.extend({ excludes: 'bold italic' }),
  CodeBlock,
  Blockquote,
  BulletList,
  OrderedList,
  ListItem,
  ListKeymap,
  HardBreak,
  HorizontalRule,
  Link.configure({ openOnClick: false, defaultProtocol: 'https' }),
  Image.extend({
    renderHTML: ({ HTMLAttributes: { src, ...rest } }) => [
      'img',
      { ...rest, src: addressOf(String(src)) },
    ],
  }).configure({ inline: true }),
  UndoRedo,
  Placeholder.configure({ placeholder }),
];

/** Puts in only what differs, so that the cursor and the way back stay with the writer. */
function adopt(editor: Editor, markdown: string): void {
  const { doc, tr, schema } = editor.state;
  const next = schema.nodeFromJSON(documentOf(markdown));
  const from = doc.content.findDiffStart(next.content);
  const ends = doc.content.findDiffEnd(next.content);
  if (from === null || !ends) return;
  // A repeated letter may be counted at both ends.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  tr.replace(from, ends.a + overlap, next.slice(from, ends.b + overlap));
  editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta('preventUpdate', true));
}
