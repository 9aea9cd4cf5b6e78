import type { NudgeRule } from '../../platform/nudges.ts';
import {
  sayCareer,
  sayEnergy,
  sayFirstWeek,
  sayOverdue,
  sayOwnEnergy,
  sayQuiet,
  saySkipped,
  sayStatus,
  sayUnprepared,
} from './rules-nudges.ts';
import {
  findCareerDue,
  findEnergy,
  findFirstWeek,
  findOverdue,
  findQuiet,
  findSkipped,
  findStatus,
  findUnprepared,
} from './store-nudges.ts';

/** What one-to-ones bring to someone's attention. */
export const nudges: readonly NudgeRule[] = [
  {
    rule: 'meetings.first-week',
    evidence: 'E12',
    weight: 95,
    watches:
      'Someone who reports to you is in their first week, and the two of you have no meeting in it.',
    says: sayFirstWeek,
    find: findFirstWeek,
  },
  {
    rule: 'meetings.unprepared',
    evidence: null,
    weight: 85,
    watches: 'You meet someone today and have brought no point and written no preparation.',
    says: sayUnprepared,
    find: findUnprepared,
  },
  {
    rule: 'meetings.overdue',
    evidence: 'E10',
    weight: 75,
    watches:
      'A meeting is past its day or its own rhythm by half as much again, and no other one is close.',
    says: sayOverdue,
    find: findOverdue,
  },
  {
    rule: 'meetings.skipped',
    evidence: 'E10',
    weight: 70,
    watches: 'The last meeting was skipped, and the next one was not brought forward.',
    says: saySkipped,
    find: findSkipped,
  },
  {
    rule: 'meetings.energy',
    evidence: null,
    weight: 65,
    watches: 'Energy fell over the last four check-ins. Only the two of you see this.',
    says: sayEnergy,
    find: (steward, scope) => findEnergy(steward, scope, 'theirs'),
  },
  {
    rule: 'meetings.own-energy',
    evidence: null,
    weight: 55,
    watches: 'Your energy fell over your last four check-ins. Only the two of you see this.',
    says: sayOwnEnergy,
    find: (steward, scope) => findEnergy(steward, scope, 'mine'),
  },
  {
    rule: 'meetings.career-due',
    evidence: 'E11',
    weight: 60,
    watches:
      'The last career conversation is longer ago than its rhythm, a month unless you chose another.',
    says: sayCareer,
    find: findCareerDue,
  },
  {
    rule: 'meetings.quiet',
    evidence: null,
    weight: 50,
    watches: 'The engineer shared no talking point for the last three one-to-ones.',
    says: sayQuiet,
    find: findQuiet,
  },
  {
    rule: 'meetings.status-creep',
    evidence: null,
    weight: 45,
    watches:
      'At least half of the points discussed in the last six meetings, and at least six, were status.',
    says: sayStatus,
    find: findStatus,
  },
];
