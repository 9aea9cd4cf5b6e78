import { notFound } from '../../../platform/universal/problems.ts';
import {
  bodyOf,
  headOf,
  type LaddersApi,
  latest,
  reach,
  reachKept,
  saidVersion,
  versionOf,
  wholeOf,
} from './api-common.ts';
import { yamlOf } from './api-yaml.ts';
import { wantsOf } from './rules.ts';
import { changesOf, fateOf } from './rules-changes.ts';
import { fileNameOf } from './rules-files.ts';
import {
  allLadders,
  keepersOf,
  reachVersion,
  skillCounts,
  skillsIn,
  versionsFor,
} from './store.ts';

export const reading = {
  list: async ({ db, viewer }) => {
    const versions = await versionsFor(db, viewer);
    const wholes = (await allLadders(db, viewer)).map((one) => wholeOf(one, versions));
    const ids = wholes.map((whole) => latest(whole).versionId);
    const counts = await skillCounts(db, viewer, ids);
    const ladders = wholes.map((whole) => headOf(whole, counts.get(latest(whole).versionId) ?? 0));
    return { ladders, mayMake: viewer.role === 'administrator' };
  },

  open: async (ctx, { ladderId, versionId }) => {
    const whole = await reach(ctx, ladderId);
    const version = await versionOf(ctx, whole, versionId);
    const body = await bodyOf(ctx, version);
    const versions = whole.published.flatMap((one) => saidVersion(one) ?? []);
    const keepers = await keepersOf(ctx.db, ctx.viewer, ladderId);
    const head = headOf(whole, body.skills.length);
    return { head, version: saidVersion(version), body, versions, keepers };
  },

  compare: async (ctx, { ladderId, from, to }) => {
    const { published } = await reach(ctx, ladderId);
    const [before, after] = [from, to].map((id) => published.find((one) => one.versionId === id));
    if (!before || !after) throw notFound();
    return { changes: changesOf(await bodyOf(ctx, before), await bodyOf(ctx, after)) };
  },

  skill: async (ctx, { versionId, skillKey }) => {
    const version = await reachVersion(ctx.db, ctx.viewer, versionId);
    const skills = version ? await skillsIn(ctx.db, ctx.viewer, versionId) : [];
    const skill = skills.find(({ key }) => key === skillKey);
    if (!version || !skill) throw notFound();
    const { ladderId, number } = version;
    const { inForce } = await reach(ctx, ladderId);
    const now = inForce ? await skillsIn(ctx.db, ctx.viewer, inForce.versionId) : skills;
    const ladder = { ladderId, name: version.head.name, number };
    return { ladder, skill, since: fateOf(skill, now).fate };
  },

  takeOut: async (ctx, { ladderId, versionId }) => {
    const whole = await reach(ctx, ladderId);
    const body = await bodyOf(ctx, await versionOf(ctx, whole, versionId));
    return { fileName: fileNameOf(body.name), text: yamlOf(body) };
  },

  draft: async (ctx, { ladderId }) => {
    const whole = await reachKept(ctx, ladderId);
    const { draft, inForce } = whole;
    const body = await bodyOf(ctx, draft ?? latest(whole));
    const changes = draft && inForce ? changesOf(await bodyOf(ctx, inForce), body) : [];
    const count = (await skillsIn(ctx.db, ctx.viewer, latest(whole).versionId)).length;
    const revision = draft?.revision ?? 0;
    return { head: headOf(whole, count), body, revision, changes, wants: wantsOf(body) };
  },
} satisfies Partial<LaddersApi>;
