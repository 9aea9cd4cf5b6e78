import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ToggleEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { Icon, type IconName } from './icon.tsx';

export type MenuItem = { label: string; icon?: IconName; onSelect: () => void; disabled?: boolean };

type Trigger = { popoverTarget?: string; 'aria-haspopup'?: 'menu'; 'aria-expanded'?: boolean };

type Props = {
  /** The button that opens it: `<IconButton icon="more" label="More" />`. */
  trigger: ReactElement<Trigger>;
  items: readonly MenuItem[];
};

const gap = 6;

/**
 * The browser's own popover: in the top layer, closed by Escape or a click beside it, and giving the
 * focus back. Arrows, Home, End and first letters move within.
 */
export function Menu({ trigger, items }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const scrolling = useRef<AbortController>(undefined);
  const toggled = ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) => {
    setOpen(newState === 'open');
    scrolling.current?.abort();
    if (newState !== 'open') return;
    currentTarget.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true });
    scrolling.current = new AbortController();
    const { signal } = scrolling.current;
    // The page may move under an open menu; the menu stays with its button.
    addEventListener('scroll', () => place(currentTarget), { capture: true, signal });
  };
  return (
    <>
      {cloneElement(trigger, {
        popoverTarget: id,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
      })}
      <div
        id={id}
        role="menu"
        popover="auto"
        onBeforeToggle={({ newState, currentTarget }) => {
          if (newState === 'open') place(currentTarget);
        }}
        onToggle={toggled}
        onKeyDown={move}
        className="fixed inset-auto m-0 min-w-48 overflow-y-auto rounded-lg bg-raised p-1.5 text-ink shadow-float"
      >
        {items.map((item) => (
          <Item key={item.label} item={item} menuId={id} />
        ))}
      </div>
    </>
  );
}

function Item({ item, menuId }: { item: MenuItem; menuId: string }) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      disabled={item.disabled}
      onClick={() => {
        document.getElementById(menuId)?.hidePopover();
        item.onSelect();
      }}
      className="flex min-h-10 w-full items-center gap-3 rounded-md px-3 text-start outline-none hover:bg-pebble focus:bg-pebble disabled:opacity-50"
    >
      {item.icon && <Icon name={item.icon} className="text-ink-soft" />}
      {item.label}
    </button>
  );
}

/** Below its button and level with its right edge; above it where there is more room. */
function place(menu: HTMLElement): void {
  const button = document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`);
  if (!button) return;
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const below = innerHeight - bottom > Math.min(top, innerHeight / 3);
  const room = below ? innerHeight - bottom : top;
  const isLeft = right < innerWidth / 2;
  Object.assign(menu.style, {
    top: below ? `${bottom + gap}px` : 'auto',
    bottom: below ? 'auto' : `${innerHeight - top + gap}px`,
    left: isLeft ? `${left}px` : 'auto',
    right: isLeft ? 'auto' : `${document.documentElement.clientWidth - right}px`,
    maxHeight: `${room - 2 * gap}px`,
  });
}

function move(event: KeyboardEvent<HTMLElement>): void {
  const menu = event.currentTarget;
  if (event.key === 'Tab') menu.hidePopover();
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)')];
  const next = nextItem(items, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextItem(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const here = items.findIndex((item) => item === document.activeElement);
  if (key === 'ArrowDown') return items[(here + 1) % items.length];
  if (key === 'ArrowUp') return items.at(here <= 0 ? -1 : here - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const later = [...items.slice(here + 1), ...items.slice(0, here + 1)];
  return later.find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}
