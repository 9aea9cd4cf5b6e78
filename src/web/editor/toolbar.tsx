import type { ChainedCommands, Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { keyName } from '../shell/shortcuts.ts';

export type Tool = {
  readonly label: string;
  readonly face: string;
  readonly keys?: string;
  readonly on?: readonly [name: string, attributes?: Record<string, unknown>];
} & (
  | { run(chain: ChainedCommands): ChainedCommands }
  /** Opens something of the page's own, such as a choice of pictures. */
  | { open(): void }
);

/** What a note can be given; a longer text has more. */
export const noteTools: readonly Tool[] = [
  {
    label: 'Heading',
    face: 'H',
    keys: 'mod+alt+2',
    on: ['heading', { level: 2 }],
    run: (chain) => chain.toggleHeading({ level: 2 }),
  },
  { label: 'Bold', face: 'B', keys: 'mod+b', on: ['bold'], run: (chain) => chain.toggleBold() },
  {
    label: 'Italic',
    face: 'I',
    keys: 'mod+i',
    on: ['italic'],
    run: (chain) => chain.toggleItalic(),
  },
  {
    label: 'List',
    face: '•',
    keys: 'mod+shift+8',
    on: ['bulletList'],
    run: (chain) => chain.toggleBulletList(),
  },
  {
    label: 'Numbered list',
    face: '1.',
    keys: 'mod+shift+7',
    on: ['orderedList'],
    run: (chain) => chain.toggleOrderedList(),
  },
  {
    label: 'Tasks',
    face: '☐',
    keys: 'mod+shift+9',
    on: ['taskList'],
    run: (chain) => chain.toggleTaskList(),
  },
  { label: 'Undo', face: '↶', keys: 'mod+z', run: (chain) => chain.undo() },
  { label: 'Redo', face: '↷', keys: 'mod+shift+z', run: (chain) => chain.redo() },
];

type Props = { editor: Editor; label: string; tools: readonly Tool[] };

/** One stop for the Tab key; arrows move within. */
export function Toolbar({ editor, label, tools }: Props) {
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const pressed = useEditorState({
    editor,
    selector: () => tools.map(({ on }) => on && editor.isActive(...on)),
  });
  const go = (to: number) => {
    const next = (to + tools.length) % tools.length;
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  const steer = (event: KeyboardEvent) => {
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <div ref={bar} role="toolbar" aria-label={label} onKeyDown={steer} className="note-tools">
      {tools.map(({ label: name, face, keys, ...tool }, at) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          aria-pressed={pressed[at]}
          data-tip={keys ? `${name} · ${keyName(keys)}` : name}
          tabIndex={at === current ? 0 : -1}
          onFocus={() => setCurrent(at)}
          // The words keep the focus, and a selection on a phone stays.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => ('open' in tool ? tool.open() : tool.run(editor.chain().focus()).run())}
        >
          <span aria-hidden="true" data-face={face} />
        </button>
      ))}
    </div>
  );
}
