import { frontMatter, item, section } from '../../../platform/universal/record-files.ts';
import type { Estimate, ReflectionKind, Teacher } from './contract-shapes.ts';
import { type Sides, sides } from './rules.ts';
import { inPoints, reflectionTitles } from './rules-words.ts';

type Style = {
  readonly takings: readonly {
    readonly finishedAt: string | null;
    readonly stands: Estimate | null;
  }[];
  readonly targets: readonly {
    readonly sides: Sides;
    readonly setAt: string;
    readonly endedAt: string | null;
  }[];
  readonly taps: readonly (Sides & { readonly weekOn: string })[];
  readonly reflections: readonly { readonly kind: ReflectionKind; readonly words: string }[];
  readonly teachers: readonly Teacher[];
};

const lines = (list: readonly string[]): string => list.map((one) => item(one)).join('\n');

const stood = ({ finishedAt, stands }: Style['takings'][number]): string[] =>
  finishedAt && stands ? [`${finishedAt.slice(0, 10)}: ${inPoints(stands.sides)}`] : [];

const aimed = ({ sides: of, setAt, endedAt }: Style['targets'][number]): string =>
  `${setAt.slice(0, 10)}${endedAt ? ` to ${endedAt.slice(0, 10)}` : ''}: ${inPoints(of)}`;

/** `style/style.md`: where one stood, aimed and went, and what one wrote about it. */
export function filesOf(style: Style): { path: string; text: string }[] {
  const { takings, targets, taps, reflections, teachers } = style;
  const words = reflections.map(({ kind, words }) => section(reflectionTitles[kind], words));
  const parts = [
    section('How I see myself', lines(takings.flatMap(stood))),
    section('My target', lines(targets.map(aimed))),
    section('Where my weeks went', lines(taps.map((tap) => `${tap.weekOn}: ${inPoints(tap)}`))),
    ...words,
    section(
      'Managers I learned from',
      lines(teachers.map(({ name, words }) => (words ? `${name}: ${words}` : name))),
    ),
  ].join('');
  if (parts === '') return [];
  const about = frontMatter({ about: `My style: ${sides.join(', ')}` });
  return [{ path: 'style/style.md', text: `${about}${parts}` }];
}
