import { Link } from 'wouter';
import { Icon, type IconName } from '../design/icon.tsx';
import { Mark, Water, Wordmark } from '../design/wordmark.tsx';
import { captureThought, showOverlay } from './overlay.ts';
import type { Room } from './rooms.ts';
import { keyName, useSingleKeys } from './shortcuts.ts';
import type { RoomName } from './slice.ts';

type Props = { rooms: readonly Room[]; here: RoomName | undefined; canCapture: boolean };

/** The rooms beside the page on a wide screen: open water, with a swell at its foot. */
export function Rail({ rooms, here, canCapture }: Props) {
  return (
    <header className="sticky top-0 flex h-dvh w-60 shrink-0 flex-col gap-8 overflow-hidden overflow-y-auto bg-deep px-4 pt-7 pb-6 text-on-deep max-md:hidden">
      <Water className="absolute inset-x-0 bottom-0 h-48 w-full" />
      <Link href="/" aria-label="Groundswell, Today" className="relative rounded-md px-2">
        <Wordmark />
      </Link>
      <div className="relative grid gap-1.5">
        <RailButton
          icon="search"
          label="Find"
          keys="mod+k"
          onClick={() => showOverlay({ name: 'palette' })}
        />
        {canCapture && (
          <RailButton icon="thought" label="A thought" keys="c" onClick={() => captureThought()} />
        )}
      </div>
      <nav aria-label="Rooms" className="relative grid gap-1">
        {rooms.map((room) => (
          <Link
            key={room.name}
            href={room.href}
            aria-current={room.name === here ? 'page' : undefined}
            className="group flex min-h-11 items-center gap-3.5 rounded-lg px-3 font-semibold text-on-deep-soft transition-colors hover:bg-deep-raised hover:text-on-deep aria-[current=page]:bg-deep-raised aria-[current=page]:text-on-deep"
          >
            <Icon name={room.icon} className="group-aria-[current=page]:text-coral" />
            {room.label}
            <Key keys={room.key} />
          </Link>
        ))}
      </nav>
    </header>
  );
}

type ButtonProps = { icon: IconName; label: string; keys: string; onClick: () => void };

function RailButton({ icon, label, keys, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex min-h-10 items-center gap-3.5 rounded-full px-3 text-start text-on-deep-soft ring-1 ring-deep-raised transition-colors ring-inset hover:bg-deep-raised hover:text-on-deep"
    >
      <Icon name={icon} />
      {label}
      <Key keys={keys} />
    </button>
  );
}

function Key({ keys }: { keys: string }) {
  const on = useSingleKeys() || keys.startsWith('mod');
  if (!on) return null;
  return (
    <kbd aria-hidden className="ms-auto font-sans text-xs font-normal text-on-deep-soft">
      {keyName(keys)}
    </kbd>
  );
}

/** On a phone: find and capture at the head of the page. */
export function TopBar({ canCapture }: { canCapture: boolean }) {
  const button =
    'grid size-11 place-items-center rounded-full text-on-deep-soft hover:bg-deep-raised hover:text-on-deep';
  return (
    <header className="flex items-center gap-1 bg-deep py-1.5 pe-2 ps-4 text-on-deep md:hidden">
      <Link href="/" aria-label="Groundswell, Today" className="me-auto flex items-center gap-2.5">
        <Mark className="size-8" />
        <span className="font-serif text-lg font-semibold tracking-tight">Groundswell</span>
      </Link>
      {canCapture && (
        <button
          type="button"
          aria-label="A thought"
          className={button}
          onClick={() => captureThought()}
        >
          <Icon name="thought" />
        </button>
      )}
      <button
        type="button"
        aria-label="Find"
        className={button}
        onClick={() => showOverlay({ name: 'palette' })}
      >
        <Icon name="search" />
      </button>
    </header>
  );
}

/** On a phone: the rooms at the foot, in reach of the thumb. Studio and Admin are found under Me there. */
export function BottomBar({ rooms, here }: { rooms: readonly Room[]; here: RoomName | undefined }) {
  return (
    <nav
      aria-label="Rooms"
      className="fixed inset-x-0 bottom-0 z-30 flex bg-deep pb-[env(safe-area-inset-bottom)] text-on-deep md:hidden"
    >
      {rooms
        .filter(({ name }) => name !== 'studio' && name !== 'admin')
        .map((room) => (
          <Link
            key={room.name}
            href={room.href}
            aria-current={room.name === here ? 'page' : undefined}
            className="group grid min-h-16 min-w-0 flex-1 content-center justify-items-center gap-0.5 text-xs font-semibold text-on-deep-soft outline-offset-[-4px] aria-[current=page]:text-on-deep"
          >
            <span className="rounded-full px-4 py-0.5 group-aria-[current=page]:bg-deep-raised group-aria-[current=page]:text-coral">
              <Icon name={room.icon} />
            </span>
            {room.label}
          </Link>
        ))}
    </nav>
  );
}
