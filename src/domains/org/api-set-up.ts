import { createAccount } from '../../platform/auth/accounts.ts';
import { redeemSetUp } from '../../platform/auth/one-time-link.ts';
import { newId } from '../../platform/ids.ts';
import { mailIsSetUp } from '../../platform/mail/post-office.ts';
import { conflict, mayNot, notFound } from '../../platform/universal/problems.ts';
import type { OrgApi } from './api-common.ts';
import { mayAdminister } from './rules.ts';
import {
  insertOrganisation,
  insertPerson,
  reachOrganisation,
  reachPerson,
  reportsOf,
  updateOrganisation,
  updatePerson,
} from './store.ts';

export const setUp = {
  setUp: async (ctx, { token, organisationName, timeZone, name, email, password }) => {
    if (!(await redeemSetUp(ctx.db, token, ctx.now))) {
      throw conflict(
        'This link was used already or has run out. Start Groundswell again, and it prints a new one. What you typed is still here.',
      );
    }
    const here = { organisationId: newId(), personId: newId() };
    await ctx.enter(here.organisationId, here.personId);
    await insertOrganisation(ctx.db, { ...here, name: organisationName, timeZone }, ctx.now);
    const you = { name, email, timeZone, title: null, startDate: null, addedBy: null };
    await insertPerson(ctx.db, here, { ...you, ...here, role: 'administrator' }, ctx.now);
    const userId = await createAccount(ctx.db, { email, name, password, ...here });
    await updatePerson(ctx.db, here, here.personId, { userId });
    await ctx.audit('org.set-up', { personId: here.personId });
    await ctx.emit('org.set-up', { personId: here.personId }, []);
    return here;
  },

  me: async ({ db, now, viewer }) => {
    const [organisation, reports] = await Promise.all([
      reachOrganisation(db, viewer, now),
      reportsOf(db, { ...viewer, managerId: viewer.personId }),
    ]);
    const person = await reachPerson(db, viewer, viewer.personId, organisation.today);
    if (!person) throw notFound();
    const { role, manager, teams } = person;
    return { organisation, person, role, manager, reports, teams, mailIsSetUp: mailIsSetUp() };
  },

  editOrganisation: async (ctx, changes) => {
    if (!mayAdminister(ctx.viewer)) throw mayNot('Only an administrator changes the organisation.');
    await updateOrganisation(ctx.db, ctx.viewer, changes);
    const { organisationId } = ctx.viewer;
    await ctx.audit('org.organisation-edited', { organisationId });
    await ctx.emit('org.organisation-edited', { organisationId }, [ctx.viewer.personId]);
    return {};
  },
} satisfies Partial<OrgApi>;
