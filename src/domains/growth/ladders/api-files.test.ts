import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appRoot } from '../../../platform/root.ts';
import { ladderIn } from './api-files.ts';
import { wantsOf } from './rules.ts';

const here = join(appRoot, 'src/domains/growth/ladders/fixtures');
const real = join(appRoot, '../shared/data/ladders');
const file = (folder: string, name: string) => ({
  name: basename(name),
  text: readFileSync(join(folder, name), 'utf8'),
});

describe('our own ladder', () => {
  const { body } = ladderIn([file(appRoot, 'content/ladders/everyday.yaml')]);

  it('is whole: two paths of five skills, six stages each, all of them with words', () => {
    expect(
      body?.tracks.map(({ name, skills, levels }) => [name, skills.length, levels.length]),
    ).toEqual([
      ['Engineer', 5, 6],
      ['Manager', 5, 6],
    ]);
    const stages = body?.skills.flatMap((one) => one.stages) ?? [];
    expect(stages).toHaveLength(60);
    expect(
      stages.filter(({ about, signals, examples }) => !about || !signals[0] || !examples[0]),
    ).toEqual([]);
    expect(body && wantsOf(body)).toEqual([]);
  });

  it('counts nobody’s years', () => {
    const words = JSON.stringify(body?.tracks) + JSON.stringify(body?.skills);
    expect(words).not.toMatch(/years? of experience|senior|junior|rock ?star|ninja|passion/i);
  });
});

describe('a ladder from a file', () => {
  it('comes from a table, a line a stage', () => {
    const { body } = ladderIn([file(here, 'table.csv')]);
    expect(body).toMatchObject({
      name: 'table',
      kind: 'grid',
      skills: [
        {
          key: 'steering',
          group: 'Boat',
          stages: [{ signals: ['Looks ahead', 'Says what is seen'] }, {}],
        },
        { key: 'care', stages: [{ about: 'Asks how somebody is' }, {}] },
      ],
      tracks: [
        {
          name: 'Sailor',
          levels: [
            { name: 'Deckhand', needs: { steering: 1, care: 1 } },
            { name: 'Mate', needs: { steering: 2, care: 2 } },
          ],
        },
      ],
    });
  });

  it('comes from a script with points, which is read and never run', () => {
    const { body } = ladderIn([{ ...file(here, 'points.flow'), name: 'points.js' }]);
    expect(body).toMatchObject({
      kind: 'milestones',
      points: [0, 2, 5],
      skills: [
        { key: 'sail', name: 'Sailing', stages: [{ about: 'Holds a course' }, {}] },
        { key: 'knots', stages: [{ about: 'Ties one' }] },
      ],
      tracks: [
        {
          levels: [
            { name: 'Deckhand', about: 'Crew', points: 0 },
            { name: 'Mate', about: 'Officer', points: 4 },
          ],
        },
      ],
    });
    expect(body && wantsOf(body)).toEqual([]);
    expect(globalThis).not.toHaveProperty('wasRun');
  });

  it('comes from pages, an axis a bold word, also where the words are not the usual ones', () => {
    const { body } = ladderIn([file(here, 'pilot.md')]);
    expect(body).toMatchObject({
      name: 'Pilot',
      kind: 'radar',
      source: '',
      skills: [
        { name: 'Technology' },
        { name: 'Axis 2', stages: [{ name: 'Watches' }, { name: 'Guides' }] },
      ],
      tracks: [
        {
          about: 'Brings ships in.',
          levels: [
            { key: 'p1-pilot-1', needs: { technology: 1, 'axis-2': 1 } },
            { key: 'p2-pilot-2', needs: { technology: 4, 'axis-2': 2 } },
          ],
        },
      ],
    });
  });

  it.each([
    ['torn.yaml', 'ladder: [', /not YAML that can be read, near line 1/],
    ['list.yaml', '- one', /expected object/i],
    ['bare.yaml', 'ladder: Bare\nskills:\n  - name: One\n    stages: []\n', /at least one stage/],
    [
      'twice.yaml',
      'ladder: T\nskills:\n  - { key: a, name: A, stages: [x] }\n  - { key: a, name: B, stages: [x] }\n',
      /key a stands twice/,
    ],
    [
      'bomb.yaml',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((c, at) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]`)
        .join('\n')}`,
      /cannot be read/,
    ],
    ['deep.yaml', `ladder: ${'['.repeat(50_000)}`, /cannot be read|not YAML/],
    ['torn.js', 'export const tracks = {', /cannot be read/],
    ['other.js', 'export const tracks = { A: load() }', /does not hold tracks/],
    ['empty.csv', 'skill,stage,about\n', /no line below/],
    ['other.csv', 'a,b\n1,2\n', /names no column skill, stage, about/],
    ['odd.csv', 'skill,stage,about\nSteering,first,Holds\n', /Line 2: it needs a skill/],
    ['empty.md', '# Nothing\n', /no level with bold words/],
    ['ladder.docx', 'PK', /is read from YAML/],
  ])('says what is wrong with %s', (name, text, says) => {
    const { body, refused } = ladderIn([{ name, text }]);
    expect(body).toBeNull();
    expect(refused.join(' ')).toMatch(says);
  });
});

describe.skipIf(!existsSync(real))('published ladders (skipped without ../shared/data)', () => {
  it('Snowflake: sixteen tracks of five milestones, fifteen levels by points', () => {
    const { body } = ladderIn([file(real, 'snowflake/constants.js')]);
    expect(body?.skills).toHaveLength(16);
    expect(new Set(body?.skills.map(({ stages }) => stages.length))).toEqual(new Set([5]));
    expect(body?.points).toEqual([0, 1, 3, 6, 12, 20]);
    expect(body?.tracks[0]?.levels).toHaveLength(15);
    expect(body?.tracks[0]?.levels.at(-1)).toMatchObject({ name: '5.3', points: 135 });
    expect(body && wantsOf(body)).toEqual([]);
  });

  it('engineeringladders: five axes of five stages, three paths in one picture', () => {
    const pages = ['Developer.md', 'TechLead.md', 'EngineeringManager.md'];
    const { body } = ladderIn(pages.map((name) => file(real, `engineeringladders/${name}`)));
    expect(body?.skills.map(({ name, stages }) => [name, stages.length])).toEqual(
      ['Technology', 'System', 'People', 'Process', 'Influence'].map((name) => [name, 5]),
    );
    expect(body?.tracks.map(({ name, levels }) => [name, levels.length])).toEqual([
      ['Developer', 7],
      ['Tech Lead', 4],
      ['Engineering Manager', 3],
    ]);
    const needs = { technology: 5, system: 5, people: 3, process: 4, influence: 5 };
    expect(body?.tracks[0]?.levels.at(-1)?.needs).toEqual(needs);
    expect(body && wantsOf(body)).toEqual([]);
  });
});
