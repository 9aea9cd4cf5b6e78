/** What is said of readings, in words: the text beside the drawing. No label, no grade, no total. */
import type { Round, Skill } from './contract-shapes.ts';
import { type Compared, stageName, stageText } from './rules.ts';
import { chanceOfAnyMark, errorOf, expectedOf, isApart, standingOut } from './rules-model.ts';

/** Who somebody is in the eyes of who reads this: "You", or their name. */
export type NameOf = (personId: string) => string;

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "You, Lea and Tom": all of them by name, since nobody gives a reading behind a number. */
const namesOf = (personIds: readonly string[], nameOf: NameOf): string => {
  const names = personIds.map(nameOf);
  return list.format(names.toSorted((a, b) => Number(b === 'You') - Number(a === 'You')));
};

/** One decimal where it needs one: 2.3, 3. */
const rounded = (value: number): string => String(Math.round(value * 10) / 10);

const says = (name: string): string => (name === 'You' ? 'You say' : `${name} says`);

/** "You say 4, Shows others, give or take 0.8." */
function ownWords({ skill, scale, own }: Compared, name: string): string {
  if (!own) return `${name} gave no reading.`;
  if (own.stage === null) return `${says(name)} there was not enough of it to tell.`;
  const error = rounded(errorOf(scale, 1));
  return `${says(name)} ${stageWords(skill, own.stage)}, give or take ${error}.`;
}

/** "Lea says 2½." or "Lea, Tom and Kim say 3 in the middle, give or take 0.5." */
function othersWords({ skill, scale, others, mean }: Compared, nameOf: NameOf): string {
  const read = others.filter(({ stage }) => stage !== null);
  const [first] = read;
  if (!mean || !first) return 'Nobody else named a stage.';
  const error = rounded(errorOf(scale, mean.raters));
  if (read.length === 1 && first.stage !== null) {
    return `${says(nameOf(first.giverId))} ${stageWords(skill, first.stage)}, give or take ${error}.`;
  }
  const names = namesOf(
    read.map(({ giverId }) => giverId),
    nameOf,
  );
  return `${names} say ${rounded(mean.mean)} between them, give or take ${error}.`;
}

/** "2½, between Does and Does it well", or a number alone. */
function stageWords(skill: Skill, stage: number): string {
  const name = stageName(skill, stage);
  const inLine = name && `, ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return `${stageText(stage)}${inLine ?? ''}`;
}

/** Whether the two differ by more than two fair readings do; null where there is nothing to compare. */
export function apartOf({ scale, own, mean }: Compared): boolean | null {
  const stage = own?.stage ?? null;
  return stage === null || !mean ? null : isApart(scale, stage, mean);
}

const verdicts = {
  apart: 'Two fair readings seldom lie this far apart: talk about examples.',
  near: 'Two fair readings often lie this far apart.',
};

/** One skill in words. */
export function readingOf(compared: Compared, subjectId: string, nameOf: NameOf): string {
  const apart = apartOf(compared);
  const verdict = apart === null ? '' : ` ${apart ? verdicts.apart : verdicts.near}`;
  return `${ownWords(compared, nameOf(subjectId))} ${othersWords(compared, nameOf)}${verdict}`;
}

/** What chance alone makes of it: the regression that E17 is about. */
export function expectedWords({ scale, mean }: Compared): string | null {
  if (!mean) return null;
  const expected = rounded(expectedOf(scale, mean));
  return `Where others read ${rounded(mean.mean)}, an own reading lies around ${expected} by chance alone: what lies high is drawn down, and what lies low is drawn up.`;
}

/** The round as a whole, counted over all its skills, so that many skills make no false alarm. */
export function summaryOf(compared: readonly Compared[]): string {
  const of = compared.filter(({ chance }) => chance !== null);
  const chances = of.map(({ chance }) => chance ?? 1);
  const certain = of.filter((_, nth) => standingOut(chances)[nth]);
  const some = of.filter((one) => apartOf(one));
  if (certain.length > 0) {
    const names = list.format(certain.map(({ skill }) => skill.name));
    return `Even counted over all ${of.length} skills, chance hardly explains how far apart the readings of ${names} lie. A good place to begin, with examples.`;
  }
  if (some.length > 0) {
    const share = Math.round(100 * chanceOfAnyMark(of.length));
    return `Among ${of.length} skills chance alone puts a mark in up to ${share} of 100 rounds. Take it as a place to begin, and no more.`;
  }
  return of.length > 0
    ? 'Nothing here lies further apart than two fair readings often do. The examples are worth a talk all the same.'
    : 'There is nothing to lay side by side yet.';
}

/** Before somebody gives a reading of somebody else: who will see it. Nobody finds out afterwards. */
export function beforeGiving({
  person,
  managerName,
}: Pick<Round, 'person' | 'managerName'>): string {
  const such = managerName ? `, such as ${managerName}, their manager` : '';
  return `${person.name} will see what you give with your name beside it, once they open the round. Nobody sees it before. ${person.name} can open it with those they meet one to one${such}.`;
}
