import { Temporal } from 'temporal-polyfill';
import { contract } from '../../src/domains/meetings/contract.ts';
import {
  all,
  authorOfPrivate,
  authorOfShared,
  eachTheirOwn,
  meeting,
  none,
  type Row,
  thePair,
} from './outcomes.ts';
import type { Stage } from './stage.ts';

const about = ({ people }: Stage) => ({ personId: people.other.personId });
const shared = ({ ids }: Stage) => ({ pointId: ids.sharedPoint });
const hidden = ({ ids }: Stage) => ({ pointId: ids.privatePoint });
const series = ({ ids }: Stage) => ({ seriesId: ids.series });
const careerMeeting = ({ ids }: Stage) => ({ meetingId: ids.careerMeeting });
const plan = {
  cadence: { every: 'week', weeks: 2 },
  timeZone: 'Europe/Berlin',
  startsOn: '2030-01-09T10:00',
  durationMinutes: 45,
  place: null,
  sealedPreparation: false,
} as const;

/** A colleague's page opens for everybody who may know them, and is empty but for their own. */
const colleaguesPage = { ...all('yes'), otherOrganisation: 'not-here' } as const;

/** Whom one does not lead or meet, one keeps no thoughts about here. */
const leaders = {
  ...all('may-not'),
  author: 'yes',
  other: 'not-here',
  otherOrganisation: 'not-here',
} as const;

/** The engineer's: a career record is theirs to hand over. */
const theEngineer = { ...all('not-here'), author: 'may-not', other: 'yes' } as const;

const as = (stage: Stage, who: 'author' | 'other') => stage.world.as(stage.people[who]);

async function tick(stage: Stage): Promise<void> {
  const { meeting: meetingId, sharedPoint: pointId } = stage.ids;
  await as(stage, 'author')(contract, 'tickPoint', { meetingId, pointId });
}

async function holdCareer(stage: Stage): Promise<void> {
  const meetingId = stage.ids.careerMeeting;
  const noCommitmentReason = 'Nothing to promise yet.';
  await as(stage, 'author')(contract, 'hold', { meetingId, noCommitmentReason });
}

async function handOver(stage: Stage): Promise<void> {
  await holdCareer(stage);
  const toPersonId = stage.people.stranger.personId;
  await as(stage, 'other')(contract, 'handOver', {
    meetingId: stage.ids.careerMeeting,
    toPersonId,
  });
}

export const meetingsRows: Readonly<Record<string, Row>> = {
  'meetings.list': { input: none, expect: eachTheirOwn },
  'meetings.next': { input: none, expect: eachTheirOwn },
  'meetings.thread': { input: about, expect: colleaguesPage },
  'meetings.story': { input: about, expect: eachTheirOwn },
  'meetings.search': { input: () => ({ text: 'canary' }), expect: eachTheirOwn },
  'meetings.room': { input: meeting, expect: thePair },
  'meetings.record': { input: careerMeeting, expect: thePair, before: holdCareer },
  'meetings.slots': { input: meeting, expect: thePair },
  'meetings.start': {
    input: (stage) => ({ ...about(stage), kind: 'skip-level', ...plan }),
    expect: {
      ...all('may-not'),
      managersManager: 'yes',
      other: 'not-here',
      otherOrganisation: 'not-here',
    },
  },
  'meetings.changeSeries': { input: (stage) => ({ ...series(stage), ...plan }), expect: thePair },
  'meetings.endSeries': { input: series, expect: thePair },
  'meetings.resumeSeries': {
    input: series,
    expect: thePair,
    before: (stage) => as(stage, 'author')(contract, 'endSeries', series(stage)),
  },
  'meetings.move': {
    input: (stage) => ({
      ...meeting(stage),
      startsAt: Temporal.Now.instant().add({ hours: 72 }).toString(),
    }),
    expect: thePair,
  },
  'meetings.skip': {
    input: (stage) => ({ ...meeting(stage), reason: 'Holiday.' }),
    expect: thePair,
  },
  'meetings.hold': { input: meeting, expect: thePair },
  'meetings.reopen': {
    input: meeting,
    expect: thePair,
    before: (stage) => as(stage, 'author')(contract, 'hold', meeting(stage)),
  },
  'meetings.capture': {
    input: (stage) => ({ ...about(stage), text: 'A thought.' }),
    expect: leaders,
  },
  'meetings.addPoint': {
    input: (stage) => ({ ...meeting(stage), text: 'A point.' }),
    expect: thePair,
  },
  'meetings.editPoint': {
    input: (stage) => ({ ...shared(stage), text: 'Other words.' }),
    expect: authorOfShared,
  },
  'meetings.sharePoint': { input: hidden, expect: authorOfPrivate },
  'meetings.unsharePoint': { input: shared, expect: authorOfShared },
  'meetings.movePoint': {
    input: (stage) => ({ ...shared(stage), afterPointId: null }),
    expect: thePair,
  },
  'meetings.tickPoint': {
    input: (stage) => ({ ...shared(stage), ...meeting(stage) }),
    expect: thePair,
  },
  'meetings.untickPoint': {
    input: (stage) => ({ ...shared(stage), ...meeting(stage) }),
    expect: thePair,
    before: tick,
  },
  'meetings.dropPoint': { input: hidden, expect: authorOfPrivate },
  'meetings.restorePoint': {
    input: hidden,
    expect: authorOfPrivate,
    before: (stage) => as(stage, 'author')(contract, 'dropPoint', hidden(stage)),
  },
  'meetings.checkIn': { input: (stage) => ({ ...meeting(stage), energy: 3 }), expect: thePair },
  'meetings.prepare': {
    input: (stage) => ({ ...meeting(stage), text: 'Prepared.' }),
    expect: thePair,
  },
  'meetings.publishPreparation': { input: meeting, expect: thePair },
  'meetings.openNote': {
    silent: 'An empty note is no news; what is written into it rings on its own.',
    input: (stage) => ({ ...meeting(stage), which: 'shared' }),
    expect: thePair,
  },
  'meetings.handOver': {
    input: (stage) => ({
      ...careerMeeting(stage),
      toPersonId: stage.people.stranger.personId,
    }),
    expect: theEngineer,
    before: holdCareer,
  },
  'meetings.takeBack': {
    input: (stage) => ({
      ...careerMeeting(stage),
      toPersonId: stage.people.stranger.personId,
    }),
    expect: theEngineer,
    before: handOver,
  },
};
