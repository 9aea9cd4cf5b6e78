import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../platform/csv.ts';
import { readText } from './rules-bring.ts';
import { commitsIn, tipsIn, winsFromGit } from './rules-git.ts';

const today = '2026-11-22';
const read = (text: string, author?: string) => readText(text, { author, today, tableOf: readCsv });

describe('a list', () => {
  it('is one win a line, with its day and its links', () => {
    const { source, found } = read(
      'Halved the build time (2026-03-04)\n2026-05: Led the incident review: https://wiki.example/42\n\nMentored Kim',
    );
    expect(source).toBe('list');
    expect(found).toMatchObject([
      { title: 'Halved the build time', day: '2026-03-04', links: [] },
      { title: 'Led the incident review', day: '2026-05-01', links: ['https://wiki.example/42'] },
      { title: 'Mentored Kim', day: today },
    ]);
  });

  it('with bullets takes what is indented as the story, and headings as headings', () => {
    const { found } = read(
      '# 2026\n\nBig ones:\n- [x] Shipped search\n  - with Bo\n  it is fast\n* [The talk](https://talks.example/1)',
    );
    expect(found).toMatchObject([
      { title: 'Shipped search', story: '- with Bo\nit is fast' },
      { title: 'The talk', links: ['https://talks.example/1'] },
    ]);
  });

  it('goes on in the story where a line is too long for a title', () => {
    const line = 'word '.repeat(100).trim();
    const [win] = read(line).found;
    expect(win?.title).toHaveLength(200);
    expect(win?.story).toBe(line);
  });

  it('says what has not come yet', () => {
    expect(read('2027-01-01: The moon').remarks).toEqual(['Line 1: 2027-01-01 has not come yet.']);
  });
});

describe('a table', () => {
  it('has its columns in any order, under several names', () => {
    const { source, found, remarks } = read(
      'Link;Date;Impact;What;Tags\nhttps://x.example/1;2026-02-03;Fewer pages;Calm on-call;on-call|SQL\n',
    );
    expect({ source, remarks }).toEqual({ source: 'table', remarks: [] });
    expect(found).toMatchObject([
      {
        title: 'Calm on-call',
        day: '2026-02-03',
        impact: 'Fewer pages',
        links: ['https://x.example/1'],
        skills: ['on-call', 'SQL'],
      },
    ]);
  });

  it('names each line that cannot be read', () => {
    const { found, remarks } = read(
      'title,day,link\nGood,2026-01-01,\nBad,soon,\n,2026-01-02,\nOdd,2026-01-03,javascript:alert(1)\n',
    );
    expect(found.map(({ title }) => title)).toEqual(['Good', 'Odd']);
    expect(remarks).toEqual([
      'Line 3: “soon” is no day such as 2026-03-31.',
      'Line 4: Please say in a line what went well.',
      'Line 5: the link “javascript:alert(1)” does not begin with https:// and is left out.',
    ]);
  });
});

describe('what a forge answers with', () => {
  const hash = 'ab'.repeat(20);
  const merged = [
    {
      title: 'Faster search',
      body: 'With an index.',
      html_url: 'https://forge.example/a/b/pull/7',
      merged_at: '2026-04-05T10:00:00Z',
      merge_commit_sha: hash,
      user: { login: 'Ada' },
    },
    { title: 'Closed', html_url: 'https://forge.example/a/b/pull/8', merged_at: null },
    {
      title: 'Theirs',
      web_url: 'https://forge.example/a/b/-/merge_requests/9',
      merged_at: '2026-04-06T10:00:00Z',
      author: { username: 'bo' },
    },
  ];

  it('becomes what was merged by whom it is asked for', () => {
    const { found, remarks } = read(JSON.stringify(merged), 'ada');
    expect(found).toMatchObject([
      {
        title: 'Faster search',
        story: 'With an index.',
        day: '2026-04-05',
        marks: ['link:https://forge.example/a/b/pull/7', `commit:${hash}`],
      },
    ]);
    expect(remarks).toEqual([
      '1 entry not merged, left out.',
      '1 entry of other people, left out.',
    ]);
  });

  it('is read in pages, in items, and not by halves', () => {
    expect(read(JSON.stringify([merged, merged])).found).toHaveLength(4);
    expect(read(JSON.stringify({ items: merged })).found).toHaveLength(2);
    expect(read('[{"title": "Fas').remarks).toEqual([
      'This begins like JSON and cannot be read to its end. Was it saved whole?',
    ]);
    expect(read('{}').remarks[0]).toContain('A file holds the list of merged requests');
  });
});

describe('what git prints', () => {
  const [merge, squash, plain, tip] = ['1', '2', '3', '4'].map((digit) => digit.repeat(40));
  const ada = 'Ada <ada@x.org>';
  const bo = 'Bo <bo@x.org>';
  const log = [
    [
      merge,
      `${plain} ${tip}`,
      bo,
      '2026-02-01T10:00:00Z',
      'Merge pull request #5 from ada/x',
      'Calmer pages\n\nFewer alerts.\n',
    ],
    [squash, plain, ada, '2026-01-05T10:00:00Z', 'Index the search (#4)', ''],
    [plain, '', ada, '2026-01-04T10:00:00Z', 'Fix a typo', ''],
    [
      '5'.repeat(40),
      `${plain} ${tip}`,
      ada,
      '2026-01-03T10:00:00Z',
      "Merge branch 'main' into x",
      '',
    ],
  ];
  const printed = log.map((fields) => `${fields.join('\0')}\x1e\n`).join('');
  const tips = tipsIn(`${tip}\0${ada}\x1e\n`);
  const tags = `tag\0${'6'.repeat(40)}\0${merge}\0v2\0${ada}\0 \0${'2026-03-01T10:00:00Z'}\0Search for all\0Finds it.\n\x1e\n`;

  it('becomes releases and merged work of one author, newest first, and no single commits', () => {
    const { found } = winsFromGit({ commits: commitsIn(printed), tips, tags }, 'ada@x.org');
    expect(found).toMatchObject([
      { title: 'v2: Search for all', story: 'Finds it.', marks: [`tag:v2:${merge}`] },
      { title: 'Calmer pages', story: 'Fewer alerts.', marks: [`commit:${merge}`] },
      { title: 'Index the search (#4)', day: '2026-01-05' },
    ]);
  });

  it('says whose branch it was when somebody only merged it', () => {
    const { found } = winsFromGit({ commits: commitsIn(printed), tips, tags: '' }, 'bo@x.org');
    expect(found).toMatchObject([
      { title: 'Calmer pages', story: `Merged by you; the branch was by ${ada}.\n\nFewer alerts.` },
    ]);
  });
});
