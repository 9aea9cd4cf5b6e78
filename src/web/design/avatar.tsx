const tints = [
  'bg-sea-soft text-sea-ink',
  'bg-kelp-soft text-kelp-ink',
  'bg-amber-soft text-amber-ink',
  'bg-pebble text-ink-soft',
];

const sizes = {
  small: 'size-8 text-xs',
  normal: 'size-10 text-sm',
  large: 'size-16 text-xl',
};

type Props = { name: string; size?: keyof typeof sizes; className?: string };

/** First letters on one of four calm tints; the name itself always stands beside it. */
export function Avatar({ name, size = 'normal', className = '' }: Props) {
  return (
    <span
      aria-hidden
      className={`inline-grid shrink-0 place-items-center rounded-full font-semibold select-none ${sizes[size]} ${tintOf(name)} ${className}`}
    >
      {initials(name)}
    </span>
  );
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

function tintOf(name: string): string | undefined {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return tints[sum % tints.length];
}
