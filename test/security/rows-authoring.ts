import { contract } from '../../src/domains/content/authoring/contract.ts';
import { all, eachTheirOwn, none, type Outcome, type Row } from './outcomes.ts';
import type { Relation, Stage } from './stage.ts';

/**
 * A folder where the author publishes, the other writes and the other's manager reviews, with an item
 * that is written on in it. Nobody else works there; administrators lead every folder.
 */
type Desk = {
  folderId: string;
  emptyId: string;
  besideId: string;
  itemId: string;
  revision: number;
  /** Made by the other; not published. */
  versionId: string;
  commentId: string;
  fieldId: string;
  mediaId: string;
};
const desks = new WeakMap<Stage, Desk>();

export const deskOf = (stage: Stage): Desk => {
  const desk = desks.get(stage);
  if (!desk) throw new Error('Nothing is written on this stage.');
  return desk;
};

const secret = ({ canaries }: Stage): string =>
  canaries.find((one) => one.for.includes('otherManager'))?.word ?? '';

const body = (text: string) => ({
  common: {},
  locales: { en: { title: 'A title', summary: '', text } },
});

/** One pixel. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export async function desk(stage: Stage): Promise<void> {
  const { people, world } = stage;
  const [root, lea, ben] = [people.administrator, people.author, people.other].map((one) =>
    world.as(one),
  ) as [ReturnType<typeof world.as>, ReturnType<typeof world.as>, ReturnType<typeof world.as>];
  const { folderId } = await root(contract, 'addFolder', { name: 'Desk' });
  for (const [one, role] of [
    [people.author, 'publisher'],
    [people.other, 'author'],
    [people.otherManager, 'reviewer'],
  ] as const) {
    await root(contract, 'giveRole', { folderId, personId: one.personId, role });
  }
  const { folderId: emptyId } = await lea(contract, 'addFolder', {
    name: 'Empty',
    parentId: folderId,
  });
  const beside = await lea(contract, 'addFolder', { name: 'Beside', parentId: folderId });
  const made = { folderId, type: 'article', title: 'A title', locale: 'en' } as const;
  const { itemId } = await ben(contract, 'make', made);
  const saved = await ben(contract, 'save', { itemId, revision: 1, body: body(secret(stage)) });
  const { versionId } = await ben(contract, 'makeVersion', { itemId, revision: saved.revision });
  const { revision } = await ben(contract, 'save', {
    itemId,
    revision: saved.revision,
    body: body(`${secret(stage)} and more`),
  });
  const said = { itemId, path: 'item', text: secret(stage) };
  const { commentId } = await ben(contract, 'comment', said);
  const { fieldId } = await root(contract, 'addField', {
    ...{ type: 'tip', key: 'level', label: 'Level', kind: 'line', localised: false },
  } as const);
  const { media } = await lea(contract, 'addMedia', { folderId, name: 'a.png', data: picture });
  const ids = {
    folderId,
    emptyId,
    besideId: beside.folderId,
    itemId,
    revision,
    versionId,
    commentId,
    fieldId,
  };
  desks.set(stage, { ...ids, mediaId: media.mediaId });
}

async function published(stage: Stage): Promise<void> {
  await desk(stage);
  const { versionId } = deskOf(stage);
  await stage.world.as(stage.people.author)(contract, 'publish', { versionId });
}

async function archived(stage: Stage): Promise<void> {
  await desk(stage);
  await stage.world.as(stage.people.author)(contract, 'archive', item(stage));
}

async function settled(stage: Stage): Promise<void> {
  await desk(stage);
  await stage.world.as(stage.people.author)(contract, 'settleComment', comment(stage));
}

const item = (stage: Stage) => ({ itemId: deskOf(stage).itemId });
const version = (stage: Stage) => ({ versionId: deskOf(stage).versionId });
const folder = (stage: Stage) => ({ folderId: deskOf(stage).folderId });
const comment = (stage: Stage) => ({ commentId: deskOf(stage).commentId });
const media = (stage: Stage) => ({ mediaId: deskOf(stage).mediaId });

type Expected = Record<Relation, Outcome>;

/** Whoever has a role in the folder, and administrators; to everybody else it does not exist. */
const staff: Expected = {
  ...all('not-here'),
  author: 'yes',
  other: 'yes',
  otherManager: 'yes',
  administrator: 'yes',
};
const leads: Expected = { ...staff, other: 'may-not', otherManager: 'may-not' };
const reviewers: Expected = { ...staff, other: 'may-not' };
const administrators: Expected = { ...leads, author: 'may-not' };

/** The believed one is the publisher; those with a role of their own may see what they may see. */
const withoutFirstLock = ['managersManager', 'stranger', 'otherOrganisation'] as const;

const row = (input: Row['input'], expect: Expected, before = desk): Row => ({
  input,
  expect,
  before,
  withoutFirstLock,
});

const markdown = '---\ntype: tip\nlanguage: en\ntitle: A tip\n---\n\nSay thanks.\n';

const reading: Readonly<Record<string, Row>> = {
  'authoring.studio': row(none, eachTheirOwn),
  'authoring.folders': row(none, eachTheirOwn),
  'authoring.people': row(folder, staff),
  'authoring.list': row(() => ({ text: 'canary' }), eachTheirOwn),
  'authoring.item': row(item, staff),
  'authoring.version': row(version, staff),
  'authoring.differences': row(item, staff),
  'authoring.comments': row(item, staff),
  'authoring.fields': row(none, { ...staff, otherOrganisation: 'yes' }),
  'authoring.media': row(none, eachTheirOwn),
  'authoring.usage': row(none, { ...staff, otherOrganisation: 'yes' }),
  'authoring.pull': row(none, eachTheirOwn),
};

const folders: Readonly<Record<string, Row>> = {
  'authoring.addFolder': row(
    (stage) => ({ parentId: deskOf(stage).folderId, name: 'Inner' }),
    leads,
  ),
  'authoring.editFolder': row((stage) => ({ ...folder(stage), secondEyes: true }), leads),
  'authoring.moveFolder': row(
    (stage) => ({ folderId: deskOf(stage).emptyId, parentId: deskOf(stage).besideId }),
    leads,
  ),
  'authoring.removeFolder': row((stage) => ({ folderId: deskOf(stage).emptyId }), leads),
  'authoring.giveRole': row(
    (stage) => ({ ...folder(stage), personId: stage.people.stranger.personId, role: 'author' }),
    leads,
  ),
  'authoring.takeRole': row(
    (stage) => ({ ...folder(stage), personId: stage.people.other.personId }),
    leads,
  ),
  'authoring.addField': row(
    () => ({ type: 'tip', key: 'more', label: 'More', kind: 'line', localised: false }),
    { ...administrators, otherOrganisation: 'yes' },
  ),
  'authoring.editField': row(
    (stage) => ({ fieldId: deskOf(stage).fieldId, label: 'Grade' }),
    administrators,
  ),
};

const items: Readonly<Record<string, Row>> = {
  'authoring.make': row(
    (stage) => ({ ...folder(stage), type: 'tip', title: 'Thanks', locale: 'en' }),
    staff,
  ),
  'authoring.save': row(
    (stage) => ({ ...item(stage), revision: deskOf(stage).revision, body: body('Other words.') }),
    staff,
  ),
  'authoring.describe': row((stage) => ({ ...item(stage), tags: ['calm'] }), staff),
  'authoring.makeVersion': row(
    (stage) => ({ ...item(stage), revision: deskOf(stage).revision }),
    staff,
  ),
  'authoring.takeUp': row(version, staff),
  'authoring.askReview': row(version, staff),
  'authoring.review': row((stage) => ({ ...version(stage), verdict: 'approved' }), reviewers),
  'authoring.comment': row((stage) => ({ ...item(stage), path: 'item', text: 'Good.' }), staff),
  'authoring.settleComment': row(comment, staff),
  'authoring.reopenComment': row(comment, staff, settled),
  'authoring.publish': row(version, leads),
  'authoring.withdraw': row(item, leads, published),
  'authoring.archive': row(item, leads, published),
  'authoring.unarchive': row(item, staff, archived),
  'authoring.addMedia': row((stage) => ({ ...folder(stage), name: 'b.png', data: picture }), staff),
  'authoring.describeMedia': row((stage) => ({ ...media(stage), alt: 'A dot.' }), staff),
  'authoring.removeMedia': row(media, staff),
  'authoring.push': row(
    (stage) => ({ ...folder(stage), files: [{ path: 'a-tip.md', text: markdown }] }),
    staff,
  ),
};

export const authoringRows: Readonly<Record<string, Row>> = { ...reading, ...folders, ...items };
