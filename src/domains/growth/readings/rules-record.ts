import { foldersOf, frontMatter, item, section } from '../../../platform/universal/record-files.ts';
import type { Path, Reading } from './contract-shapes.ts';
import { stageText, sureWords } from './rules.ts';

/** A reading as it is written down: by whom, of whom, and in which round. */
export type Recorded = Reading & {
  readonly roundId: string;
  readonly personId: string;
  readonly personName: string;
  readonly giverName: string;
  readonly skillName: string;
  readonly ladder: string;
  readonly openedAt: string | null;
};

type File = { path: string; text: string };
type Said = Pick<Reading, 'stage' | 'example' | 'sure'>;

const said = ({ stage, example, sure }: Said): string =>
  [stage === null ? 'not seen enough' : `stage ${stageText(stage)}`, sureWords[sure].toLowerCase()]
    .concat(example.trim() ? [example.trim()] : [])
    .join(', ');

const line = (name: string, reading: Said): string => item(`${name}: ${said(reading)}`);

/** `readings/readings.md`: what was said of oneself, round by round and skill by skill. */
function aboutMe(readings: readonly Recorded[], me: string): File[] {
  const rounds = Map.groupBy(
    readings.filter(({ personId }) => personId === me),
    ({ roundId }) => roundId,
  );
  const text = [...rounds.values()].map((of) => {
    const [first] = of;
    const when = first?.openedAt ? `opened ${first.openedAt.slice(0, 10)}` : 'not opened yet';
    const lines = of.map((one) => {
      const who = one.giverId === me ? 'I' : one.giverName;
      return line(`${one.skillName}, ${who}`, one);
    });
    return section(`${first?.ladder}, ${when}`, lines.join('\n'));
  });
  if (text.length === 0) return [];
  const front = frontMatter({ about: 'Readings' });
  return [{ path: 'readings/readings.md', text: `${front}${text.join('')}` }];
}

/** `people/<name>/readings.md`: what one said of somebody else. */
function ofOthers(readings: readonly Recorded[], me: string): File[] {
  const mine = readings.filter((one) => one.giverId === me && one.personId !== me);
  const people = mine.map(({ personId, personName: name }) => ({ personId, name }));
  return [...foldersOf(people)].map(([personId, folder]) => {
    const of = mine.filter((one) => one.personId === personId);
    const front = frontMatter({ person: of[0]?.personName ?? '' });
    const lines = of.map((one) => line(one.skillName, one)).join('\n');
    return { path: `${folder}/readings.md`, text: `${front}${section('What I said', lines)}` };
  });
}

/** `readings/confidence.md`: every path with what was said on it. */
function confidenceOf(paths: readonly Path[]): File[] {
  if (paths.length === 0) return [];
  const text = paths.map(({ name, taps }) => {
    const lines = taps.map(({ at, value, word }) =>
      item(`${at.slice(0, 10)}: ${value} of 10${word ? `, ${word}` : ''}`),
    );
    return section(name, lines.join('\n') || 'Nothing said yet.');
  });
  const front = frontMatter({ about: 'Confidence' });
  return [{ path: 'readings/confidence.md', text: `${front}${text.join('')}` }];
}

type InVain = Said & { readonly skillKey: string };

/** `readings/called-off.md`: written for rounds that never opened. */
function calledOff(readings: readonly InVain[]): File[] {
  if (readings.length === 0) return [];
  const lines = readings.map((one) => line(one.skillKey, one)).join('\n');
  const text = `${frontMatter({ about: 'Readings' })}${section('Rounds that were called off', lines)}`;
  return [{ path: 'readings/called-off.md', text }];
}

export type Whole = {
  readonly readings: readonly Recorded[];
  readonly inVain: readonly InVain[];
  readonly paths: readonly Path[];
};

export const filesOf = ({ readings, inVain, paths }: Whole, me: string): File[] => [
  ...aboutMe(readings, me),
  ...ofOthers(readings, me),
  ...confidenceOf(paths),
  ...calledOff(inVain),
];
