import { type Api, type Context, implement } from '../../../platform/operation.ts';
import { conflict, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { reachMeeting } from '../../meetings/public.ts';
import { contract } from './contract.ts';
import { bothAgree, mayKeep } from './rules.ts';
import {
  agreementsOf,
  deleteAgreement,
  eraseFigures,
  figuresOf,
  insertAgreement,
  keepFigures,
  keptAt,
  namesOf,
  ownFigures,
} from './store.ts';

type TalkApi = Api<(typeof contract)['operations']>;

/** The meeting as one of its two sees it, and who of them agreed when. */
async function reach(ctx: Context, meetingId: string) {
  const found = await reachMeeting(ctx.db, ctx.viewer, meetingId);
  if (!found) throw notFound();
  const agreed = await agreementsOf(ctx.db, ctx.viewer, meetingId);
  const of = (personId: string) =>
    agreed.find((one) => one.personId === personId)?.agreedAt ?? null;
  const { pair, meeting } = found;
  const { startsAt } = meeting;
  return { meetingId, pair, startsAt, mine: of(ctx.viewer.personId), theirs: of(pair.otherId) };
}

type Reached = Awaited<ReturnType<typeof reach>>;

const tell = (ctx: Context, name: string, { meetingId, pair }: Reached): Promise<void> =>
  ctx.emit(name, { meetingId, pairId: pair.pairId }, [ctx.viewer.personId, pair.otherId]);

export const operations = implement(contract, {
  meeting: async (ctx, { meetingId }) => {
    const { pair, startsAt, mine, theirs } = await reach(ctx, meetingId);
    const [me, them] = await namesOf(ctx.db, ctx.viewer, pair.otherId);
    const figures = await figuresOf(ctx.db, ctx.viewer, meetingId);
    const kept = await keptAt(ctx.db, meetingId);
    return { side: pair.side, startsAt, me, them, mine, theirs, keptAt: kept, figures };
  },

  agree: async (ctx, { meetingId }) => {
    const found = await reach(ctx, meetingId);
    if (!found.mine) await insertAgreement(ctx.db, ctx.viewer, found, ctx.now);
    await tell(ctx, 'talk.agreed', found);
    return {};
  },

  withdraw: async (ctx, { meetingId, erase }) => {
    const found = await reach(ctx, meetingId);
    await deleteAgreement(ctx.db, ctx.viewer, meetingId);
    if (erase) await eraseFigures(ctx.db, meetingId);
    await tell(ctx, 'talk.withdrawn', found);
    return {};
  },

  keep: async (ctx, { meetingId, figures }) => {
    const found = await reach(ctx, meetingId);
    if (!mayKeep(found.pair)) {
      throw mayNot('These figures are about the manager of the two, and kept by them alone.');
    }
    if (!bothAgree(found)) {
      throw conflict('Nothing was kept: both of you need to agree first.');
    }
    await keepFigures(ctx.db, ctx.viewer, { ...found, figures }, ctx.now);
    await tell(ctx, 'talk.kept', found);
    return {};
  },

  mine: async ({ db, viewer }) => ({ conversations: await ownFigures(db, viewer) }),
} satisfies TalkApi);
