import { frontMatter, item, section } from '../../platform/universal/record-files.ts';
import type { Round, Taking, Wants } from './contract-shapes.ts';
import { nameOf, type Ranking } from './rules-motivators.ts';

type File = { path: string; text: string };

const inOrder = (ranking: Ranking): string =>
  ranking.map((one, place) => `${place + 1}. ${nameOf(one)}`).join('\n');

const promotions: Readonly<Record<Wants['promotion'], string>> = {
  soon: 'Soon',
  'some-day': 'Some day',
  no: 'No',
  unsaid: '',
};

function wantsSection(wants: Wants): string {
  const list = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? `${title}:\n\n${lines.map((line) => item(line)).join('\n')}` : '';
  const words = (title: string, text: string) => (text ? `${title}: ${text}` : '');
  const parts = [
    list('More of', wants.moreOf),
    list('Less of', wants.lessOf),
    list('To learn', wants.toLearn),
    list('To try', wants.toTry),
    words('What stretches me', wants.stretch),
    words('A great year', wants.greatYear),
    words('A next step', promotions[wants.promotion]),
  ];
  return section(wants.keptAt.slice(0, 10), parts.filter(Boolean).join('\n\n'));
}

function roundSection({ begunAt, openedAt, other, sheets, managerId }: Round): string {
  const parts = sheets.map(({ personId, ranking }) => {
    const isTheirs = personId === other.personId;
    const what = personId === managerId ? 'guess' : 'order';
    return `${isTheirs ? `${other.name}’s` : 'My'} ${what}:\n\n${inOrder(ranking)}`;
  });
  const state = openedAt ? `opened ${openedAt.slice(0, 10)}` : 'sealed';
  return section(`${begunAt.slice(0, 10)}, with ${other.name}, ${state}`, parts.join('\n\n'));
}

const file = (path: string, about: string, sections: readonly string[]): File[] => {
  const body = sections.join('');
  return body ? [{ path: `motivation/${path}`, text: `${frontMatter({ about })}${body}` }] : [];
};

/** Three files: every order, everything wanted, every guess; the oldest first. */
export const filesOf = (
  takings: readonly Taking[],
  versions: readonly Wants[],
  rounds: readonly Round[],
): File[] => [
  ...file(
    'what-moves-me.md',
    'What moves me',
    takings.map(({ takenAt, ranking }) => section(takenAt.slice(0, 10), inOrder(ranking))),
  ),
  ...file('what-i-want.md', 'What I want', versions.toReversed().map(wantsSection)),
  ...file(
    'guesses.md',
    'Guesses',
    rounds
      .toReversed()
      .filter(({ sheets }) => sheets.length > 0)
      .map(roundSection),
  ),
];
