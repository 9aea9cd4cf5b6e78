import { useState } from 'react';
import { Button, IconButton } from '../../../web/design/button.tsx';
import { Section } from '../../../web/design/card.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { useShortcut } from '../../../web/shell/shortcuts.ts';
import { focusOn } from './focus.ts';
import { Key } from './key.tsx';
import { NotePane } from './note-pane.tsx';
import type { Room } from './room-data.ts';

const setting = 'groundswell.private-notes';
const fold = 'private-notes-fold';
const label = 'Private notes, only you';

type Props = {
  room: Room /** Chosen on a narrow screen, where nothing is folded. */;
  shown: boolean;
};

/** My own notes, folded away so that nobody reads them over my shoulder. */
export function PrivateNotes({ room, shown }: Props) {
  const [open, setOpen] = useState(() => localStorage.getItem(setting) === 'open');
  const toggle = () => {
    localStorage.setItem(setting, open ? 'folded' : 'open');
    setOpen(!open);
    focusOn(open ? fold : label);
  };
  useShortcut('p', 'Unfold or fold your private notes', toggle);
  return (
    <>
      {!open && (
        <Button
          tone="plain"
          icon="lock"
          aria-expanded={false}
          data-focus={fold}
          className="max-lg:hidden xl:py-5 xl:[writing-mode:vertical-rl]"
          onClick={toggle}
        >
          Only you <Key keys="p" />
        </Button>
      )}
      {(open || shown) && (
        <div className={`rounded-lg bg-sunken p-5 xl:w-80 ${open ? '' : 'lg:hidden'}`}>
          <Section
            title="Only you"
            action={
              <IconButton
                icon="close"
                label="Fold your private notes"
                aria-expanded
                data-focus={fold}
                className="-my-2 -me-2 max-lg:hidden"
                onClick={toggle}
              />
            }
          >
            <p className="flex items-center gap-1.5 text-sm text-ink-soft">
              <Icon name="lock" className="size-4" />
              Nobody else ever reads these.
            </p>
            <NotePane
              room={room}
              which="private"
              label={label}
              placeholder="A thought for yourself…"
            />
          </Section>
        </div>
      )}
    </>
  );
}
