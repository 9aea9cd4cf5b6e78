import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

type Props = { trigger: ReactElement; title: string; children: ReactNode };

/** A small card beside the button that opens it, for a question or an explanation. */
export function Popover({ trigger, title, children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={8} collisionPadding={12} className="z-40">
          <Base.Popup className="rise grid w-80 max-w-[calc(100vw-1.5rem)] gap-2 rounded-lg bg-raised p-5 shadow-float">
            <Base.Title className="text-lg">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
