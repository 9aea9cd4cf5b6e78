import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../../../web/design/icon.tsx';
import { Link } from '../../../../web/router.tsx';

type Props = { href: string; title: string; icon: IconName; children: ReactNode };

/** One round in a list: what it is about, how it stands, and the way to it. */
export function RoundLine({ href, title, icon, children }: Props) {
  return (
    <li>
      <Link
        href={href}
        className="-mx-3 flex items-start gap-3 rounded-md px-3 py-2 no-underline hover:bg-sunken"
      >
        <Icon name={icon} className="mt-1 text-ink-faint" />
        <span className="grid min-w-0">
          <span className="font-semibold text-ink">{title}</span>
          <span className="text-sm text-ink-soft">{children}</span>
        </span>
        <Icon name="right" className="ms-auto mt-1 text-ink-faint" />
      </Link>
    </li>
  );
}
