import { noteTools, type Tool } from './toolbar.tsx';

const shared = (label: string): readonly Tool[] => noteTools.filter((tool) => tool.label === label);

type Openers = { link(): void; picture?: () => void };

/** The tools of a longer text; what opens something is told what to open. */
export const textTools = ({ link, picture }: Openers): readonly Tool[] => [
  ...shared('Heading'),
  {
    label: 'Smaller heading',
    face: 'h',
    keys: 'mod+alt+3',
    on: ['heading', { level: 3 }],
    run: (chain) => chain.toggleHeading({ level: 3 }),
  },
  ...shared('Bold'),
  ...shared('Italic'),
  { label: 'Link', face: '↗', on: ['link'], open: link },
  ...shared('List'),
  ...shared('Numbered list'),
  {
    label: 'Quote',
    face: '”',
    keys: 'mod+shift+b',
    on: ['blockquote'],
    run: (chain) => chain.toggleBlockquote(),
  },
  {
    label: 'Code',
    face: '<>',
    keys: 'mod+alt+c',
    on: ['codeBlock'],
    run: (chain) => chain.toggleCodeBlock(),
  },
  ...(picture ? [{ label: 'Picture', face: '▣', open: picture }] : []),
  ...shared('Undo'),
  ...shared('Redo'),
];
