import type { Editor } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Actions, Dialog } from '../design/dialog.tsx';
import { TextInput } from '../design/field.tsx';

type Props = { editor: Editor; onClose: () => void };

const safe = /^(https?:\/\/|mailto:|\/(?!\/))/i;

/** Where the chosen words lead; without chosen words, the address itself is written. */
export function LinkDialog({ editor, onClose }: Props) {
  const before = String(editor.getAttributes('link')['href'] ?? '');
  const [href, setHref] = useState(before);
  const address = safe.test(href.trim()) ? href.trim() : `https://${href.trim()}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    link(editor, address);
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Link">
      <form onSubmit={submit} className="grid gap-5">
        <TextInput
          label="Address"
          hint="A page of the web, a mail address, or a page here such as /me."
          autoComplete="off"
          value={href}
          onChange={(event) => setHref(event.target.value)}
        />
        <Actions>
          <Button type="submit" tone="next" disabled={href.trim() === ''}>
            Link
          </Button>
          {before && (
            <Button tone="quiet" onClick={remove}>
              Remove the link
            </Button>
          )}
        </Actions>
      </form>
    </Dialog>
  );
}

function link(editor: Editor, href: string): void {
  const chain = editor.chain().focus().extendMarkRange('link');
  if (editor.state.selection.empty && !editor.isActive('link')) {
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] });
  } else {
    chain.setLink({ href });
  }
  chain.run();
}
