/** What somebody shows of what they want; each a list of short lines of their own. */
export type Wants = {
  readonly moreOf: readonly string[];
  readonly lessOf: readonly string[];
  readonly toLearn: readonly string[];
  readonly toTry: readonly string[];
};

/** Names of skills as they are typed, with commas between; a piece of work has eight at most. */
export const skillsFrom = (typed: string): string[] =>
  typed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .slice(0, 8);

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}+#]+/gu) ?? [];

/** The same skill, or one named within the other's line: "SQL" and "Learn more SQL". */
export function sameSkill(a: string, b: string): boolean {
  const [few, many] = [wordsOf(a), wordsOf(b)].toSorted((x, y) => x.length - y.length);
  return few !== undefined && few.length > 0 && few.every((word) => many?.includes(word));
}

/** Which of these skills have to do with one of the lines. */
export const skillsIn = (lines: readonly string[], skills: readonly string[]): string[] =>
  skills.filter((skill) => lines.some((line) => sameSkill(line, skill)));

/** Which of these skills somebody wants more of, to learn or to try. */
export const wanted = ({ moreOf, toLearn, toTry }: Wants, skills: readonly string[]): string[] =>
  skillsIn([...moreOf, ...toLearn, ...toTry], skills);
