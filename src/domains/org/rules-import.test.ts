import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../platform/csv.ts';
import { csvOf, csvText } from '../../platform/universal/csv.ts';
import { nameKey } from '../../platform/universal/text.ts';
import { changesNothing, planImport } from './rules-import.ts';
import type { Changes, Known } from './rules-import-shapes.ts';

const nobody: Known = {
  today: '2026-11-22',
  timeZone: 'Europe/Berlin',
  people: [],
  teams: [],
  memberships: [],
};

const plan = (text: string, known = nobody) => planImport(readCsv(text), known);
const header = 'email,name,title,team,manager_email,start_date,time_zone\n';

/** The organisation after a plan was carried out, as the store does it in SQL. */
function carriedOut(known: Known, changes: Changes): Known {
  const teams = [
    ...known.teams,
    ...changes.addTeams.map((team) => ({ ...team, teamId: team.key })),
  ];
  const id = (email: string) => people.find((one) => one.email === email)?.personId ?? 'nobody';
  let people = known.people.map((one) => {
    const change = changes.changePeople.find(({ personId }) => personId === one.personId);
    return change ? { ...one, ...change } : one;
  });
  const added = changes.addPeople.map((one) => ({
    ...one,
    personId: one.email,
    leftOn: null,
    managerId: null,
  }));
  people = [...people, ...added].map((one) => {
    const move = changes.moveLines.find(({ email }) => email === one.email);
    return move ? { ...one, managerId: move.managerEmail } : one;
  });
  people = people.map((one) => ({
    ...one,
    managerId: one.managerId?.includes('@') ? id(one.managerId) : one.managerId,
  }));
  const memberships = known.memberships.map((one) => {
    const change = changes.changeMemberships.find((each) => each.membershipId === one.membershipId);
    return change ? { ...one, ...change } : one;
  });
  for (const { email, teamKey, from, until } of changes.addMemberships) {
    const teamId = teams.find((team) => team.key === teamKey)?.teamId ?? 'no team';
    const membershipId = `${email} ${teamKey} ${from}`;
    memberships.push({ membershipId, personId: id(email), teamId, from, until });
  }
  return { ...known, people, teams, memberships };
}

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
      },
      { email: 'bo@x.org', name: 'Bo', title: null, timeZone: 'Europe/Berlin', startDate: null },
    ]);
    expect(changes.moveLines).toEqual([
      { email: 'ada@x.org', managerEmail: 'bo@x.org', from: '2024-02-29' },
    ]);
    expect(changes.addTeams).toEqual([{ key: 'kelp', name: 'Kelp' }]);
    expect(changes.addMemberships).toHaveLength(2);
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

const who = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((name) => `${name}@x.org`);
const day = fc.constantFrom('', '2020-01-01', '2021-02-03', '2026-11-22', '2027-01-01', 'soon');
const rosterText = fc
  .array(fc.tuple(who, who, fc.constantFrom('', 'T1', 'T2', 't1'), day), { maxLength: 12 })
  .map(
    (rows) =>
      header + rows.map(([a, b, team, start]) => `${a},${a},,${team},${b},${start},\n`).join(''),
  );
const historyText = fc
  .array(fc.tuple(who, fc.constantFrom('T1', 'T2', 'T3'), day, day), { maxLength: 12 })
  .map((rows) => `email,team,from,until\n${rows.map((row) => `${row.join(',')}\n`).join('')}`);

describe('whatever the file', () => {
  test('any bytes are read without a throw, in bounded time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
        const start = performance.now();
        const { problems, file } = plan(csvText(bytes).text);
        expect(file === 'unknown' ? problems.length : 1).toBeGreaterThan(0);
        expect(performance.now() - start).toBeLessThan(500);
      }),
      { numRuns: 500 },
    );
  });

  test('importing twice is importing once', () => {
    const files = fc.array(fc.oneof(rosterText, historyText), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(files, (texts) => {
        let known = nobody;
        for (const text of texts) {
          known = carriedOut(known, plan(text, known).changes);
          expect(plan(text, known).changes).toEqual(plan(header, known).changes);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('no circle ever stands, and each one is named', () => {
    fc.assert(
      fc.property(fc.array(rosterText, { minLength: 1, maxLength: 3 }), (texts) => {
        let known = nobody;
        for (const text of texts) {
          const planned = plan(text, known);
          known = carriedOut(known, planned.changes);
          const above = new Map(known.people.map((one) => [one.personId, one.managerId]));
          for (const start of above.keys()) {
            let steps = 0;
            for (let at = above.get(start); at; at = above.get(at)) steps += 1;
            expect(steps).toBeLessThan(7);
            if (steps > 6) return;
          }
          expectNamed(text, planned.problems, known);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('what comes out again is text to a spreadsheet', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [cell = ''] = csvOf([[text]]).split('\r\n');
        expect(cell.replace(/^"/, '')).not.toMatch(/^\s*[=+\-@\t]/);
      }),
    );
  });
});

/** Every manager a good line asks for either stands now or is spoken of on that line. */
function expectNamed(text: string, problems: { line: number }[], known: Known): void {
  const spoken = new Set(problems.map(({ line }) => line));
  for (const { line, cells } of readCsv(text).rows) {
    if (spoken.has(line)) continue;
    const person = known.people.find(({ email }) => email === cells.email);
    const manager = known.people.find(({ personId }) => personId === person?.managerId);
    expect(manager?.email).toBe(cells.manager_email);
  }
}

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
