import type { Context } from '../../platform/operation.ts';
import { conflict, mayNot, notFound } from '../../platform/universal/problems.ts';
import { type OrgApi, reach, tellBegun, tellEnded } from './api-common.ts';
import { mayPlace, maySetManager, mayShapeTeams } from './rules.ts';
import { reachOrganisation, reportsOf } from './store.ts';
import {
  beginLine,
  chainAbove,
  endLineOf,
  endMemberships,
  endMembershipsIn,
  insertTeam,
  joinTeam,
  listTeams,
  reachTeam,
  renameTeam,
  setTeamClosed,
  teamNamed,
} from './store-structure.ts';
import { treeBelow } from './store-tree.ts';

const treeLimit = 300;

export const structure = {
  setManager: async (ctx, { personId, managerId }) => {
    const { person, today } = await reach(ctx, personId);
    const { db, viewer } = ctx;
    if (!maySetManager(viewer, person)) {
      throw mayNot('A new manager is named by the present one or by an administrator.');
    }
    if (managerId === person.managerId) return {};
    if (managerId) await refuseCircle(ctx, person, managerId);
    await tellEnded(ctx, await endLineOf(db, viewer, personId, today));
    if (managerId)
      await tellBegun(ctx, await beginLine(db, viewer, { personId, managerId, from: today }));
    await ctx.audit('org.manager-set', { personId, ...(managerId ? { managerId } : {}) });
    return {};
  },

  teams: async ({ db, now, viewer }, { closed }) => {
    const { today } = await reachOrganisation(db, viewer, now);
    return { teams: await listTeams(db, viewer, today, closed === 'only') };
  },

  tree: async ({ db, viewer }, { personId }) => {
    const tree = await treeBelow(db, viewer, personId ?? viewer.personId, treeLimit);
    if (tree.people.length === 0) throw notFound();
    return tree;
  },

  addTeam: async (ctx, { name }) => {
    await mustShapeTeams(ctx);
    const known = await teamNamed(ctx.db, ctx.viewer, name);
    if (known?.closedAt) throw conflict(`${known.name} was closed. You can reopen it.`);
    if (known) throw conflict(`There is a team named ${known.name} already.`);
    const teamId = await insertTeam(ctx.db, ctx.viewer, name, ctx.now);
    await ctx.audit('org.team-added', { teamId });
    await ctx.emit('org.team-added', { teamId }, [ctx.viewer.personId]);
    return { teamId };
  },

  renameTeam: async (ctx, { teamId, name }) => {
    const team = await reachTeam(ctx.db, ctx.viewer, teamId);
    if (!team) throw notFound();
    await mustShapeTeams(ctx);
    const known = await teamNamed(ctx.db, ctx.viewer, name);
    if (known && known.teamId !== teamId) {
      throw conflict(`There is a team named ${known.name} already.`);
    }
    await renameTeam(ctx.db, ctx.viewer, teamId, name);
    await ctx.audit('org.team-renamed', { teamId });
    await ctx.emit('org.team-renamed', { teamId }, [ctx.viewer.personId]);
    return {};
  },

  closeTeam: async (ctx, { teamId }) => {
    const { today } = await reachOrganisation(ctx.db, ctx.viewer, ctx.now);
    const team = await reachTeam(ctx.db, ctx.viewer, teamId);
    if (!team) throw notFound();
    await mustShapeTeams(ctx);
    if (team.closedAt) return {};
    await setTeamClosed(ctx.db, ctx.viewer, teamId, ctx.now);
    const members = await endMembershipsIn(ctx.db, ctx.viewer, teamId, today);
    await ctx.audit('org.team-closed', { teamId });
    await ctx.emit('org.team-closed', { teamId }, [ctx.viewer.personId, ...members]);
    return {};
  },

  reopenTeam: async (ctx, { teamId }) => {
    const team = await reachTeam(ctx.db, ctx.viewer, teamId);
    if (!team) throw notFound();
    await mustShapeTeams(ctx);
    if (!team.closedAt) return {};
    await setTeamClosed(ctx.db, ctx.viewer, teamId, null);
    await ctx.audit('org.team-reopened', { teamId });
    await ctx.emit('org.team-reopened', { teamId }, [ctx.viewer.personId]);
    return {};
  },

  joinTeam: async (ctx, place) => {
    const { today, team } = await reachPlace(ctx, place);
    if (team.closedAt) throw conflict(`${team.name} was closed. Reopen it first.`);
    await joinTeam(ctx.db, ctx.viewer, place, today);
    await ctx.audit('org.membership-began', place);
    await ctx.emit('org.membership-began', place, [place.personId, ctx.viewer.personId]);
    return {};
  },

  leaveTeam: async (ctx, place) => {
    const { today } = await reachPlace(ctx, place);
    await endMemberships(ctx.db, ctx.viewer, place, today);
    await ctx.audit('org.membership-ended', place);
    await ctx.emit('org.membership-ended', place, [place.personId, ctx.viewer.personId]);
    return {};
  },
} satisfies Partial<OrgApi>;

async function refuseCircle(
  ctx: Context,
  person: { personId: string; name: string },
  managerId: string,
): Promise<void> {
  const { person: manager } = await reach(ctx, managerId);
  if (manager.leftOn) throw conflict(`${manager.name} has left.`);
  const above = await chainAbove(ctx.db, ctx.viewer, managerId);
  if (managerId === person.personId || above.includes(person.personId)) {
    throw conflict(`${manager.name} reports to ${person.name}, so this would close a circle.`);
  }
}

async function mustShapeTeams({ db, viewer }: Context): Promise<void> {
  const reports = await reportsOf(db, { ...viewer, managerId: viewer.personId });
  if (!mayShapeTeams(viewer, reports.length > 0)) {
    throw mayNot('Teams are named by administrators and by people who lead someone.');
  }
}

async function reachPlace(
  ctx: Context,
  { personId, teamId }: { personId: string; teamId: string },
) {
  const reached = await reach(ctx, personId);
  const team = await reachTeam(ctx.db, ctx.viewer, teamId);
  if (!team) throw notFound();
  if (!mayPlace(ctx.viewer, reached.person)) {
    throw mayNot('Who is in which team is for the manager or an administrator to say.');
  }
  return { ...reached, team };
}
