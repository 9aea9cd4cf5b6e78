import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon, type IconName } from './icon.tsx';
import { Spinner } from './spinner.tsx';

/** `next` is the one thing to do next: at most one on a page. `done` confirms; `plain` is the rest. */
export type Tone = 'next' | 'plain' | 'quiet' | 'done' | 'attention';

type Look = {
  tone?: Tone;
  size?: 'normal' | 'small';
  icon?: IconName;
  children: ReactNode;
};

export type ButtonProps = Omit<ComponentProps<'button'>, 'children'> & Look & { busy?: boolean };

const shape =
  'inline-flex items-center justify-center gap-2 rounded-full font-semibold no-underline ' +
  'transition-colors select-none disabled:opacity-50 aria-disabled:opacity-60';

const sizes = {
  normal: 'min-h-11 px-5 text-base',
  small: 'min-h-9 px-3.5 text-sm',
};

const tones: Record<Tone, string> = {
  next: 'bg-coral text-on-coral hover:bg-coral-strong',
  plain: 'bg-pebble text-ink hover:bg-pebble-strong',
  quiet: 'text-sea-ink hover:bg-pebble',
  done: 'bg-kelp text-on-kelp hover:opacity-90',
  attention: 'bg-amber-soft text-amber-ink hover:opacity-90',
};

const look = (tone: Tone = 'plain', size: 'normal' | 'small' = 'normal', more = ''): string =>
  `${shape} ${sizes[size]} ${tones[tone]} ${more}`;

export function Button(props: ButtonProps) {
  const { tone, size, icon, busy = false, className, children, onClick, ...rest } = props;
  return (
    <button
      type="button"
      className={look(tone, size, className)}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} className="-ms-1" />}
      {children}
    </button>
  );
}

type LinkProps = Omit<ComponentProps<'a'>, 'children' | 'href'> & Look & { href: string };

export function ButtonLink({ tone, size, icon, className, children, href, ...rest }: LinkProps) {
  return (
    <Link href={href} className={look(tone, size, className)} {...rest}>
      {icon && <Icon name={icon} className="-ms-1" />}
      {children}
    </Link>
  );
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  icon: IconName;
  /** Read aloud, and shown as a tip on hover and focus. */
  label: string;
  /** For a button that is on or off, such as the eye of a talking point. */
  pressed?: boolean;
};

export function IconButton({ icon, label, pressed, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      data-tip={label}
      className={`inline-grid size-10 shrink-0 place-items-center rounded-full text-ink-soft transition-colors hover:bg-pebble hover:text-ink disabled:opacity-40 aria-pressed:text-sea-ink ${className}`}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
