import { Command } from 'cmdk';
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { Avatar } from '../design/avatar.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Icon, type IconName } from '../design/icon.tsx';
import { go } from '../router.tsx';
import { slices } from '../slices.ts';
import { useRead } from '../use.ts';
import { org, useViewer } from '../viewer.ts';
import { captureThought, showOverlay } from './overlay.ts';
import type { Room } from './rooms.ts';
import type { PaletteAction } from './slice.ts';

type Props = { rooms: readonly Room[]; onClose: () => void };

/** Finds people, rooms, pages and actions; the first match is one Enter away. */
export function Palette({ rooms, onClose }: Props) {
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState('');
  const { role } = useViewer();
  const actions = slices
    .flatMap(({ palette }) => palette ?? [])
    .filter(({ only }) => !only || only === role);
  const run = (action: () => void) => () => {
    onClose();
    action();
  };
  return (
    <Dialog open bare onClose={onClose} title="Find and do anything">
      <Command
        label="Find and do anything"
        loop
        filter={match}
        value={chosen}
        onValueChange={setChosen}
      >
        <div className="flex items-center gap-3 border-b border-line px-5">
          <Icon name="search" className="text-ink-faint" />
          <Command.Input
            autoFocus
            value={sought}
            onValueChange={setSought}
            placeholder="A person, a page, something to do"
            className="min-h-14 w-full bg-transparent text-lg outline-none placeholder:text-ink-faint"
          />
        </div>
        <Command.List className="max-h-[min(28rem,60dvh)] overflow-y-auto p-2">
          <Command.Empty className="px-4 py-8 text-center text-ink-soft">
            Nothing by that name.
          </Command.Empty>
          <People sought={sought} run={run} onFound={setChosen} />
          <Group heading="Do">
            {actions.map((action) => (
              <ActionItem key={action.label} action={action} run={run} />
            ))}
            <Item icon="thought" onSelect={run(() => captureThought())}>
              Keep a thought about a person
            </Item>
            <Item icon="question" onSelect={run(() => showOverlay({ name: 'help' }))}>
              Show the keys
            </Item>
          </Group>
          <Group heading="Go to">
            {rooms.map(({ label, icon, href }) => (
              <Item key={href} icon={icon} onSelect={run(() => go(href))}>
                {label}
              </Item>
            ))}
            <Sections run={run} />
          </Group>
        </Command.List>
      </Command>
    </Dialog>
  );
}

/** Each word that was typed begins a word of what is found; words in the right order come first. */
function match(value: string, sought: string, keywords: string[] = []): number {
  const text = ` ${[value, ...keywords].join(' ').toLowerCase()}`;
  const words = sought.trim().toLowerCase().split(/\s+/);
  if (!words.every((word) => text.includes(` ${word}`))) return 0;
  return text.includes(` ${words.join(' ')}`) ? 1 : 0.5;
}

type Run = (action: () => void) => () => void;

type PeopleProps = { sought: string; run: Run; onFound: (first: string) => void };

function People({ sought, run, onFound }: PeopleProps) {
  const q = useDeferredValue(sought.trim());
  const found = useRead(org.people, { q, limit: 8 }, { when: q.length > 0, keep: false });
  const first = found.data?.people[0]?.personId;
  // They come a moment after the rest, and are what was most likely meant.
  useEffect(() => {
    if (first) onFound(`person ${first}`);
  }, [first, onFound]);
  if (q.length === 0 || !found.data?.people.length) return null;
  return (
    <Group heading="People">
      {found.data.people.map(({ personId, name, title }) => (
        <Command.Item
          key={personId}
          value={`person ${personId}`}
          // What the server found stands, whatever the palette's own sieve thinks of the spelling.
          keywords={[name, sought]}
          onSelect={run(() => go(`/people/${personId}`))}
          className={itemLook}
        >
          <Avatar name={name} size="small" />
          {name}
          {title && <span className="truncate text-sm text-ink-soft">{title}</span>}
        </Command.Item>
      ))}
    </Group>
  );
}

function ActionItem({ action, run }: { action: PaletteAction; run: Run }) {
  const act = 'href' in action ? () => go(action.href) : action.run;
  return (
    <Item icon={action.icon ?? 'right'} words={action.words} onSelect={run(act)}>
      {action.label}
    </Item>
  );
}

function Sections({ run }: { run: Run }) {
  const { role } = useViewer();
  const sections = slices.flatMap(({ me = [], admin = [] }) => [
    ...me.map(({ id, title }) => ({ href: `/me/${id}`, title, icon: 'me' as const })),
    ...(role === 'administrator' ? admin : []).map(({ id, title }) => ({
      href: `/admin/${id}`,
      title,
      icon: 'admin' as const,
    })),
  ]);
  return sections.map(({ href, title, icon }) => (
    <Item key={href} icon={icon} onSelect={run(() => go(href))}>
      {title}
    </Item>
  ));
}

const itemLook =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 aria-selected:bg-pebble';

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-faint"
    >
      {children}
    </Command.Group>
  );
}

type ItemProps = {
  icon: IconName;
  words?: string | undefined;
  onSelect: () => void;
  children: string;
};

function Item({ icon, words, onSelect, children }: ItemProps) {
  return (
    <Command.Item
      value={children}
      {...(words ? { keywords: [words] } : {})}
      onSelect={onSelect}
      className={itemLook}
    >
      <Icon name={icon} className="text-ink-soft" />
      {children}
    </Command.Item>
  );
}
