import type { Columns } from '../../../platform/columns.ts';
import type { RecordSource } from '../../../platform/record.ts';
import { documentOf, itemOf } from './rules-document.ts';
import { arrivedFor, winsOf, writtenBy } from './store.ts';
import { openCandidates } from './store-candidates.ts';

/** The book, what arrived and is not in it, what one wrote about others, and what imports found. */
export const record: RecordSource = async ({ db, viewer }) => {
  const book = await winsOf(db, viewer, viewer.personId, {}, 10_000);
  const waiting = await arrivedFor(db, viewer, null);
  const putAway = await arrivedFor(db, viewer, 'put-away');
  const written = await writtenBy(db, viewer);
  const candidates = await openCandidates(db, viewer);
  const about = written.map((win) => itemOf({ ...win, title: `${win.personName}: ${win.title}` }));
  return {
    markdown: [
      ...(book.length > 0 ? [{ path: 'wins/wins.md', text: documentOf(book, {}).text }] : []),
      ...(about.length > 0
        ? [
            {
              path: 'wins/noticed.md',
              text: `# What I noticed about others\n\n${about.join('\n\n')}\n`,
            },
          ]
        : []),
    ],
    json: { book, waiting, putAway, written, candidates },
  };
};

const key = { organisation_id: 'retain', win_id: 'retain' } as const;
const words = {
  title: 'export',
  story: 'export',
  impact: 'export',
  day: 'export',
  links: 'export',
  skills: 'export',
} as const;

/** What may become of each column. */
export const columns: Columns = {
  'wins.wins': {
    ...key,
    ...words,
    person_id: 'retain',
    writer_id: 'export',
    of_win_id: 'retain',
    logged_at: 'export',
    changed_at: 'retain',
    words: 'erase',
  },
  'wins.answers': { ...key, person_id: 'retain', answer: 'export', at: 'retain' },
  'wins.shares': { ...key, person_id: 'retain', pair_id: 'retain', shared_at: 'retain' },
  'wins.candidates': {
    ...words,
    organisation_id: 'retain',
    candidate_id: 'retain',
    person_id: 'retain',
    source: 'export',
    marks: 'erase',
    found_at: 'retain',
    settled_at: 'retain',
    win_id: 'retain',
  },
};
