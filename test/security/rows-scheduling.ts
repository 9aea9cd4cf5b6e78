import { contract as authoring } from '../../src/domains/content/authoring/contract.ts';
import { contract } from '../../src/domains/content/scheduling/contract.ts';
import { all, none, type Outcome, type Row } from './outcomes.ts';
import type { Relation, Stage } from './stage.ts';

/**
 * A schedule over one item of a folder where the author publishes, the other writes and the other's
 * manager reviews: what the other proposed, a booking in force, and a release that ends it.
 */
type Desk = {
  itemId: string;
  audienceId: string;
  /** Proposed by the other. */
  bookingId: string;
  /** In force. */
  liveId: string;
  releaseId: string;
  changeId: string;
  revision: number;
};
const desks = new WeakMap<Stage, Desk>();

const deskOf = (stage: Stage): Desk => {
  const desk = desks.get(stage);
  if (!desk) throw new Error('Nothing is booked on this stage.');
  return desk;
};

const secret = ({ canaries }: Stage): string =>
  canaries.find((one) => one.for.includes('otherManager'))?.word ?? '';

const placement = 'today.top';
const range = () => ({ from: '2030-01-01T00:00:00Z', until: '2030-02-01T00:00:00Z' });

async function desk(stage: Stage): Promise<void> {
  const { people, world } = stage;
  for (const { organisationId } of [people.administrator, people.otherOrganisation]) {
    await world.owner.query('select scheduling.set_up($1, now())', [organisationId]);
  }
  const itemId = await publishedItem(stage);
  const [lea, ben] = [world.as(people.author), world.as(people.other)];
  const audience = { name: secret(stage), expression: `team == "${secret(stage)}"` };
  const { audienceId } = await lea(contract, 'addAudience', audience);
  const { bookingId } = await ben(contract, 'book', { placement, itemId, plan: { audienceId } });
  const live = await lea(contract, 'book', { placement, itemId, plan: {} });
  const { releaseId } = await lea(contract, 'addRelease', { name: secret(stage) });
  const change = { kind: 'end', bookingId: live.bookingId } as const;
  const { changeId } = await lea(contract, 'addChange', { releaseId, change });
  const { revision } = await lea(contract, 'release', { releaseId });
  desks.set(stage, {
    ...{ itemId, audienceId, bookingId, liveId: live.bookingId },
    ...{ releaseId, changeId, revision },
  });
}

async function publishedItem({ people, world }: Stage): Promise<string> {
  const root = world.as(people.administrator);
  const { folderId } = await root(authoring, 'addFolder', { name: 'News' });
  for (const [one, role] of [
    [people.author, 'publisher'],
    [people.other, 'author'],
    [people.otherManager, 'reviewer'],
  ] as const) {
    await root(authoring, 'giveRole', { folderId, personId: one.personId, role });
  }
  const made = { folderId, type: 'tip', title: 'A tip', locale: 'en' } as const;
  const { itemId } = await root(authoring, 'make', made);
  const words = { title: 'A tip', summary: '', text: 'Say thanks.' };
  const body = { common: {}, locales: { en: words } };
  const saved = await root(authoring, 'save', { itemId, revision: 1, body });
  const { versionId } = await root(authoring, 'makeVersion', { itemId, revision: saved.revision });
  await root(authoring, 'publish', { versionId });
  return itemId;
}

async function withdrawn(stage: Stage): Promise<void> {
  await desk(stage);
  await stage.world.as(stage.people.author)(contract, 'withdraw', proposal(stage));
}

async function released(stage: Stage): Promise<void> {
  await desk(stage);
  const { releaseId, revision } = deskOf(stage);
  await stage.world.as(stage.people.author)(contract, 'goLive', { releaseId, revision });
}

const proposal = (stage: Stage) => ({ bookingId: deskOf(stage).bookingId });
const release = (stage: Stage) => ({ releaseId: deskOf(stage).releaseId });

type Expected = Record<Relation, Outcome>;
const desked = { author: 'yes', other: 'yes', otherManager: 'yes', administrator: 'yes' } as const;

/** Whoever has a part in content anywhere; to others nothing in it exists. */
const staff: Expected = { ...all('not-here'), ...desked };
/** The same of pages: everybody knows that there is a schedule. Another organisation has its own. */
const page: Expected = { ...all('may-not'), ...desked, otherOrganisation: 'yes' };
const publishers: Expected = { ...staff, other: 'may-not', otherManager: 'may-not' };
const notReviewers: Expected = { ...staff, otherManager: 'may-not' };
const administrators: Expected = {
  ...all('may-not'),
  administrator: 'yes',
  otherOrganisation: 'yes',
};
const administratorsOf: Expected = {
  ...administrators,
  stranger: 'not-here',
  managersManager: 'not-here',
};

/** The believed one is the publisher; those with a role of their own may see what they may see. */
const withoutFirstLock = ['managersManager', 'stranger', 'otherOrganisation'] as const;

const row = (input: Row['input'], expect: Expected, before = desk): Row => ({
  input,
  expect,
  before,
  withoutFirstLock,
});

const reading: Readonly<Record<string, Row>> = {
  'scheduling.placements': row(none, page),
  'scheduling.timeline': row(range, page),
  'scheduling.findings': row(range, page),
  'scheduling.attributes': row(none, page),
  'scheduling.audiences': row(none, page),
  'scheduling.tryAudience': row(() => ({ expression: 'role == "manager"' }), page),
  'scheduling.releases': row(none, page),
  'scheduling.booking': row(proposal, staff),
  'scheduling.release': row(release, staff),
};

const places: Readonly<Record<string, Row>> = {
  'scheduling.addPlacement': row(
    () => ({ name: 'shop.door', title: 'Door', accepts: ['tip'] }),
    administrators,
  ),
  'scheduling.changePlacement': row(() => ({ name: placement, capacity: 2 }), administratorsOf),
  'scheduling.addAudience': row(() => ({ name: 'Managers', expression: 'reports > 0' }), page),
  'scheduling.changeAudience': row(
    (stage) => ({
      ...{ audienceId: deskOf(stage).audienceId, revision: 1 },
      ...{ name: 'All', expression: 'true' },
    }),
    staff,
  ),
  'scheduling.archiveAudience': row(
    (stage) => ({ audienceId: deskOf(stage).audienceId }),
    staff,
    withdrawn,
  ),
};

const bookings: Readonly<Record<string, Row>> = {
  'scheduling.book': row((stage) => ({ placement, itemId: deskOf(stage).itemId, plan: {} }), staff),
  'scheduling.changeBooking': row(
    (stage) => ({ ...proposal(stage), revision: 1, plan: { priority: 2 } }),
    staff,
  ),
  'scheduling.moveBooking': row(
    (stage) => ({ ...proposal(stage), revision: 1, edge: 'both', minutes: 60 }),
    staff,
  ),
  'scheduling.approve': row((stage) => ({ ...proposal(stage), revision: 1 }), publishers),
  'scheduling.withdraw': row(proposal, notReviewers),
  'scheduling.putBack': row(proposal, notReviewers, withdrawn),
};

const releases: Readonly<Record<string, Row>> = {
  'scheduling.addRelease': row(() => ({ name: 'Spring' }), page),
  'scheduling.renameRelease': row((stage) => ({ ...release(stage), name: 'Spring' }), staff),
  'scheduling.addChange': row(
    (stage) => ({ ...release(stage), change: { kind: 'end', ...proposal(stage) } }),
    staff,
  ),
  'scheduling.removeChange': row(
    (stage) => ({ ...release(stage), changeId: deskOf(stage).changeId }),
    staff,
  ),
  'scheduling.goLive': row(
    (stage) => ({ ...release(stage), revision: deskOf(stage).revision }),
    publishers,
  ),
  'scheduling.rollBack': row(release, publishers, released),
};

export const schedulingRows: Readonly<Record<string, Row>> = {
  ...reading,
  ...places,
  ...bookings,
  ...releases,
};
