import { describe, expect, it } from 'vitest';
import type { Reading, Round, Skill } from './contract-shapes.ts';
import { comparedOf, mayOpen, stageName, stageText } from './rules.ts';
import { beforeGiving, expectedWords, readingOf, summaryOf } from './rules-words.ts';

const stages = ['Follows', 'Does', 'Does it well', 'Shows others', 'Sets the way'].map((name) => ({
  name,
  about: '',
  signals: [],
}));
const skillOf = (skillKey: string): Skill => ({ skillKey, name: skillKey, about: '', stages });

const person = { personId: 'ben', name: 'Ben' };
const read = (giverId: string, skillKey: string, stage: number | null): Reading => ({
  giverId,
  skillKey,
  stage,
  example: '',
  sure: 'fairly',
});

/** Skills in the order they are read, each with Ben's own reading first. */
function comparing(...lines: readonly (readonly (number | null)[])[]) {
  const skills = lines.map((_, nth) => skillOf(`Skill ${nth + 1}`));
  const givers = ['ben', 'lea', 'tom', 'kim'];
  const readings = lines.flatMap((line, nth) =>
    line.map((stage, who) => read(givers[who] ?? '', `Skill ${nth + 1}`, stage)),
  );
  return comparedOf({ skills, readings, person });
}

const names: Record<string, string> = { ben: 'You', lea: 'Lea', tom: 'Tom', kim: 'Kim' };
const say = (line: readonly (number | null)[]): string => {
  const [one] = comparing(line);
  return one ? readingOf(one, 'ben', (id) => names[id] ?? '') : '';
};

describe('a skill in words', () => {
  it('says both, how far each may be off, and that chance explains it', () => {
    expect(say([4, 2.5])).toBe(
      'You say 4, shows others, give or take 0.8. Lea says 2½, between Does and Does it well, give or take 0.8. Two fair readings often lie this far apart.',
    );
  });

  it('names all others, and says when chance seldom does this', () => {
    expect(say([1, 4, 5, 4.5])).toBe(
      'You say 1, follows, give or take 0.8. Lea, Tom and Kim say 4.5 between them, give or take 0.5. Two fair readings seldom lie this far apart: talk about examples.',
    );
  });

  it('compares nothing where one of the two says nothing', () => {
    expect(say([null, 3])).toContain('You say there was not enough of it to tell. Lea says 3');
    expect(say([3, null])).toContain('Nobody else named a stage.');
    expect(say([3])).not.toContain('apart');
  });

  it('says where chance alone puts an own reading', () => {
    const [one] = comparing([4, 1]);
    expect(one && expectedWords(one)).toContain(
      'Where others read 1, an own reading lies around 2.3',
    );
  });

  it('calls nobody anything', () => {
    const all = [say([1, 5, 5, 5]), say([5, 1, 1, 1]), summaryOf(comparing([5, 1], [1, 5]))].join();
    expect(all).not.toMatch(
      /overr|overe|overc|underr|undere|confiden|wrong|better|worse|too (high|low)|score/i,
    );
  });
});

describe('a round in words', () => {
  it('takes one mark among many for what it may be', () => {
    const near = Array.from({ length: 9 }, () => [3, 3]);
    expect(summaryOf(comparing([5, 2.5], ...near))).toContain('in up to 34 of 100 rounds');
    expect(summaryOf(comparing(...near))).toContain('Nothing here lies further apart');
    expect(summaryOf(comparing([3]))).toContain('nothing to lay side by side');
  });

  it('is surer where a mark stands out among all', () => {
    const near = Array.from({ length: 4 }, () => [3, 3, 3, 3]);
    const words = summaryOf(comparing([1, 5, 5, 5], ...near));
    expect(words).toContain('Even counted over all 5 skills, chance hardly explains');
    expect(words).toContain('the readings of Skill 1 lie.');
  });
});

describe('before anything is given', () => {
  it('somebody else is told who will see it', () => {
    expect(beforeGiving({ person, managerName: 'Lea' })).toBe(
      'Ben will see what you give with your name beside it, once they open the round. Nobody sees it before. Ben can open it with those they meet one to one, such as Lea, their manager.',
    );
    expect(beforeGiving({ person, managerName: null })).not.toContain('manager');
  });

  it('nobody opens a round but after giving their own', () => {
    const asked = { askedAt: '', declinedAt: null };
    const own = { ...person, ...asked, givenAt: null };
    const hers = { personId: 'lea', name: 'Lea', ...asked, givenAt: '2026-11-23T09:00:00Z' };
    const sealed: Pick<Round, 'person' | 'openedAt'> = { person, openedAt: null };
    expect(mayOpen(sealed, [own, hers])).toBe(false);
    expect(mayOpen(sealed, [{ ...own, givenAt: hers.givenAt }, hers])).toBe(true);
    expect(mayOpen({ ...sealed, openedAt: hers.givenAt }, [hers])).toBe(false);
  });

  it('a stage between two is written as people write it', () => {
    expect([stageText(3), stageText(3.5)]).toEqual(['3', '3½']);
    const unnamed = { ...skillOf('x'), stages: stages.map((one) => ({ ...one, name: '' })) };
    expect(stageName(unnamed, 2.5)).toBeNull();
    expect(stageName(skillOf('x'), 2.5)).toBe('Between Does and Does it well');
  });
});
