import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../platform/universal/csv.ts';
import { nameKey } from '../../platform/universal/text.ts';
import { carriedOut, header, nobody, plan } from './fixtures/import-desk.ts';
import { changesNothing } from './rules-import.ts';

const unknown = { level: null, country: null, locale: null, attributes: {} };

describe('a roster', () => {
  test('adds people, their teams and their managers', () => {
    const { changes, problems } = plan(
      `${header}ada@x.org,Ada,Engineer,Kelp,bo@x.org,2024-02-29,Asia/Tokyo\nbo@x.org,Bo,,Kelp,,,\n`,
    );
    expect(problems).toEqual([]);
    expect(changes.addPeople).toEqual([
      {
        email: 'ada@x.org',
        name: 'Ada',
        title: 'Engineer',
        timeZone: 'Asia/Tokyo',
        startDate: '2024-02-29',
        ...unknown,
      },
      {
        email: 'bo@x.org',
        name: 'Bo',
        title: null,
        timeZone: 'Europe/Berlin',
        startDate: null,
        ...unknown,
      },
    ]);
    expect(changes.moveLines).toEqual([
      { email: 'ada@x.org', managerEmail: 'bo@x.org', from: '2024-02-29' },
    ]);
    expect(changes.addTeams).toEqual([{ key: 'kelp', name: 'Kelp' }]);
    expect(changes.addMemberships).toHaveLength(2);
  });

  test('takes in what audiences ask about, and the organisation’s own facts', () => {
    const columns = 'email,name,level,country,locale,attribute:guild,attribute:team,attribute:Süd';
    const text = `${columns}\nada@x.org,Ada,senior,de,de-AT,data,x,y\n`;
    const { changes, problems } = plan(text);
    expect(changes.addPeople).toMatchObject([
      { level: 'senior', country: 'DE', locale: 'de-AT', attributes: { guild: 'data' } },
    ]);
    expect(problems.map(({ line, reason }) => [line, reason.split(';')[0]])).toEqual([
      [1, '“team” has a meaning of its own'],
      [1, '“süd” is not a name for a fact: small letters, digits and _, such as cost_centre.'],
    ]);
    const known = carriedOut(nobody, changes);
    const next = plan(`${columns}\nada@x.org,Ada,,,,web,,\n`, known);
    expect(next.changes.changePeople).toMatchObject([
      { level: 'senior', country: 'DE', attributes: { guild: 'web' } },
    ]);
    expect(next.samples).toEqual([{ line: 2, what: 'Ada: guild becomes “web”.' }]);
    const bad = plan(`${columns}\nada@x.org,Ada,,ZQ,,,,\nbo@x.org,Bo,,,Klingon,,,\n`);
    expect(bad.problems.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        '“ZQ” is not a country such as DE.',
        '“Klingon” is not a language such as de-AT.',
      ]),
    );
    expect(bad.changes.addPeople).toEqual([]);
  });

  test('names each bad line and keeps the good ones', () => {
    const { changes, problems } = plan(
      `${header}${[
        'not-an-address,Ada,,,,,',
        'ada@x.org,Ada,,,,2026-02-30,',
        'ben@x.org,Ben,,,,,Mars/Olympus',
        'cy@x.org,,,,,,',
        'dee@x.org,Dee,,,,,',
        'DEE@x.org,Dee again,,,,,',
        'eve@x.org,Eve,,,ghost@x.org,,',
        'fay@x.org,Fay,,,ada@x.org,,',
        'too,few',
      ].join('\n')}`,
    );
    expect(changes.addPeople.map(({ name }) => name)).toEqual(['Dee', 'Eve', 'Fay']);
    expect(problems).toEqual([
      { line: 2, kept: 'nothing', reason: '“not-an-address” is not an e-mail address.' },
      { line: 3, kept: 'nothing', reason: '“2026-02-30” is not a day such as 2026-11-22.' },
      {
        line: 4,
        kept: 'nothing',
        reason: '“Mars/Olympus” is not a time zone such as Europe/Berlin.',
      },
      { line: 5, kept: 'nothing', reason: 'The name is missing.' },
      { line: 7, kept: 'nothing', reason: 'dee@x.org already stands on line 6.' },
      {
        line: 8,
        kept: 'rest',
        reason:
          'Their manager “ghost@x.org” is neither in this file nor in your organisation; the person is taken in without it.',
      },
      {
        line: 9,
        kept: 'rest',
        reason:
          'Their manager ada@x.org stands on line 3, which has a problem; the person is taken in without it.',
      },
      { line: 10, kept: 'nothing', reason: 'This line has 2 cells where the first line has 7.' },
    ]);
  });

  test('names the people of a circle, also one closed by lines that stand already', () => {
    const known = carriedOut(
      nobody,
      plan(`${header}ada@x.org,Ada,,,bo@x.org,,\nbo@x.org,Bo,,,cy@x.org,,\ncy@x.org,Cy,,,,,\n`)
        .changes,
    );
    const { changes, problems } = plan(`${header}cy@x.org,Cy,,,ada@x.org,,\n`, known);
    expect(changes.moveLines).toEqual([]);
    expect(problems[0]?.reason).toContain('Cy → Ada → Bo → Cy');
    expect(plan(`${header}di@x.org,Di,,,di@x.org,,\n`).problems[0]?.reason).toContain('Di → Di');
  });

  test('lets two people change places in one file', () => {
    const known = carriedOut(
      nobody,
      plan(`${header}ada@x.org,Ada,,,bo@x.org,,\nbo@x.org,Bo,,,,,\ncy@x.org,Cy,,,,,\n`).changes,
    );
    const { changes, problems } = plan(
      `${header}ada@x.org,Ada,,,cy@x.org,,\nbo@x.org,Bo,,,ada@x.org,,\n`,
      known,
    );
    expect(problems).toEqual([]);
    expect(changes.moveLines).toHaveLength(2);
  });

  test('moves someone from their one team, and back the same day', () => {
    const line = (team: string) => `${header}ada@x.org,Ada,,${team},,,\n`;
    const first = carriedOut(nobody, plan(line('Kelp')).changes);
    const moved = carriedOut(first, plan(line('Tide'), first).changes);
    expect(moved.memberships.map(({ teamId, until }) => [teamId, until])).toEqual([
      ['kelp', '2026-11-22'],
      ['tide', null],
    ]);
    const back = carriedOut(moved, plan(line('Kelp'), moved).changes);
    expect(back.memberships.map(({ teamId, until }) => [teamId, until])).toEqual([
      ['kelp', null],
      ['tide', '2026-11-22'],
    ]);
    expect(changesNothing(plan(line('Kelp'), back))).toBe(true);
  });

  test('reads semicolons, a mark at the front, quoted line breaks and old encodings', () => {
    const bytes = Buffer.from('email;name\r\n"zo@x.org";"Zoë\r\nLind"\r\n', 'latin1');
    const { text, remark } = csvText(bytes);
    expect(remark).toContain('Windows-1252');
    expect(plan(`\uFEFF${text}`).changes.addPeople[0]?.name).toBe('Zoë Lind');
  });

  test('says which columns it wants', () => {
    expect(plan('who,what\n1,2\n').problems[0]?.reason).toContain('email, name, title, team');
    expect(plan('').file).toBe('unknown');
  });
});

describe('a history', () => {
  const known = carriedOut(nobody, plan(`${header}ada@x.org,Ada,,Kelp,,2024-01-01,\n`).changes);

  test('takes over the dates of a membership the roster guessed, and adds the others', () => {
    const text =
      'email,team,from,until\nada@x.org,Kelp,2023-05-01,\nada@x.org,Tide,2019-01-01,2020-01-01\n';
    const { changes } = plan(text, known);
    expect(changes.changeMemberships).toEqual([
      { membershipId: 'ada@x.org kelp 2024-01-01', from: '2023-05-01', until: null },
    ]);
    expect(changes.addMemberships).toHaveLength(1);
    expect(changesNothing(plan(text, carriedOut(known, changes)))).toBe(true);
  });

  test('names strangers, overlaps and ends before beginnings', () => {
    const { problems } = plan(
      'email,team,from,until\nno@x.org,Kelp,2020-01-01,\nada@x.org,T,2020-01-01,2021-01-01\nada@x.org,T,2020-06-01,\nada@x.org,U,2020-01-02,2020-01-01\n',
      known,
    );
    expect(problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 no@x.org is not in your organisation; import the people first.',
      '4 This overlaps line 3: the same person in the same team.',
      '5 It ends on 2020-01-01, before it begins on 2020-01-02.',
    ]);
  });
});

const real = new URL('../../../../shared/data/roster/', import.meta.url);

describe('the roster of a real organisation', () => {
  test.skipIf(!existsSync(real))('imports whole, and its history after it', () => {
    const [roster, history] = ['roster.csv', 'roster-history.csv'].map((name) =>
      csvText(readFileSync(new URL(name, real))),
    );
    const first = plan(roster?.text ?? '');
    expect(first.problems).toEqual([]);
    expect(first.changes.addPeople).toHaveLength(395);
    expect(first.changes.addTeams.length).toBe(95);
    expect(first.changes.moveLines).toHaveLength(203);
    const known = carriedOut(nobody, first.changes);
    expect(changesNothing(plan(roster?.text ?? '', known))).toBe(true);
    const then = plan(history?.text ?? '', known);
    expect(
      then.problems.every(({ reason }) => reason.includes('is not in your organisation')),
    ).toBe(true);
    const both = carriedOut(known, then.changes);
    expect(changesNothing(plan(history?.text ?? '', both))).toBe(true);
    expect(changesNothing(plan(roster?.text ?? '', both))).toBe(true);
    expect(nameKey('Zoë Łuczak')).toBe('zoe luczak');
  });
});
