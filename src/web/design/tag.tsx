import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Tone = 'plain' | 'done' | 'attention' | 'here' | 'next';

const tones: Record<Tone, string> = {
  plain: 'bg-pebble text-ink-soft',
  done: 'bg-kelp-soft text-kelp-ink',
  attention: 'bg-amber-soft text-amber-ink',
  here: 'bg-sea-soft text-sea-ink',
  next: 'bg-coral-soft text-coral-ink',
};

type Props = { children: ReactNode; tone?: Tone; icon?: IconName };

/** A word about a thing: its kind, its state. Colour never says it alone. */
export function Tag({ children, tone = 'plain', icon }: Props) {
  return (
    <span
      className={`inline-flex min-h-6 items-center gap-1.5 rounded-full px-2.5 text-xs font-semibold whitespace-nowrap ${tones[tone]}`}
    >
      {icon && <Icon name={icon} className="size-3.5" />}
      {children}
    </span>
  );
}
