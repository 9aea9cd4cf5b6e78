import { contract } from '../../src/domains/org/contract.ts';
import { all, eachTheirOwn, none, type Outcome, type Row } from './outcomes.ts';
import type { Relation, Stage } from './stage.ts';

/** Who is in the organisation, and in which team, is known to everybody in it and to nobody else. */
const colleagues = { ...all('yes'), otherOrganisation: 'not-here' } as const;
const administrators = {
  ...all('may-not'),
  administrator: 'yes',
  otherOrganisation: 'not-here',
} as const;
/** A page of the organisation's own; the administrator of another one gets their own. */
const administratorsPage = {
  ...all('may-not'),
  administrator: 'yes',
  otherOrganisation: 'yes',
} as const;
const leadersAndAdministrators = {
  ...all('may-not'),
  author: 'yes',
  otherManager: 'yes',
  managersManager: 'yes',
  administrator: 'yes',
  otherOrganisation: 'yes',
} as const;

/** The link is the key: whoever holds it, signed in or not. */
const holders: Readonly<Record<Relation, Outcome>> = { ...all('yes'), signedOut: 'yes' };
const nobodyWithoutLink: Readonly<Record<Relation, Outcome>> = {
  ...all('conflict'),
  signedOut: 'conflict',
};

/** Within an organisation these are open facts; between organisations the second lock must hold. */
const away = { withoutFirstLock: ['otherOrganisation'] } as const;

const other = ({ people }: Stage) => ({ personId: people.other.personId });
const kim = ({ ids }: Stage) => ({ personId: ids.kim });
const password = 'a quiet harbour at four';
const roster = { text: 'email,name\nmara.tide@example.org,Mara Tide\n' };

const asAdministrator = (stage: Stage) => stage.world.as(stage.people.administrator);

async function team(stage: Stage): Promise<void> {
  stage.ids.team = (await asAdministrator(stage)(contract, 'addTeam', { name: 'Tide' })).teamId;
}

async function membership(stage: Stage): Promise<void> {
  await team(stage);
  await asAdministrator(stage)(contract, 'joinTeam', { ...other(stage), teamId: stage.ids.team });
}

async function invitation(stage: Stage): Promise<void> {
  const made = await stage.world.as(stage.people.otherManager)(contract, 'invite', {
    ...kim(stage),
    email: `kim.${stage.ids.kim}@example.org`,
  });
  stage.ids.invitation = made.invitationId;
  stage.ids.token = made.link.split('#')[1] ?? '';
}

async function closedTeam(stage: Stage): Promise<void> {
  await team(stage);
  await asAdministrator(stage)(contract, 'closeTeam', { teamId: stage.ids.team });
}

async function left(stage: Stage): Promise<void> {
  await asAdministrator(stage)(contract, 'leave', other(stage));
}

const reports = {
  ...all('may-not'),
  author: 'yes',
  administrator: 'yes',
  otherOrganisation: 'not-here',
} as const;
const kimsManager = {
  ...all('may-not'),
  otherManager: 'yes',
  administrator: 'yes',
  otherOrganisation: 'not-here',
} as const;

export const orgRows: Readonly<Record<string, Row>> = {
  'org.setUp': {
    input: (stage) => ({
      token: 'guessed',
      organisationName: 'Elsewhere',
      timeZone: 'Europe/Berlin',
      name: 'Nobody',
      email: `nobody.${stage.ids.meeting}@example.org`,
      password,
    }),
    expect: nobodyWithoutLink,
    open: true,
    neverHere:
      'The link of the first start is tried in test/security/auth-*.test.ts and api.test.ts of org.',
  },
  'org.me': { input: none, expect: eachTheirOwn, ...away },
  'org.people': { input: none, expect: eachTheirOwn, ...away },
  'org.person': { input: other, expect: colleagues, ...away },
  'org.addPerson': { input: () => ({ name: 'Mara' }), expect: leadersAndAdministrators, ...away },
  'org.editPerson': {
    input: (stage) => ({ ...other(stage), title: 'Engineer' }),
    expect: { ...administrators, other: 'yes' },
    ...away,
  },
  'org.setRole': {
    input: (stage) => ({ ...other(stage), role: 'administrator' }),
    expect: administrators,
    ...away,
  },
  'org.setManager': {
    input: (stage) => ({ ...other(stage), managerId: stage.people.otherManager.personId }),
    expect: reports,
    ...away,
  },
  'org.leave': { input: other, expect: administrators, ...away },
  'org.comeBack': { input: other, expect: administrators, before: left, ...away },
  'org.editOrganisation': {
    input: () => ({ name: 'Tidewater' }),
    expect: administratorsPage,
    ...away,
  },
  'org.teams': { input: none, expect: eachTheirOwn, before: team, ...away },
  'org.tree': { input: none, expect: eachTheirOwn, ...away },
  'org.addTeam': { input: () => ({ name: 'Ebb' }), expect: leadersAndAdministrators, ...away },
  'org.renameTeam': {
    input: ({ ids }) => ({ teamId: ids.team, name: 'Flood' }),
    expect: { ...leadersAndAdministrators, otherOrganisation: 'not-here' },
    before: team,
    ...away,
  },
  'org.closeTeam': {
    input: ({ ids }) => ({ teamId: ids.team }),
    expect: { ...leadersAndAdministrators, otherOrganisation: 'not-here' },
    before: membership,
    ...away,
  },
  'org.reopenTeam': {
    input: ({ ids }) => ({ teamId: ids.team }),
    expect: { ...leadersAndAdministrators, otherOrganisation: 'not-here' },
    before: closedTeam,
    ...away,
  },
  'org.joinTeam': {
    input: (stage) => ({ ...other(stage), teamId: stage.ids.team }),
    expect: reports,
    before: team,
    ...away,
  },
  'org.leaveTeam': {
    input: (stage) => ({ ...other(stage), teamId: stage.ids.team }),
    expect: reports,
    before: membership,
    ...away,
  },
  'org.importPlan': {
    silent: 'It shows what would change, and changes nothing.',
    input: () => roster,
    expect: administratorsPage,
    ...away,
  },
  'org.importApply': { input: () => roster, expect: administratorsPage, ...away },
  'org.invite': {
    input: (stage) => ({ ...kim(stage), email: `kim.${stage.ids.kim}@example.org` }),
    expect: kimsManager,
    ...away,
  },
  'org.revokeInvitation': {
    input: ({ ids }) => ({ invitationId: ids.invitation }),
    expect: { ...all('not-here'), otherManager: 'yes', administrator: 'yes' },
    before: invitation,
    ...away,
  },
  'org.invitations': { input: none, expect: eachTheirOwn, before: invitation, ...away },
  'org.invitation': {
    silent: 'It shows an invitation, and changes nothing.',
    input: ({ ids }) => ({ token: ids.token }),
    expect: holders,
    before: invitation,
    open: true,
  },
  'org.acceptInvitation': {
    input: ({ ids }) => ({ token: ids.token, password }),
    expect: holders,
    before: invitation,
    open: true,
  },
  'org.mails': { input: none, expect: administratorsPage, ...away },
  'org.auditLog': { input: none, expect: administratorsPage, ...away },
};
