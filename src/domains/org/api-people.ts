import { callerChanged, endSessionsOf } from '../../platform/auth/accounts.ts';
import { newId } from '../../platform/ids.ts';
import type { Context } from '../../platform/operation.ts';
import { conflict, invalid, mayNot, notFound } from '../../platform/universal/problems.ts';
import { type OrgApi, reach, tellBegun, tellEnded } from './api-common.ts';
import {
  mayAddPeople,
  mayAddUnder,
  mayEdit,
  mayEditEmail,
  mayEditFacts,
  mayEditStartDate,
  mayInvite,
  mayNoteLeaving,
  mayReadFacts,
  maySetManager,
  maySetRole,
} from './rules.ts';
import {
  insertPerson,
  listPeople,
  personWithEmail,
  type Reached,
  reachOrganisation,
  reachPerson,
  reportsOf,
  updatePerson,
} from './store.ts';
import { otherAdministrators } from './store-administration.ts';
import { openInvitationOf, revokeInvitationsOf } from './store-invitations.ts';
import { beginLine, endLineOf, endLinesTo, endMemberships } from './store-structure.ts';

export const people = {
  people: async ({ db, now, viewer }, { after, limit, ...filter }) => {
    const { today } = await reachOrganisation(db, viewer, now);
    const options = { ...filter, after: placeOf(after), limit: limit + 1 };
    const found = await listPeople(db, viewer, today, options);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return { people: shown, next: last ? JSON.stringify([last.nameKey, last.personId]) : null };
  },

  person: async (ctx, { personId }) => {
    const { person } = await reach(ctx, personId);
    const { viewer, db, now } = ctx;
    const mayAsk = mayInvite(viewer, person);
    const invitation = mayAsk ? await openInvitationOf(db, viewer, personId, now) : undefined;
    return {
      ...person,
      attributes: mayReadFacts(viewer, person) ? person.attributes : null,
      reports: await reportsOf(db, { ...viewer, managerId: personId }),
      invitation: invitation ?? null,
      may: {
        edit: mayEdit(viewer, person),
        editFacts: mayEditFacts(viewer, person),
        editEmail: mayEditEmail(viewer, person),
        setManager: maySetManager(viewer, person),
        leave: mayNoteLeaving(viewer, person),
        invite: mayAsk,
        setRole: maySetRole(viewer, person),
      },
    };
  },

  addPerson: async (ctx, { managerId = ctx.viewer.personId, ...fields }) => {
    const { db, viewer, now } = ctx;
    const reports = await reportsOf(db, { ...viewer, managerId: viewer.personId });
    if (!mayAddPeople(viewer, reports.length > 0)) {
      throw mayNot('People are added by administrators and by those who lead someone already.');
    }
    if (!mayAddUnder(viewer, managerId)) throw mayNot('You can add people who report to you.');
    const { today, timeZone } = await reachOrganisation(db, viewer, now);
    if (managerId && !(await isHere(ctx, managerId, today))) throw notFound();
    await refuseTaken(ctx, fields.email);
    const person = { ...fields, timeZone: fields.timeZone ?? timeZone, personId: newId() };
    await insertPerson(db, viewer, { ...person, addedBy: viewer.personId }, now);
    await ctx.audit('org.person-added', { personId: person.personId });
    await ctx.emit('org.person-added', { personId: person.personId }, [viewer.personId]);
    if (managerId) {
      const line = { personId: person.personId, managerId, from: person.startDate ?? today };
      await tellBegun(ctx, await beginLine(db, viewer, line));
    }
    return { personId: person.personId };
  },

  editPerson: async (ctx, { personId, ...changes }) => {
    const { person } = await reach(ctx, personId);
    if (!mayEdit(ctx.viewer, person)) throw mayNot(`${person.name} changes this themselves.`);
    if (changes.email !== undefined && changes.email !== person.email) {
      if (!mayEditEmail(ctx.viewer, person)) throw mayNot(addressIsTheirs);
      await refuseTaken(ctx, changes.email);
      await revokeInvitationsOf(ctx.db, ctx.viewer, personId, {
        by: ctx.viewer.personId,
        now: ctx.now,
      });
    }
    if (changes.startDate !== undefined && !mayEditStartDate(ctx.viewer, person)) {
      throw mayNot('The first day is changed by an administrator.');
    }
    const facts = changes.level !== undefined || changes.attributes !== undefined;
    if (facts && !mayEditFacts(ctx.viewer, person)) {
      throw mayNot('The level and the organisation’s own facts are changed by an administrator.');
    }
    await updatePerson(ctx.db, ctx.viewer, personId, changes);
    await ctx.audit('org.person-edited', { personId });
    // The first day is the manager's business too: their nudges go by it.
    const ids = { personId, ...(person.managerId ? { managerId: person.managerId } : {}) };
    await ctx.emit('org.person-edited', ids, [personId, ctx.viewer.personId]);
    return {};
  },

  setRole: async (ctx, { personId, role }) => {
    const { person } = await reach(ctx, personId);
    if (!maySetRole(ctx.viewer, person))
      throw mayNot('Only an administrator makes administrators.');
    if (role === 'member') await keepOneAdministrator(ctx, person);
    await updatePerson(ctx.db, ctx.viewer, personId, { role });
    if (person.userId) await callerChanged(ctx.db, person.userId);
    await ctx.audit(role === 'member' ? 'org.made-member' : 'org.made-administrator', { personId });
    await ctx.emit('org.person-edited', { personId }, [personId, ctx.viewer.personId]);
    return {};
  },

  leave: async (ctx, { personId, leftOn }) => {
    const { person, today } = await reach(ctx, personId);
    const { db, viewer, now } = ctx;
    if (!mayNoteLeaving(viewer, person)) throw mayNot('This is for an administrator to note.');
    if (leftOn && leftOn > today) throw conflict('Please note it on their last day, or later.');
    await keepOneAdministrator(ctx, person);
    await updatePerson(db, viewer, personId, { leftOn: leftOn ?? today });
    if (person.userId) await endSessionsOf(db, person.userId);
    await revokeInvitationsOf(db, viewer, personId, { by: viewer.personId, now });
    await endMemberships(db, viewer, { personId }, today);
    await tellEnded(ctx, await endLineOf(db, viewer, personId, today));
    await tellEnded(ctx, await endLinesTo(db, viewer, personId, today));
    await ctx.audit('org.person-left', { personId });
    await ctx.emit('org.person-left', { personId }, [personId, viewer.personId]);
    return {};
  },

  comeBack: async (ctx, { personId }) => {
    const { person } = await reach(ctx, personId);
    if (!mayNoteLeaving(ctx.viewer, person)) throw mayNot('This is for an administrator to note.');
    await updatePerson(ctx.db, ctx.viewer, personId, { leftOn: null });
    if (person.userId) await callerChanged(ctx.db, person.userId);
    await ctx.audit('org.person-came-back', { personId });
    await ctx.emit('org.person-came-back', { personId }, [personId, ctx.viewer.personId]);
    return {};
  },
} satisfies Partial<OrgApi>;

const addressIsTheirs =
  'The address of an open account is its owner’s to change: whoever changed it could sign in as them.';

/** Where a page left off; what is no place of ours begins at the top. */
function placeOf(after: string | undefined): readonly [string, string] | undefined {
  const [, key, id] = /^\["((?:[^"\\]|\\.)*)","([0-9a-f-]{36})"\]$/.exec(after ?? '') ?? [];
  return key === undefined || id === undefined ? undefined : [JSON.parse(`"${key}"`) as string, id];
}

const isHere = async (
  { db, viewer }: Context,
  personId: string,
  today: string,
): Promise<boolean> => {
  const person = await reachPerson(db, viewer, personId, today);
  return person !== undefined && person.leftOn === null;
};

async function refuseTaken({ db, viewer }: Context, email: string | null): Promise<void> {
  const taken = email ? await personWithEmail(db, viewer, email) : undefined;
  if (taken)
    throw invalid([{ path: 'email', sentence: `${taken.name} has this e-mail address already.` }]);
}

async function keepOneAdministrator({ db, viewer }: Context, person: Reached): Promise<void> {
  if (person.role !== 'administrator') return;
  if ((await otherAdministrators(db, viewer, person.personId)) > 0) return;
  throw conflict('Somebody has to look after this place: make another administrator first.');
}
