/** Drawn on a 20 px square with a round 1.6 px stroke; each is one path, so that they stay a family. */
const drawings = {
  today:
    'M3 12.5c1.8-3 3.5-3 5.2-.6s3.6 2.5 5.4-.3S16 8.5 17 9.500M3 16.500h14M10 3v1.800M4.8 5.300l1.2 1.200M15.2 5.3 14 6.5',
  people:
    'M7.5 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 16.500c.3-3 2.5-4.7 5.5-4.700s5.2 1.7 5.5 4.700M13 4.200a2.7 2.7 0 0 1 0 5.100M15 12.300c1.8.6 2.9 2.1 3 4.2',
  pair: 'M3 4.500h8.500v6H7L4.5 13v-2.500H3ZM14 8h3v6h-1.500v2L13 14H9v-1.5',
  team: 'M10 7.500a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600ZM4.5 16.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM15.5 16.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8.8 7.500l-3 5M11.2 7.500l3 5M6.5 14.500h7',
  me: 'M10 10a3.3 3.3 0 1 0 0-6.600A3.3 3.3 0 0 0 10 10ZM3.5 17c.5-3 3-4.5 6.5-4.500s6 1.5 6.5 4.5',
  admin:
    'M3 6h5M12 6h5M3 14h8M15 14h2M10 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM13 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  plus: 'M10 4v12M4 10h12',
  check: 'm4 10.5 4 4 8-9',
  close: 'm5 5 10 10M15 5 5 15',
  search: 'M9 14.500a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4',
  eye: 'M1.8 10S5 4.5 10 4.5 18.2 10 18.2 10 15 15.5 10 15.5 1.8 10 1.8 10ZM10 12.400a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.800Z',
  hidden:
    'M3 3l14 14M8 5c.6-.2 1.3-.3 2-.3 5 0 8.2 5.3 8.2 5.300a14 14 0 0 1-2.4 2.900M5.5 6.300A13.4 13.4 0 0 0 1.8 10S5 15.3 10 15.300c1.5 0 2.8-.4 4-1.100M8.3 8.400a2.4 2.4 0 0 0 3.3 3.4',
  lock: 'M5 9h10v7.500H5ZM7 9V6.500a3 3 0 0 1 6 0V9',
  calendar: 'M3.5 5h13v11.500h-13ZM3.5 8.500h13M7 3v3.500M13 3v3.5',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.200l2.8 1.7',
  pencil:
    'M4 16l.6-3.200L13.2 4.200a1.6 1.6 0 0 1 2.3 0l.3.300a1.6 1.6 0 0 1 0 2.300L7.2 15.400ZM11.8 5.600l2.6 2.6',
  trash: 'M4 6h12M8 6V4h4v2M5.5 6l.7 10.500h7.600L14.5 6M8.5 9v4.500M11.5 9v4.5',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  drag: 'M7.5 5h.01M7.5 10h.01M7.5 15h.01M12.5 5h.01M12.5 10h.01M12.5 15h.01',
  left: 'm12 4.5-5.5 5.5 5.5 5.5',
  right: 'm8 4.5 5.5 5.500L8 15.5',
  up: 'm4.5 12 5.5-5.5 5.5 5.5',
  down: 'm4.5 8 5.5 5.500L15.5 8',
  move: 'M3 10h13M11.5 5.5 16 10l-4.5 4.5',
  skip: 'M4 5l6 5-6 5ZM10.5 5l6 5-6 5Z',
  again: 'M16 10a6 6 0 1 1-1.8-4.300L16 7.500M16 3.500v4h-4',
  thought:
    'M10 3.500c4 0 7 2.5 7 5.700S14 15 10 15l-1.5-.1L5 17v-3.200c-1.3-1-2-2.7-2-4.600C3 6 6 3.5 10 3.500ZM7 9.300h.01M10 9.300h.01M13 9.300h.01',
  mail: 'M3 5h14v10.500H3ZM3.5 5.5 10 11l6.5-5.5',
  link: 'M8.5 11.500a3 3 0 0 0 4.3 0l2.7-2.700a3 3 0 0 0-4.3-4.300L10 5.700M11.5 8.500a3 3 0 0 0-4.3 0l-2.7 2.700a3 3 0 0 0 4.3 4.300l1.2-1.2',
  download: 'M10 3v9.500M5.5 8.5 10 13l4.5-4.500M3.5 16.500h13',
  upload: 'M10 13V3.500M5.5 8 10 3.5 14.5 8M3.5 16.500h13',
  sun: 'M10 13.200a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.400ZM10 2.500V4M10 16v1.500M2.5 10H4M16 10h1.500M4.7 4.700l1 1M14.3 14.300l1 1M15.3 4.700l-1 1M5.7 14.300l-1 1',
  moon: 'M16.5 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.5 8.500Z',
  leave: 'M8 4H4v12h4M9 10h8M13.5 6.5 17 10l-3.5 3.5',
  offline:
    'M3 3l14 14M2.5 8.500C4 7 5.5 6.2 7 5.800M10 5.500c2.8 0 5.4 1 7.5 3M5.5 11.500a6 6 0 0 1 3-1.700M12.5 10.200c.8.3 1.5.7 2 1.300M10 15h.01',
  repeat:
    'M4 9V8a2.5 2.5 0 0 1 2.5-2.500H16M13 2.500l3 3-3 3M16 11v1a2.5 2.5 0 0 1-2.5 2.500H4M7 11.500l-3 3 3 3',
  pin: 'M7 3h6l-.8 5 2.8 3H5l2.8-3ZM10 11v6',
  flag: 'M5 17V3.500h9l-2 3.3 2 3.200H5',
  wave: 'M2 12c2-4.5 4.5-4.5 6.3-1s4.2 3.5 6-.5S17.5 8 18 8.5',
  question:
    'M7.2 7.200a2.8 2.8 0 1 1 4 2.600c-.9.5-1.2 1-1.2 2.200M10 15.200h.01M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z',
  picture: 'M3 4.500h14v11H3ZM3.5 14l4-4.500 3 3 2.500-2.500 3.500 4M13.500 7.500h.01',
  handover: 'M3 7h9M9 4l3 3-3 3M17 13H8M11 10l-3 3 3 3',
} as const;

/** Dots are drawn as very short lines, and need more weight to be seen. */
const dotted: ReadonlySet<string> = new Set(['more', 'drag']);

/** These point somewhere, and so point the other way where reading begins on the right. */
const pointing: ReadonlySet<string> = new Set([
  'left',
  'right',
  'move',
  'skip',
  'leave',
  'handover',
]);

export type IconName = keyof typeof drawings;

/** Always beside a word or inside a labelled button, so it is never read aloud itself. */
type Props = { name: IconName; className?: string };

export function Icon({ name, className = '' }: Props) {
  const turned = pointing.has(name) ? 'rtl:-scale-x-100' : '';
  return (
    <svg
      viewBox="0 0 20 20"
      className={`size-5 shrink-0 ${turned} ${className}`}
      fill="none"
      aria-hidden
    >
      <path
        d={drawings[name]}
        stroke="currentColor"
        strokeWidth={dotted.has(name) ? 2.6 : 1.6}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
