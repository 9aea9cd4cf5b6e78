import { z } from 'zod';
import { change, contractOf, read } from '../../platform/universal/contract.ts';
import {
  attributes,
  country,
  day,
  email,
  id,
  importFile,
  importPlan,
  instant,
  invitationState,
  level,
  locale,
  mailState,
  name,
  password,
  personInList,
  personName,
  personWhole,
  role,
  teamName,
  timeZone,
  title,
} from './contract-shapes.ts';

export const contract = contractOf('org', {
  setUp: change({
    does: 'Creates the organisation and its first administrator, with the link the start printed.',
    who: 'anyone',
    input: z.object({
      token: z.string().min(1).max(200),
      organisationName: name,
      timeZone,
      name,
      email,
      password,
    }),
    output: z.object({ organisationId: id, personId: id }),
  }),
  me: read({
    does: 'Tells who you are here: your organisation, your teams, whom you lead.',
    input: z.object({}),
    output: z.object({
      organisation: z.object({ organisationId: id, name: z.string(), timeZone: z.string() }),
      person: personName.extend({
        title: z.string().nullable(),
        email: z.string().nullable(),
        timeZone: z.string(),
        startDate: z.string().nullable(),
        level: z.string().nullable(),
        country: z.string().nullable(),
        locale: z.string().nullable(),
        attributes: z.record(z.string(), z.string()),
      }),
      role,
      manager: personName.nullable(),
      reports: z.array(personName),
      teams: z.array(teamName),
      mailIsSetUp: z.boolean(),
    }),
  }),
  people: read({
    does: 'Lists people by name, a page at a time, all or of one team or one manager.',
    input: z.object({
      q: z.string().max(200).optional(),
      teamId: id.optional(),
      managerId: id.optional(),
      left: z.enum(['with', 'without']).default('without'),
      after: z.string().max(500).optional(),
      limit: z.coerce.number<number>().int().min(1).max(200).default(50),
    }),
    output: z.object({ people: z.array(personInList), next: z.string().nullable() }),
  }),
  person: read({
    does: 'Shows one person: title, zone, teams, manager, reports, and what you may change.',
    input: z.object({ personId: id }),
    output: personWhole,
  }),
  addPerson: change({
    does: 'Adds a person who needs no account; you become their manager unless another is named.',
    input: z.object({
      name,
      email: email.nullable().default(null),
      title: title.default(null),
      timeZone: timeZone.optional(),
      startDate: day.nullable().default(null),
      /** Administrators may name another manager, or none. */
      managerId: id.nullable().optional(),
    }),
    output: z.object({ personId: id }),
  }),
  editPerson: change({
    does: 'Changes name, title, time zone, country, language; administrators also the other facts.',
    input: z.object({
      personId: id,
      name: name.optional(),
      title: title.optional(),
      timeZone: timeZone.optional(),
      email: email.nullable().optional(),
      startDate: day.nullable().optional(),
      country: country.optional(),
      locale: locale.optional(),
      level: level.optional(),
      attributes: attributes.optional(),
    }),
    output: z.object({}),
  }),
  setRole: change({
    does: 'Makes a person an administrator, or a member again.',
    input: z.object({ personId: id, role }),
    output: z.object({}),
  }),
  setManager: change({
    does: 'Ends the reporting line a person has and begins one to the manager named.',
    input: z.object({ personId: id, managerId: id.nullable() }),
    output: z.object({}),
  }),
  leave: change({
    does: 'Notes that a person leaves: sign-in, reporting lines and memberships end at once.',
    input: z.object({ personId: id, leftOn: day.optional() }),
    output: z.object({}),
  }),
  comeBack: change({
    does: 'Takes back that a person left; their account opens again.',
    input: z.object({ personId: id }),
    output: z.object({}),
  }),
  editOrganisation: change({
    does: 'Changes the name or the usual time zone of the organisation.',
    input: z.object({ name: name.optional(), timeZone: timeZone.optional() }),
    output: z.object({}),
  }),
  teams: read({
    does: 'Lists the teams with how many people are in each now, or those that were closed.',
    input: z.object({ closed: z.enum(['only', 'without']).default('without') }),
    output: z.object({ teams: z.array(teamName.extend({ people: z.number() })) }),
  }),
  tree: read({
    does: 'Shows who reports to whom below a person, or below you.',
    input: z.object({ personId: id.optional() }),
    output: z.object({
      people: z.array(
        personName.extend({
          title: z.string().nullable(),
          managerId: id.nullable(),
          depth: z.number(),
          reports: z.number(),
        }),
      ),
      /** True when the tree is larger than what is shown. */
      cut: z.boolean(),
    }),
  }),
  addTeam: change({
    does: 'Adds a team.',
    input: z.object({ name }),
    output: z.object({ teamId: id }),
  }),
  renameTeam: change({
    does: 'Gives a team another name.',
    input: z.object({ teamId: id, name }),
    output: z.object({}),
  }),
  closeTeam: change({
    does: 'Closes a team: memberships end today, and what was stays on record.',
    input: z.object({ teamId: id }),
    output: z.object({}),
  }),
  reopenTeam: change({
    does: 'Opens a closed team again; who is in it is for you to say.',
    input: z.object({ teamId: id }),
    output: z.object({}),
  }),
  joinTeam: change({
    does: 'Begins a membership of a person in a team, today.',
    input: z.object({ personId: id, teamId: id }),
    output: z.object({}),
  }),
  leaveTeam: change({
    does: 'Ends a membership of a person in a team, today.',
    input: z.object({ personId: id, teamId: id }),
    output: z.object({}),
  }),
  importPlan: change({
    does: 'Shows what a CSV file of people or memberships would change, and changes nothing.',
    input: importFile,
    output: importPlan,
    bodyLimit: 11_000_000,
  }),
  importApply: change({
    does: 'Imports a CSV file of people or memberships; a second run of the same changes nothing.',
    input: importFile,
    output: importPlan,
    bodyLimit: 11_000_000,
  }),
  invite: change({
    does: 'Makes a link with which a person opens their account, mailed where mail is set up.',
    input: z.object({ personId: id, email: email.optional() }),
    output: z.object({
      invitationId: id,
      link: z.string(),
      expiresAt: instant,
      mailed: z.boolean(),
    }),
  }),
  revokeInvitation: change({
    does: 'Makes an invitation worthless.',
    input: z.object({ invitationId: id }),
    output: z.object({}),
  }),
  invitations: read({
    does: 'Lists invitations with their state; administrators see all, others their own.',
    input: z.object({ after: id.optional() }),
    output: z.object({
      invitations: z.array(
        z.object({
          invitationId: id,
          person: personName,
          email: z.string(),
          invitedBy: personName,
          createdAt: instant,
          expiresAt: instant,
          state: invitationState,
          mail: mailState,
        }),
      ),
      next: id.nullable(),
    }),
  }),
  // A change in form only: as a POST the link's secret stays out of addresses, and so of logs.
  invitation: change({
    does: 'Shows an invitation to whoever holds its link: who invites whom to what.',
    who: 'anyone',
    input: z.object({ token: z.string().max(200) }),
    output: z.object({
      organisationName: z.string(),
      name: z.string(),
      email: z.string(),
      timeZone: z.string(),
      invitedBy: z.string(),
      expiresAt: instant,
    }),
  }),
  acceptInvitation: change({
    does: 'Opens an account for the person an invitation was made for.',
    who: 'anyone',
    input: z.object({
      token: z.string().max(200),
      name: name.optional(),
      timeZone: timeZone.optional(),
      password,
    }),
    output: z.object({ email: z.string(), personId: id }),
  }),
  mails: read({
    does: 'Lists mails that wait or were sent lately: to whom and how it went, never what they say.',
    input: z.object({ after: id.optional() }),
    output: z.object({
      isSetUp: z.boolean(),
      waiting: z.number(),
      mails: z.array(
        z.object({
          mailId: id,
          to: z.string(),
          createdAt: instant,
          attempts: z.number(),
          nextAttemptAt: instant,
          lastError: z.string().nullable(),
          sentAt: instant.nullable(),
        }),
      ),
      next: id.nullable(),
    }),
  }),
  auditLog: read({
    does: 'Lists acts of sign-in, sharing, import, export and administration, newest first.',
    input: z.object({ after: id.optional() }),
    output: z.object({
      entries: z.array(
        z.object({
          auditId: id,
          at: instant,
          action: z.string(),
          actor: personName.nullable(),
          subjects: z.array(
            z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }),
          ),
        }),
      ),
      next: id.nullable(),
    }),
  }),
});
