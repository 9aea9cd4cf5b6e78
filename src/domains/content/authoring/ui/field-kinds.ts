import type { OwnField } from './calls.ts';

export const fieldKinds: Record<OwnField['kind'], string> = {
  line: 'A line of words',
  text: 'A few lines of words',
  markdown: 'Rich text',
  number: 'A number',
  'yes-no': 'Yes or no',
  date: 'A day',
  link: 'A link',
  choice: 'One of a list',
};
