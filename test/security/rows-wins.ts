import { newId } from '../../src/platform/ids.ts';
import { all, authorOfPrivate, authorOfShared, eachTheirOwn, none, type Row } from './outcomes.ts';
import { relations, type Stage } from './stage.ts';

/** Wins of the author's: private, shared with the other, noticed by the other; and one found. */
type Laid = { own: string; shared: string; noticed: string; candidate: string };
const laid = new WeakMap<Stage, Laid>();

const laidOn = (stage: Stage): Laid => {
  const found = laid.get(stage);
  if (!found) throw new Error('No wins lie on this stage.');
  return found;
};

/** A word of the author's that nobody else may ever read, and one of the two's. */
const wordFor = ({ canaries }: Stage, readers: number): string =>
  canaries.find((one) => one.for[0] === 'author' && one.for.length === readers)?.word ?? '';

async function lay(stage: Stage): Promise<void> {
  const { author, other } = stage.people;
  const { organisationId, personId } = author;
  const ids = { own: newId(), shared: newId(), noticed: newId(), candidate: newId() };
  laid.set(stage, ids);
  const query = (text: string, values: unknown[]) =>
    stage.world.owner.query(text, [organisationId, personId, ...values]);
  const win = `insert into wins.wins (organisation_id, person_id, win_id, writer_id, title, day,
    skills, logged_at, changed_at) values ($1, $2, $3, $4, $5, '2030-01-01', array[$5], now(), now())`;
  await query(win, [ids.own, personId, wordFor(stage, 1)]);
  await query(win, [ids.shared, personId, wordFor(stage, 2)]);
  await query(win, [ids.noticed, other.personId, wordFor(stage, 2)]);
  await query(
    `insert into wins.shares (organisation_id, person_id, win_id, pair_id, shared_at)
     values ($1, $2, $3, $4, now())`,
    [ids.shared, stage.ids.pair],
  );
  await query(
    `insert into wins.candidates (organisation_id, person_id, candidate_id, source, marks, title,
       story, impact, day, links, skills, found_at)
     values ($1, $2, $3, 'list', array['words::x'], $4, '', '', '2030-01-01', '{}', '{}', now())`,
    [ids.candidate, wordFor(stage, 1)],
  );
}

async function passedOver(stage: Stage): Promise<void> {
  await lay(stage);
  await stage.world.owner.query(
    'update wins.candidates set settled_at = now() where candidate_id = $1',
    [laidOn(stage).candidate],
  );
}

/** With the first lock gone the other of the pair is tried too: a private win is not theirs either. */
const everybodyElse = relations.filter((one) => one !== 'author' && one !== 'signedOut');

const row = (
  input: Row['input'],
  expect: Row['expect'],
  before: (stage: Stage) => Promise<void> = lay,
): Row => ({
  input,
  expect,
  before,
  ...(expect === authorOfPrivate ? { withoutFirstLock: everybodyElse } : {}),
});

const one = (which: Exclude<keyof Laid, 'candidate'>) => (stage: Stage) => ({
  winId: laidOn(stage)[which],
});
const withOther = (which: 'own' | 'shared') => (stage: Stage) => ({
  winId: laidOn(stage)[which],
  personId: stage.people.other.personId,
});
const chosen = (stage: Stage) => ({ candidateIds: [laidOn(stage).candidate] });
const words = { title: 'Calmer pages', day: '2026-01-05' };
const found = { ...words, marks: ['commit:abc'] };

export const winsRows: Readonly<Record<string, Row>> = {
  'wins.book': row(none, eachTheirOwn),
  'wins.arrived': row(none, eachTheirOwn),
  'wins.ofPerson': row(({ people }) => ({ personId: people.author.personId }), eachTheirOwn),
  'wins.open': row(one('own'), authorOfPrivate),
  'wins.candidates': row(none, eachTheirOwn),
  'wins.document': row(none, eachTheirOwn),
  'wins.log': row(({ people }) => ({ ...words, personId: people.other.personId }), {
    ...all('yes'),
    otherOrganisation: 'not-here',
  }),
  'wins.edit': row((stage) => ({ ...one('own')(stage), ...words }), authorOfPrivate),
  'wins.forget': row(one('own'), authorOfPrivate),
  'wins.keep': row(one('noticed'), authorOfShared),
  'wins.putAway': row(one('noticed'), authorOfShared),
  'wins.share': row(withOther('own'), authorOfPrivate),
  'wins.unshare': row(withOther('shared'), authorOfShared),
  'wins.bringIn': row(() => ({ text: 'Calmer pages', apply: true }), eachTheirOwn),
  'wins.propose': row(() => ({ source: 'git', found: [found], apply: true }), eachTheirOwn),
  'wins.take': row(chosen, authorOfPrivate),
  'wins.passOver': row(chosen, authorOfPrivate),
  'wins.bringBack': row(chosen, authorOfPrivate, passedOver),
};
