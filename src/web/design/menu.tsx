import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type MenuItem = { label: string; icon?: IconName; onSelect: () => void; disabled?: boolean };

type Props = {
  /** The button that opens it: `<IconButton icon="more" label="More" />`. */
  trigger: ReactElement;
  items: readonly MenuItem[];
};

export function Menu({ trigger, items }: Props) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="end" className="z-40">
          <Base.Popup className="rise min-w-48 rounded-lg bg-raised p-1.5 shadow-float">
            {items.map((item) => (
              <Base.Item
                key={item.label}
                disabled={item.disabled ?? false}
                onClick={item.onSelect}
                className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 text-base outline-none data-disabled:opacity-50 data-highlighted:bg-pebble"
              >
                {item.icon && <Icon name={item.icon} className="text-ink-soft" />}
                {item.label}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
